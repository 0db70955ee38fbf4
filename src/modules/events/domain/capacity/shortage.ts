import type { SeatDemand } from './demand';
import type { StopDivision } from './division/stop-division';
import type { Capacity, Occupancy } from './limits';

/** How much of an event is taken. */
export interface SeatCapacity extends Capacity, Occupancy {
  /** Null where the sums over all vehicles say all: with one vehicle, and no stop that has a limit. */
  readonly division: StopDivision | null;
}

/** What there is too little of. */
export type SeatShortage = 'no-wheelchair-place' | 'event-full' | 'no-bus-seat' | 'stop-full' | 'vehicle-full';

/** Why a demand does not fit in what is left, or undefined when it fits. */
export function shortageFor(capacity: SeatCapacity, demand: SeatDemand): SeatShortage | undefined {
  if (
    capacity.wheelchairPlacesTaken + demand.wheelchairPlaces > capacity.wheelchairPlaces &&
    demand.wheelchairPlaces > 0
  )
    return 'no-wheelchair-place';
  if (capacity.participantsTaken + demand.participants > capacity.participantLimit) return 'event-full';
  if (capacity.busSeatsTaken + demand.busSeats > capacity.busSeats && demand.busSeats > 0) return 'no-bus-seat';
  return capacity.division?.shortageFor(demand);
}

/** The capacity after a demand was claimed. */
export const afterClaim = <Taken extends SeatCapacity>(capacity: Taken, demand: SeatDemand): Taken =>
  after(capacity, demand, 1);

/** The capacity after a demand was released. */
export const afterRelease = <Taken extends SeatCapacity>(capacity: Taken, demand: SeatDemand): Taken =>
  after(capacity, demand, -1);

const after = <Taken extends SeatCapacity>(capacity: Taken, demand: SeatDemand, sign: 1 | -1): Taken => ({
  ...capacity,
  participantsTaken: capacity.participantsTaken + sign * demand.participants,
  busSeatsTaken: capacity.busSeatsTaken + sign * demand.busSeats,
  wheelchairPlacesTaken: capacity.wheelchairPlacesTaken + sign * demand.wheelchairPlaces,
  division: capacity.division?.after(demand, sign) ?? null,
});

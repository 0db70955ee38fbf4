import type { NeedKind, Transport, WaitingReason } from './registration-state';

/** What one registration takes out of an event's capacity. */
export interface SeatDemand {
  readonly participants: 0 | 1;
  /** The stop of the event where somebody on the bus gets on. */
  readonly stop: string | null;
  /** Ordinary bus seats: the person's own and a companion's. */
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
}

/** The stops of an event over its vehicles: what the sums over all vehicles do not say. */
export interface StopRoom {
  /** Why somebody cannot get on at their stop; undefined when they can. */
  shortageFor(demand: SeatDemand): 'stop-full' | 'vehicle-full' | undefined;
  /** The same after a demand was claimed (1) or released (-1). */
  after(demand: SeatDemand, sign: 1 | -1): StopRoom;
}

/** How much of an event is taken. */
export interface SeatCapacity {
  readonly participantLimit: number;
  readonly participantsTaken: number;
  readonly busSeats: number;
  readonly busSeatsTaken: number;
  readonly wheelchairPlaces: number;
  readonly wheelchairPlacesTaken: number;
  /** Null where the sums say all: with one vehicle, and no stop that is small. */
  readonly division: StopRoom | null;
}

/**
 * A wheelchair user takes a wheelchair place instead of a seat; a companion takes a seat; a taxi takes nothing on the bus.
 * @param stop where the person gets on, or would with another transport
 */
export function demandOf(transport: Transport, needs: readonly NeedKind[], stop: string | null): SeatDemand {
  if (transport !== 'bus') return { participants: 1, stop: null, busSeats: 0, wheelchairPlaces: 0 };
  const wheelchairPlaces = needs.includes('wheelchair-place') ? 1 : 0;
  const companion = needs.includes('companion') ? 1 : 0;
  return { participants: 1, stop, busSeats: 1 - wheelchairPlaces + companion, wheelchairPlaces };
}

/** Why a demand does not fit in what is left, or undefined when it fits. */
export function shortageFor(capacity: SeatCapacity, demand: SeatDemand): WaitingReason | undefined {
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
export const afterClaim = <Capacity extends SeatCapacity>(capacity: Capacity, demand: SeatDemand): Capacity => ({
  ...capacity,
  participantsTaken: capacity.participantsTaken + demand.participants,
  busSeatsTaken: capacity.busSeatsTaken + demand.busSeats,
  wheelchairPlacesTaken: capacity.wheelchairPlacesTaken + demand.wheelchairPlaces,
  division: capacity.division?.after(demand, 1) ?? null,
});

/** The capacity after a demand was released. */
export const afterRelease = <Capacity extends SeatCapacity>(capacity: Capacity, demand: SeatDemand): Capacity => ({
  ...capacity,
  participantsTaken: capacity.participantsTaken - demand.participants,
  busSeatsTaken: capacity.busSeatsTaken - demand.busSeats,
  wheelchairPlacesTaken: capacity.wheelchairPlacesTaken - demand.wheelchairPlaces,
  division: capacity.division?.after(demand, -1) ?? null,
});

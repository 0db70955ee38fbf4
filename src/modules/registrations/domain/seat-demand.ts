import type { NeedKind, Transport, WaitingReason } from './registration-state';

/** What one registration takes out of an event's capacity. */
export interface SeatDemand {
  readonly participants: 0 | 1;
  /** Ordinary bus seats: the person's own and a companion's. */
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
}

/** How much of an event is taken. */
export interface SeatCapacity {
  readonly participantLimit: number;
  readonly participantsTaken: number;
  readonly busSeats: number;
  readonly busSeatsTaken: number;
  readonly wheelchairPlaces: number;
  readonly wheelchairPlacesTaken: number;
}

/** A wheelchair user takes a wheelchair place instead of a seat; a companion takes a seat; a taxi takes nothing on the bus. */
export function demandOf(transport: Transport, needs: readonly NeedKind[]): SeatDemand {
  if (transport !== 'bus') return { participants: 1, busSeats: 0, wheelchairPlaces: 0 };
  const wheelchairPlaces = needs.includes('wheelchair-place') ? 1 : 0;
  const companion = needs.includes('companion') ? 1 : 0;
  return { participants: 1, busSeats: 1 - wheelchairPlaces + companion, wheelchairPlaces };
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
  return undefined;
}

/** The capacity after a demand was claimed. */
export const afterClaim = <Capacity extends SeatCapacity>(capacity: Capacity, demand: SeatDemand): Capacity => ({
  ...capacity,
  participantsTaken: capacity.participantsTaken + demand.participants,
  busSeatsTaken: capacity.busSeatsTaken + demand.busSeats,
  wheelchairPlacesTaken: capacity.wheelchairPlacesTaken + demand.wheelchairPlaces,
});

/** The capacity after a demand was released. */
export const afterRelease = <Capacity extends SeatCapacity>(capacity: Capacity, demand: SeatDemand): Capacity => ({
  ...capacity,
  participantsTaken: capacity.participantsTaken - demand.participants,
  busSeatsTaken: capacity.busSeatsTaken - demand.busSeats,
  wheelchairPlacesTaken: capacity.wheelchairPlacesTaken - demand.wheelchairPlaces,
});

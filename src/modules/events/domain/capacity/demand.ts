/** What one registration takes out of an event's capacity. */
export interface SeatDemand {
  readonly participants: 0 | 1;
  /** The stop of the event where somebody on the bus gets on. */
  readonly stop: string | null;
  /** Ordinary bus seats: the person's own and a companion's. */
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
}

/** A participant, as far as seats go. */
export interface Passenger {
  readonly isOnBus: boolean;
  readonly usesWheelchair: boolean;
  readonly hasCompanion: boolean;
  /** Where the person gets on, or would with another transport. */
  readonly stop: string | null;
}

/**
 * A wheelchair user takes a wheelchair place instead of a seat; a companion takes a seat; somebody by taxi or own transport
 * takes part without taking anything on the bus.
 */
export function demandOf({ isOnBus, usesWheelchair, hasCompanion, stop }: Passenger): SeatDemand {
  if (!isOnBus) return { participants: 1, stop: null, busSeats: 0, wheelchairPlaces: 0 };
  const wheelchairPlaces = usesWheelchair ? 1 : 0;
  return { participants: 1, stop, busSeats: 1 - wheelchairPlaces + (hasCompanion ? 1 : 0), wheelchairPlaces };
}

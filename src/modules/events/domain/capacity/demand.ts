/** What one registration takes out of an event's capacity. People and what they sit on are counted apart. */
export interface SeatDemand {
  readonly participants: 0 | 1;
  /** The stop of the event where somebody on the bus gets on. */
  readonly stop: string | null;
  /** Who get on the bus: the person and a companion. */
  readonly people: number;
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
  if (!isOnBus) return { participants: 1, stop: null, people: 0, busSeats: 0, wheelchairPlaces: 0 };
  const wheelchairPlaces = usesWheelchair ? 1 : 0;
  const companions = hasCompanion ? 1 : 0;
  const busSeats = 1 - wheelchairPlaces + companions;
  return { participants: 1, stop, people: 1 + companions, busSeats, wheelchairPlaces };
}

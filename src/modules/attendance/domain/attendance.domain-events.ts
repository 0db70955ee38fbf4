/** A bus is late, and a person decided who hears it. */
export class BusDelayed {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    /** Registrations of people whose bus leaves at another time than they know. */
    readonly tell: readonly string[],
    /** Registrations of other people who come home at another time than they know. */
    readonly tellOfReturn: readonly string[],
  ) {}
}

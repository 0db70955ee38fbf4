/** There was no time left for interviews: they are by phone in the days after. */
export class InterviewsMovedToPhone {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly registrationIds: readonly string[],
  ) {}
}

/** A plan became the one people know. */
export class InterviewPlanPublished {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly planId: string,
    /** Registrations of the only people to be told; undefined = everybody whose day is another. */
    readonly tell?: readonly string[],
  ) {}
}

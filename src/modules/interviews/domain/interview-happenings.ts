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

/** A plan became the one people know. */
export class InterviewPlanPublished {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly planId: string,
  ) {}
}

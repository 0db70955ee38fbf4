import type { OutcomeCode } from './interview-outcome';

/** An interview got an outcome, or another one than before. */
export class OutcomeRecorded {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly interviewId: string,
    readonly registrationId: string,
    readonly outcome: OutcomeCode,
  ) {}
}

/** An outcome was a mistake: the interview was not held after all. */
export class OutcomeWithdrawn {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly interviewId: string,
    readonly registrationId: string,
    /** What stood there before. */
    readonly outcome: OutcomeCode,
  ) {}
}

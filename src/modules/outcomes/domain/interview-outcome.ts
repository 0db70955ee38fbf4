/** What a host decides about a candidate after an interview, best first. */
export const outcomeCodes = [
  'hired',
  'second-interview',
  'trial-day',
  'orientation-placement',
  'recruitment-reserve',
  'not-selected',
  'no-decision-yet',
] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];

/** Why an interview was not held: a neutral fact. */
export const notHeldReasons = ['participant', 'host', 'time', 'interpreter'] as const;
export type NotHeldReason = (typeof notHeldReasons)[number];

/** Who wrote an outcome down. */
export type OutcomeRecorder = 'host' | 'counsellor' | 'coordinator';

/** The outcome of one interview as it stands. */
export interface RecordedOutcome {
  readonly outcome: OutcomeCode;
  /** At most {@link FEEDBACK_LENGTH} characters, may be empty. */
  readonly feedback: string;
  readonly recordedBy: OutcomeRecorder;
  readonly recordedAt: Date;
}

/** Characters of feedback that are kept. */
export const FEEDBACK_LENGTH = 300;

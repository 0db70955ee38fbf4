/** What a host may know of an event, and nothing else. */
export type { HostCandidate, HostDay, HostResult } from './domain/host-day';
/** The codes and limits of outcomes. */
export {
  FEEDBACK_LENGTH,
  notHeldReasons,
  outcomeCodes,
  type NotHeldReason,
  type OutcomeCode,
} from './domain/interview-outcome';
/** From when a host may know names. */
export { listOpensOn } from './domain/host-window';
/** How people are called on a host's list. */
export { namesForHost } from './domain/names-for-host';
/** Who says what became of an interview. */
export type { OutcomeActor } from './domain/outcome-actor';
/** An interview got an outcome, or lost it. */
export { OutcomeRecorded, OutcomeWithdrawn } from './domain/outcomes.domain-events';
/** The Nest module. */
export { OutcomesModule } from './outcomes.module';
/** The host's part of an event. */
export { HostDayReader } from './persistence/host-day.reader';
/** Links for hosts without an account. */
export { HostLinkRepository } from './persistence/host-link.repository';
/** Outcomes for pages, reports and reminders. */
export { OutcomeReader, type OutcomeView } from './persistence/outcome.reader';
/** The interviews somebody may say something about. */
export { InterviewOfActorReader } from './persistence/interview-of-actor.reader';
/** Records that an interview was not held. */
export { RecordNotHeld } from './use-cases/record-not-held';
/** Records what a host decided. */
export { RecordOutcome } from './use-cases/record-outcome';

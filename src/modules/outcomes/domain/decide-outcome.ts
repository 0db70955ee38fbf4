import { DomainError, localDateOf, type LocalDate } from '../../../kernel';
import { longDate } from '../../../texts/dates';
import { outcomeTexts } from '../../../texts/outcomes';
import { FEEDBACK_LENGTH, type OutcomeCode, type OutcomeRecorder, type RecordedOutcome } from './interview-outcome';

/** The event around an interview, as far as outcomes go. */
export interface OutcomeSetting {
  readonly eventDate: LocalDate;
  readonly eventState: string;
}

export interface OutcomeCommand {
  readonly outcome: OutcomeCode;
  readonly feedback: string;
  readonly by: OutcomeRecorder;
}

/** What recording an outcome leads to: the outcome as it is kept, and whether it differs from what was kept before. */
export interface OutcomeDecision {
  readonly outcome: RecordedOutcome;
  readonly changed: boolean;
}

/** States of an event in which outcomes are refused: its interviews never took place, or are anonymised. */
const CLOSED_STATES = new Set(['cancelled', 'anonymised']);

/** @throws DomainError `conflict` before the day of the event, and when the event is cancelled or anonymised */
export function requireOutcomeDay(setting: OutcomeSetting, now: Date): void {
  if (CLOSED_STATES.has(setting.eventState)) {
    throw new DomainError('OUTCOME.EVENT_CLOSED', 'conflict', outcomeTexts.eventClosed);
  }
  if (localDateOf(now) < setting.eventDate) {
    throw new DomainError('OUTCOME.TOO_EARLY', 'conflict', outcomeTexts.tooEarly(longDate(setting.eventDate)));
  }
}

/** Feedback as it is kept; a browser sends each line end as two characters. @throws DomainError `invalid` when too long */
export function tidyFeedback(text: string): string {
  const tidy = text.replace(/\r\n?/g, '\n').trim();
  if (Array.from(tidy).length > FEEDBACK_LENGTH) {
    throw new DomainError('OUTCOME.FEEDBACK_TOO_LONG', 'invalid', outcomeTexts.feedbackTooLong(FEEDBACK_LENGTH));
  }
  return tidy;
}

/**
 * The first outcome of an interview, or another one in its place: changing one's mind is allowed. The same tap twice
 * changes nothing; neither does agreeing, without words of one's own, with what somebody else wrote down.
 */
export function decideOutcome(
  previous: RecordedOutcome | undefined,
  command: OutcomeCommand,
  setting: OutcomeSetting,
  now: Date,
): OutcomeDecision {
  requireOutcomeDay(setting, now);
  const feedback = tidyFeedback(command.feedback);
  if (previous !== undefined && saysNothingNew(previous, command, feedback)) {
    return { outcome: previous, changed: false };
  }
  return { outcome: { outcome: command.outcome, feedback, recordedBy: command.by, recordedAt: now }, changed: true };
}

const saysNothingNew = (previous: RecordedOutcome, command: OutcomeCommand, feedback: string): boolean =>
  previous.outcome === command.outcome &&
  (previous.feedback === feedback || (feedback === '' && previous.recordedBy !== command.by));

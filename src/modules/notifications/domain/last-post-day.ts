import { localDateOf, workingDaysBefore, type ClosingDays, type LocalDate } from '../../../kernel';

/** A letter is in the box this many working days before the event, also when the post is slow. */
const BEFORE_EVENT = 5;

/** What asks for an answer must be there while an answer still counts; the post takes up to this many working days. */
const BEFORE_ANSWER = 3;

interface Occasion {
  readonly today: LocalDate;
  readonly eventDate: LocalDate;
  readonly closingDays: ClosingDays;
  /** Until when the offer in the letter can be answered; null when it offers nothing. */
  readonly offerExpiresAt: Date | null;
}

/**
 * The last day to post a letter: the earlier of those for the event and for the answer, where the one for the answer is never before
 * today. Null when the event's day has come.
 */
export function lastPostDay({ today, eventDate, closingDays, offerExpiresAt }: Occasion): LocalDate | null {
  if (today >= eventDate) return null;
  const forEvent = workingDaysBefore(eventDate, BEFORE_EVENT, closingDays);
  if (offerExpiresAt === null) return forEvent;
  const forAnswer = workingDaysBefore(localDateOf(offerExpiresAt), BEFORE_ANSWER, closingDays);
  const inTime = forAnswer > today ? forAnswer : today;
  return inTime < forEvent ? inTime : forEvent;
}

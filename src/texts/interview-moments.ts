import type { LocalDate } from '../kernel';
import { clockText, dayAndMonth } from './dates';

/** When an interview is: its hour on the day, or by phone in the days after. */
export const interviewMoment = (interview: {
  readonly startsAt: string;
  readonly phoneUntil: LocalDate | null;
}): string => (interview.phoneUntil === null ? clockText(interview.startsAt) : byPhone(interview.phoneUntil));

/** An interview by phone, with the last day for it. */
export const byPhone = (until: LocalDate): string => `per telefoon, ten laatste op ${dayAndMonth(until)}`;

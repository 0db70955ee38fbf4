import {
  addDays,
  instantOf,
  isPublicHoliday,
  localDateOf,
  localTimeOf,
  weekdayOf,
  type LocalDate,
} from '../../../kernel';

/** Messages are sent from 8.00 until 20.00 local time, never on a Sunday or a public holiday. */
const DAY_STARTS = '08:00';
const DAY_ENDS = '20:00';

const SUNDAY = 0;

export const isQuietDay = (date: LocalDate): boolean => weekdayOf(date) === SUNDAY || isPublicHoliday(date);

/** The day itself when messages may go then, else the nearest allowed day before it. */
export const allowedDayUpTo = (date: LocalDate): LocalDate =>
  isQuietDay(date) ? allowedDayUpTo(addDays(date, -1)) : date;

/** The day itself when messages may go then, else the nearest allowed day after it. */
export const allowedDayFrom = (date: LocalDate): LocalDate =>
  isQuietDay(date) ? allowedDayFrom(addDays(date, 1)) : date;

/** The instant itself when it is not in quiet hours, else the first moment after it that is not. */
export function nextAllowedMoment(instant: Date): Date {
  const date = localDateOf(instant);
  const time = localTimeOf(instant);
  if (time >= DAY_ENDS) return instantOf(allowedDayFrom(addDays(date, 1)), DAY_STARTS);
  if (isQuietDay(date) || time < DAY_STARTS) return instantOf(allowedDayFrom(date), DAY_STARTS);
  return instant;
}

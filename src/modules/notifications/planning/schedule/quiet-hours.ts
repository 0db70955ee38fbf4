import {
  addDays,
  instantOf,
  isHoliday,
  localDateOf,
  localTimeOf,
  weekdayOf,
  type LocalDate,
  type ClosingDays,
} from '../../../../kernel';

/** Messages are sent from 8.00 until 20.00 local time, never on a Sunday or a holiday of the association. */
const DAY_STARTS = '08:00';
const DAY_ENDS = '20:00';

const SUNDAY = 0;

export const isQuietDay = (date: LocalDate, closingDays: ClosingDays): boolean =>
  weekdayOf(date) === SUNDAY || isHoliday(date, closingDays);

/** The day itself when messages may go then, else the nearest allowed day before it. */
export const allowedDayUpTo = (date: LocalDate, closingDays: ClosingDays): LocalDate =>
  isQuietDay(date, closingDays) ? allowedDayUpTo(addDays(date, -1), closingDays) : date;

/** The day itself when messages may go then, else the nearest allowed day after it. */
export const allowedDayFrom = (date: LocalDate, closingDays: ClosingDays): LocalDate =>
  isQuietDay(date, closingDays) ? allowedDayFrom(addDays(date, 1), closingDays) : date;

/** The instant itself when it is not in quiet hours, else the first moment after it that is not. */
export function nextAllowedMoment(instant: Date, closingDays: ClosingDays): Date {
  const date = localDateOf(instant);
  const time = localTimeOf(instant);
  if (time >= DAY_ENDS) return instantOf(allowedDayFrom(addDays(date, 1), closingDays), DAY_STARTS);
  if (isQuietDay(date, closingDays) || time < DAY_STARTS)
    return instantOf(allowedDayFrom(date, closingDays), DAY_STARTS);
  return instant;
}

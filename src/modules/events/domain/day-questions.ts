import {
  DomainError,
  isPublicHoliday,
  schoolHolidayOn,
  weekdayOf,
  type ClosingDays,
  type LocalDate,
} from '../../../kernel';
import { eventDayTexts as t } from '../../../texts/event-day';

const SUNDAY = 0;

/** What a coordinator may not have thought of about a day, in words; it can be the right day all the same. */
export function questionsAbout(date: LocalDate, closingDays: ClosingDays): string[] {
  const school = schoolHolidayOn(date);
  return [
    ...(weekdayOf(date) === SUNDAY ? [t.sunday(date)] : []),
    ...(isPublicHoliday(date) ? [t.holiday(date)] : []),
    ...(closingDays.includes(date) ? [t.closed(date)] : []),
    ...(school === undefined ? [] : [t.school(date, school)]),
  ];
}

/**
 * @param accepted the day about which the coordinator was asked already
 * @throws DomainError `EVENT.DAY_QUESTIONED` (invalid, at the field of the date)
 */
export function requireAcceptedDay(date: LocalDate, closingDays: ClosingDays, accepted: LocalDate | undefined): void {
  const questions = date === accepted ? [] : questionsAbout(date, closingDays);
  if (questions.length === 0) return;
  throw new DomainError('EVENT.DAY_QUESTIONED', 'invalid', [...questions, t.sure].join(' '), { field: 'date' });
}

import { addDays, addWorkingDays, workingDaysBefore, type ClosingDays, type LocalDate } from '../../../kernel';

/** A wall-clock moment counted in calendar days from the event's day. */
export interface DayMoment {
  readonly daysFromEvent: number;
  readonly time: string;
}

/** A wall-clock moment counted in working days after the event's day: Monday to Friday, without the association's holidays. */
interface WorkingDayMoment {
  readonly workingDaysAfter: number;
  readonly time: string;
}

/** A wall-clock moment counted in working days before the event's day. */
interface WorkingDayBeforeMoment {
  readonly workingDaysBefore: number;
  readonly time: string;
}

/** A wall-clock moment a number of months after the event's day, and days after that. */
interface MonthMoment {
  readonly monthsAfter: number;
  readonly daysMore?: number;
  readonly time: string;
}

export type Moment = DayMoment | WorkingDayMoment | WorkingDayBeforeMoment | MonthMoment;

/** The same day of the month some months later, or the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** The calendar day of a moment around an event. */
export function dayOfMoment(moment: Moment, eventDate: LocalDate, closingDays: ClosingDays): LocalDate {
  if ('daysFromEvent' in moment) return addDays(eventDate, moment.daysFromEvent);
  if ('workingDaysAfter' in moment) return addWorkingDays(eventDate, moment.workingDaysAfter, closingDays);
  if ('workingDaysBefore' in moment) return workingDaysBefore(eventDate, moment.workingDaysBefore, closingDays);
  return addDays(addMonths(eventDate, moment.monthsAfter), moment.daysMore ?? 0);
}

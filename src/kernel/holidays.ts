import { addDays, weekdayOf, type LocalDate } from './local-time';

const SUNDAY = 0;
const SATURDAY = 6;

/** Easter Sunday of a year in the Gregorian calendar (the "anonymous" algorithm of 1876). */
export function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const dayOfMarch = epact + toSunday - 7 * correction + 22;
  return addDays(`${year}-03-01`, dayOfMarch - 1);
}

const FIXED = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'] as const;

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50] as const;

/** The ten legal holidays of Belgium in a year. */
export function publicHolidays(year: number): readonly LocalDate[] {
  const easter = easterSunday(year);
  return [...FIXED.map((day) => `${year}-${day}`), ...AFTER_EASTER.map((days) => addDays(easter, days))].sort();
}

const holidaysByYear = new Map<number, ReadonlySet<LocalDate>>();

export function isPublicHoliday(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  const days = holidaysByYear.get(year) ?? new Set(publicHolidays(year));
  holidaysByYear.set(year, days);
  return days.has(date);
}

/** Days on which one association is closed, besides Sundays and public holidays. */
export type ClosingDays = readonly LocalDate[];

export const NO_CLOSING_DAYS: ClosingDays = [];

/** A public holiday, or a day on which the association is closed. */
export const isHoliday = (date: LocalDate, closingDays: ClosingDays): boolean =>
  closingDays.includes(date) || isPublicHoliday(date);

/** Monday to Friday, no holiday, and the association is open. */
export const isWorkingDay = (date: LocalDate, closingDays: ClosingDays): boolean =>
  weekdayOf(date) !== SUNDAY && weekdayOf(date) !== SATURDAY && !isHoliday(date, closingDays);

/** The working day that is this many working days after a date: Monday to Friday, without holidays and closing days. */
export function addWorkingDays(date: LocalDate, days: number, closingDays: ClosingDays): LocalDate {
  let day = date;
  for (let left = days; left > 0; left -= isWorkingDay(day, closingDays) ? 1 : 0) day = addDays(day, 1);
  return day;
}

/** The working day that is this many working days before a date. */
export function workingDaysBefore(date: LocalDate, days: number, closingDays: ClosingDays): LocalDate {
  let day = date;
  for (let left = days; left > 0; left -= isWorkingDay(day, closingDays) ? 1 : 0) day = addDays(day, -1);
  return day;
}

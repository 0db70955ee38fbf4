import {
  daysBetween,
  instantOf,
  isWorkingDay,
  localDateOf,
  localTimeOf,
  weekdayOf,
  workingDaysBefore,
  type ClosingDays,
  type LocalDate,
} from '../kernel';

const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** `donderdag 11 maart 2027`. */
export const longDate = (date: LocalDate): string => `${dayAndMonth(date)} ${date.slice(0, 4)}`;

/** `donderdag 11 maart`. */
export const dayAndMonth = (date: LocalDate): string =>
  `${WEEKDAYS[weekdayOf(date)] ?? ''} ${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;

/** `do 11 maart`, where every letter counts. */
export const shortDay = (date: LocalDate): string => {
  const [weekday = '', ...rest] = dayAndMonth(date).split(' ');
  return [weekday.slice(0, 2), ...rest].join(' ');
};

/** `8.32 u` as Flemish texts write a time of day. */
export const clockText = (time: string): string => `${Number(time.slice(0, 2))}.${time.slice(3, 5)} u`;

/** `donderdag 11 maart 2027 om 8.32 u` for an instant, on the wall clock of Brussels. */
export const momentText = (instant: Date): string =>
  `${longDate(localDateOf(instant))} om ${clockText(localTimeOf(instant))}`;

const QUARTER_MS = 15 * 60_000;

/** The last quarter of an hour that is not after an instant: what people are told of a deadline is never too late. */
export const lastQuarterOf = (instant: Date): Date => new Date(Math.floor(instant.getTime() / QUARTER_MS) * QUARTER_MS);

/** A deadline for people: `woensdag 27 januari 2027 om 9.00 u` for 9.08 u. */
export const deadlineText = (instant: Date): string => momentText(lastQuarterOf(instant));

/** When somebody is at work who is asked to do something by a deadline, on the wall clock of Brussels. */
const OFFICE = { opens: '09:00', closes: '17:00' } as const;

/** The last quarter of an hour within office hours that is not after an instant: a deadline that a colleague can keep. */
export function lastOfficeQuarterOf(instant: Date, closingDays: ClosingDays): Date {
  const [date, time] = [localDateOf(instant), localTimeOf(instant)];
  const isOfficeDay = isWorkingDay(date, closingDays) && time >= OFFICE.opens;
  if (isOfficeDay && time <= OFFICE.closes) return lastQuarterOf(instant);
  const lastDay = isOfficeDay ? date : workingDaysBefore(date, 1, closingDays);
  return instantOf(lastDay, OFFICE.closes);
}

/** `vandaag`, `morgen`, or the day itself. */
export const relativeDay = (date: LocalDate, today: LocalDate): string => {
  const distance = daysBetween(today, date);
  if (distance === 0) return 'vandaag';
  if (distance === 1) return 'morgen';
  return dayAndMonth(date);
};

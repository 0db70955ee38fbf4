import { easterSunday } from './holidays';
import { addDays, weekdayOf, type LocalDate } from './local-time';

export type SchoolHoliday = 'autumn' | 'christmas' | 'crocus' | 'easter' | 'summer';

const SUNDAY = 0;
const MONDAY = 1;
const SATURDAY = 6;

const isWeekend = (date: LocalDate): boolean => [SUNDAY, SATURDAY].includes(weekdayOf(date));

/** The Monday of the week of a day; weeks begin on Monday. */
const mondayOf = (date: LocalDate): LocalDate => addDays(date, -((weekdayOf(date) + 6) % 7));

/** The first Monday from a day on. */
const mondayFrom = (date: LocalDate): LocalDate => addDays(mondayOf(date), weekdayOf(date) === MONDAY ? 0 : 7);

const weeks = (first: LocalDate, count: number): readonly [LocalDate, LocalDate] => [
  first,
  addDays(first, 7 * count - 1),
];

function easterHolidays(year: number): LocalDate {
  const easter = easterSunday(year);
  if (easter < `${year}-04-01`) return addDays(easter, 1);
  if (easter > `${year}-04-15`) return addDays(easter, -13);
  return mondayFrom(`${year}-04-01`);
}

/** First and last day of the school holidays that begin in a year. Source: the fixed rules of the Flemish government. */
export function schoolHolidays(year: number): Readonly<Record<SchoolHoliday, readonly [LocalDate, LocalDate]>> {
  const [allSaints, christmas] = [`${year}-11-01`, `${year}-12-25`];
  return {
    crocus: weeks(addDays(easterSunday(year), -48), 1),
    easter: weeks(easterHolidays(year), 2),
    summer: [`${year}-07-01`, `${year}-08-31`],
    autumn: weeks(weekdayOf(allSaints) === SUNDAY ? addDays(allSaints, 1) : mondayOf(allSaints), 1),
    christmas: weeks(isWeekend(christmas) ? mondayFrom(christmas) : mondayOf(christmas), 2),
  };
}

/** The school holidays in which a day falls; undefined on a day of school, or a weekend before them. */
export function schoolHolidayOn(date: LocalDate): SchoolHoliday | undefined {
  const year = Number(date.slice(0, 4));
  const near = [year - 1, year].flatMap((one) => Object.entries(schoolHolidays(one)));
  const found = near.find(([, [first, last]]) => first <= date && date <= last);
  return found?.[0] as SchoolHoliday | undefined;
}

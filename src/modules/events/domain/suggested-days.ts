import { addDays, easterSunday, publicHolidays, weekdayOf, type LocalDate } from '../../../kernel';
import { closingDaysTexts } from '../../../texts/closing-days';
import { isQuietForAll } from './closing-days';

/** Days that many associations around Aalst add, with a name. */
export interface SuggestedDays {
  readonly name: string;
  readonly dates: readonly LocalDate[];
}

const t = closingDaysTexts.suggested;

/** Carnival of Aalst lasts from Sunday to Tuesday, before Ash Wednesday. */
const CARNIVAL_BEFORE_EASTER = [-49, -48, -47] as const;

const MONDAY = 1;
const TUESDAY = 2;
const THURSDAY = 4;
const FRIDAY = 5;

/** A Monday before a holiday on Tuesday, and a Friday after one on Thursday, such as Ascension. */
const bridgeOf = (holiday: LocalDate): LocalDate[] => {
  if (weekdayOf(holiday) === TUESDAY) return [addDays(holiday, -1)];
  return weekdayOf(holiday) === THURSDAY ? [addDays(holiday, 1)] : [];
};

const isWeekday = (date: LocalDate): boolean => weekdayOf(date) >= MONDAY && weekdayOf(date) <= FRIDAY;

/**
 * What an association may want to add for a year, by date: carnival, days on which offices are often closed, and bridge
 * days. Without what is quiet already, what is over and what is there.
 */
export function suggestedDays(year: number, today: LocalDate, existing: readonly LocalDate[]): SuggestedDays[] {
  const named: SuggestedDays[] = [
    { name: t.carnival, dates: CARNIVAL_BEFORE_EASTER.map((days) => addDays(easterSunday(year), days)) },
    { name: t.flemishDay, dates: [`${year}-07-11`] },
    { name: t.allSouls, dates: [`${year}-11-02`] },
    { name: t.kingsFeast, dates: [`${year}-11-15`] },
    { name: t.secondChristmas, dates: [`${year}-12-26`] },
  ];
  const taken = new Set([...existing, ...named.flatMap(({ dates }) => dates)]);
  const bridges = publicHolidays(year)
    .flatMap(bridgeOf)
    .filter((date) => isWeekday(date) && !taken.has(date) && date.startsWith(String(year)))
    .map((date): SuggestedDays => ({ name: t.bridge, dates: [date] }));
  return [...named, ...bridges]
    .map(({ name, dates }) => ({ name, dates: dates.filter((date) => isOpen(date, today, existing)) }))
    .filter(({ dates }) => dates.length > 0)
    .sort((one, other) => ((one.dates[0] ?? '') < (other.dates[0] ?? '') ? -1 : 1));
}

const isOpen = (date: LocalDate, today: LocalDate, existing: readonly LocalDate[]): boolean =>
  date >= today && !isQuietForAll(date) && !existing.includes(date);

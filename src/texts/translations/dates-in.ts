import { localDateOf, localTimeOf, type LocalDate } from '../../kernel';

/** Dates and times of a day in one language. */
export interface DatesIn {
  readonly dayAndMonth: (date: LocalDate) => string;
  readonly longDate: (date: LocalDate) => string;
  readonly clock: (time: string) => string;
  readonly moment: (instant: Date) => string;
}

/**
 * Writes dates as a language does, always in European digits: they stand on the bus and on the clock of the station.
 * @param language BCP 47
 * @param clock `HH:MM` as people write it
 * @param at joins a day and a time
 */
export function datesIn(
  language: string,
  clock: (hours: number, minutes: string) => string,
  at: (day: string, time: string) => string,
): DatesIn {
  const format = (options: Intl.DateTimeFormatOptions): ((date: LocalDate) => string) => {
    const formatter = new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, { ...options, timeZone: 'UTC' });
    return (date) => formatter.format(new Date(`${date}T12:00:00Z`)).replaceAll(',', '');
  };
  const dayAndMonth = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const longDate = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const clockOf = (time: string): string => clock(Number(time.slice(0, 2)), time.slice(3, 5));
  return {
    dayAndMonth,
    longDate,
    clock: clockOf,
    moment: (instant) => at(longDate(localDateOf(instant)), clockOf(localTimeOf(instant))),
  };
}

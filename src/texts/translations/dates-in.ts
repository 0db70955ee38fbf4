import { daysBetween, localDateOf, localTimeOf, type LocalDate } from '../../kernel';
import { lastQuarterOf } from '../dates';

/** Dates and times of a day in one language. */
export interface DatesIn {
  readonly dayAndMonth: (date: LocalDate) => string;
  readonly longDate: (date: LocalDate) => string;
  readonly clock: (time: string) => string;
  readonly deadline: (instant: Date) => string;
  readonly relativeDay: (date: LocalDate, today: LocalDate) => string;
}

interface HowToWriteThem {
  /** BCP 47. */
  readonly language: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly clock: (hours: number, minutes: string) => string;
  /** Joins a day and a time. */
  readonly at: (day: string, time: string) => string;
}

/** Writes dates as a language does, always in European digits: they stand on the bus and on the clock of the station. */
export function datesIn({ language, today, tomorrow, clock: write, at }: HowToWriteThem): DatesIn {
  const format = (options: Intl.DateTimeFormatOptions): ((date: LocalDate) => string) => {
    const formatter = new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, { ...options, timeZone: 'UTC' });
    return (date) => formatter.format(new Date(`${date}T12:00:00Z`)).replaceAll(',', '');
  };
  const dayAndMonth = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const longDate = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const clock = (time: string): string => write(Number(time.slice(0, 2)), time.slice(3, 5));
  return {
    dayAndMonth,
    longDate,
    clock,
    deadline: (instant) => {
      const moment = lastQuarterOf(instant);
      return at(longDate(localDateOf(moment)), clock(localTimeOf(moment)));
    },
    relativeDay: (date, from) => [today, tomorrow][daysBetween(from, date)] ?? dayAndMonth(date),
  };
}

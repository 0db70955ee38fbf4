import { addDays, daysBetween, DomainError, isPublicHoliday, weekdayOf, type LocalDate } from '../../../kernel';
import { closingDaysTexts as t } from '../../../texts/closing-days';
import { exists } from './event-input';

/** A day on which an association is closed, and what it is called. */
export interface ClosingDay {
  readonly date: LocalDate;
  readonly name: string;
}

/** One day or a few after each other; `until` is the last of them. */
export interface ClosingDaysInput {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly name: string;
}

/** Days from first to last, Sundays and holidays included. */
const LONGEST_SPAN = 31;

/** What the database accepts too. */
const LONGEST_NAME = 60;

/** Until the end of the year that is so many years after this one: later is a slip of the pen. */
const YEARS_AHEAD = 2;

const SUNDAY = 0;

const refuse = (code: string, text: string): never => {
  throw new DomainError(`CLOSING_DAY.${code}`, 'invalid', text);
};

/** Nothing goes on these days anyway. */
export const isQuietForAll = (date: LocalDate): boolean => weekdayOf(date) === SUNDAY || isPublicHoliday(date);

/** The last year for which days can be added. */
export const lastYear = (today: LocalDate): number => Number(today.slice(0, 4)) + YEARS_AHEAD;

function checkSpan({ from, until }: ClosingDaysInput, today: LocalDate): void {
  if (!exists(from) || !exists(until)) refuse('DATE_WRONG', t.dateWrong);
  if (from < today) refuse('PAST', t.past);
  if (until < from) refuse('SPAN_WRONG', t.spanWrong);
  if (until > `${lastYear(today)}-12-31`) refuse('TOO_FAR', t.tooFar(lastYear(today)));
  if (daysBetween(from, until) >= LONGEST_SPAN) refuse('SPAN_LONG', t.spanLong(LONGEST_SPAN));
}

/**
 * The days of a span that are to be added: without Sundays and public holidays, and without those that are there already.
 * @throws DomainError `CLOSING_DAY.*` (invalid), or `CLOSING_DAY.THERE_ALREADY` (conflict) when nothing is left to add
 */
export function newClosingDays(
  input: ClosingDaysInput,
  today: LocalDate,
  existing: readonly ClosingDay[],
): ClosingDay[] {
  checkSpan(input, today);
  const name = input.name.trim();
  if (name === '' || name.length > LONGEST_NAME) refuse('NAME_WRONG', t.nameWrong(LONGEST_NAME));
  const span = Array.from({ length: daysBetween(input.from, input.until) + 1 }, (_, n) => addDays(input.from, n));
  const open = span.filter((date) => !isQuietForAll(date));
  if (open.length === 0) refuse('QUIET_ALREADY', t.quietAlready);
  const known = new Map(existing.map((day) => [day.date, day.name]));
  const added = open.filter((date) => !known.has(date));
  if (added.length === 0) throw alreadyThere(open[0] ?? input.from, known.get(open[0] ?? '') ?? name);
  return added.map((date) => ({ date, name }));
}

export const alreadyThere = (date: LocalDate, name: string): DomainError =>
  new DomainError('CLOSING_DAY.THERE_ALREADY', 'conflict', t.thereAlready(date, name));

/**
 * The days that are to go; what is not there is left out.
 * @throws DomainError `CLOSING_DAY.OVER` (invalid) for a day that is over, `CLOSING_DAY.NOT_THERE` (conflict) when none is there
 */
export function removedClosingDays(
  dates: readonly string[],
  today: LocalDate,
  existing: readonly ClosingDay[],
): ClosingDay[] {
  if (dates.some((date) => date < today)) refuse('OVER', t.overAlready);
  const gone = existing.filter(({ date }) => dates.includes(date));
  if (gone.length === 0) throw new DomainError('CLOSING_DAY.NOT_THERE', 'conflict', t.notThere);
  return gone;
}

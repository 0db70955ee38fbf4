import { addDays, retentionTerms, type LocalDate } from '../../../kernel';

/** Days after the event on which needs are deleted, and are no longer shown where they are kept for a next event. */
export const NEED_DAYS = retentionTerms.supportNeedDays;

/** People of an event as its pages may show them: after that, nobody needs to see there who spoke with an interpreter. */
export const withShownNeeds = <Person extends { readonly interpreterLanguage: string | null }>(
  { date }: { readonly date: LocalDate },
  people: readonly Person[],
  today: LocalDate,
): readonly Person[] =>
  today < addDays(date, NEED_DAYS) ? people : people.map((person) => ({ ...person, interpreterLanguage: null }));

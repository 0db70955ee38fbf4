import { addDays, retentionTerms, type LocalDate } from '../../../kernel';

/** Days after the event on which needs are deleted. */
export const NEED_DAYS = retentionTerms.supportNeedDays;

/** People of an event as its pages may show them: from that day on nobody sees who spoke with an interpreter, also before the hour in which it is deleted. */
export const withShownNeeds = <Person extends { readonly interpreterLanguage: string | null }>(
  { date }: { readonly date: LocalDate },
  people: readonly Person[],
  today: LocalDate,
): readonly Person[] =>
  today < addDays(date, NEED_DAYS) ? people : people.map((person) => ({ ...person, interpreterLanguage: null }));

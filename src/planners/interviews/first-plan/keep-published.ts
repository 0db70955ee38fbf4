import type { PlanPerson } from '../problem/interview-problem';
import type { ProblemIndex } from '../problem/possible-interviews';
import type { PersonOptions } from './person-options';
import type { Talk, TalkTable } from './interview-table';

/** What of the published plan a person may still have, whatever becomes of the others. */
export interface KnownTalks {
  readonly person: PlanPerson;
  readonly possible: readonly Talk[];
  /** Whether that is all that was published for this person. */
  readonly complete: boolean;
}

/** Everybody present to whom interviews were published, in the order of the problem; what is pinned is left out. */
export function knownTalks({ problem }: ProblemIndex, options: PersonOptions): KnownTalks[] {
  const isPinned = (person: string, vacancy: string, slot: string): boolean =>
    problem.pins.some((pin) => pin.person === person && pin.vacancy === vacancy && pin.slot === slot);
  return problem.people
    .filter(({ absent }) => !absent)
    .map((person) => {
      const known = (problem.published ?? []).filter((choice) => choice.person === person.id);
      const open = known.filter(({ vacancy, slot }) => !isPinned(person.id, vacancy, slot));
      const possible = open.flatMap((choice) => options.allowed(person, choice) ?? []);
      return { person, possible, complete: possible.length === open.length };
    })
    .filter(({ possible }) => possible.length > 0);
}

/**
 * Keeps of the published plan what can stay: first for people who keep everything, those with the fewest interviews
 * before the others, then what is left of the others' interviews.
 */
export function keepPublished(table: TalkTable, known: readonly KnownTalks[]): void {
  const inOrder = [...known].sort((one, other) => one.possible.length - other.possible.length);
  const partly = inOrder.filter(({ possible, complete }) => !complete || !keepAll(table, possible));
  for (const talk of partly.flatMap(({ possible }) => possible)) keepOne(table, talk);
}

/** Restores somebody's published interviews when all of them fit. @returns whether they do */
export function keepAll(table: TalkTable, talks: readonly Talk[]): boolean {
  const kept = talks.filter((talk) => keepOne(table, talk));
  if (kept.length === talks.length) return true;
  for (const talk of kept) table.remove(talk);
  return false;
}

function keepOne(table: TalkTable, talk: Talk): boolean {
  const fits = table.suitsPerson(talk) && table.isFree(talk);
  if (fits) table.add(talk);
  return fits;
}

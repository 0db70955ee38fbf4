import type { PlanPerson } from '../problem/interview-problem';
import type { ProblemIndex } from '../problem/possible-interviews';
import type { PersonOptions } from './person-options';
import type { Interview, InterviewTable } from './interview-table';

/** What of the published plan a person may still have, whatever becomes of the others. */
export interface PublishedInterviews {
  readonly person: PlanPerson;
  readonly possible: readonly Interview[];
  /** Whether that is all that was published for this person. */
  readonly complete: boolean;
}

/** Everybody present to whom interviews were published, in the order of the problem; what is pinned is left out. */
export function publishedInterviews({ problem }: ProblemIndex, options: PersonOptions): PublishedInterviews[] {
  const isPinned = (person: string, vacancy: string, slot: string): boolean =>
    problem.pins.some((pin) => pin.person === person && pin.vacancy === vacancy && pin.slot === slot);
  return problem.people
    .filter(({ absent }) => !absent)
    .map((person) => {
      const choices = (problem.published ?? []).filter((choice) => choice.person === person.id);
      const open = choices.filter(({ vacancy, slot }) => !isPinned(person.id, vacancy, slot));
      const possible = open.flatMap((choice) => options.allowed(person, choice) ?? []);
      return { person, possible, complete: possible.length === open.length };
    })
    .filter(({ possible }) => possible.length > 0);
}

/**
 * Keeps of the published plan what can stay: first for people who keep everything, those with the fewest interviews
 * before the others, then what is left of the others' interviews.
 */
export function keepPublished(table: InterviewTable, published: readonly PublishedInterviews[]): void {
  const inOrder = [...published].sort((one, other) => one.possible.length - other.possible.length);
  const partly = inOrder.filter(({ possible, complete }) => !complete || !keepAll(table, possible));
  for (const interview of partly.flatMap(({ possible }) => possible)) keepOne(table, interview);
}

/** Restores somebody's published interviews when all of them fit. @returns whether they do */
export function keepAll(table: InterviewTable, interviews: readonly Interview[]): boolean {
  const kept = interviews.filter((interview) => keepOne(table, interview));
  if (kept.length === interviews.length) return true;
  for (const interview of kept) table.remove(interview);
  return false;
}

function keepOne(table: InterviewTable, interview: Interview): boolean {
  const fits = table.suitsPerson(interview) && table.isFree(interview);
  if (fits) table.add(interview);
  return fits;
}

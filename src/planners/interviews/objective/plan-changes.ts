import type { PlannedInterview } from '../problem/interview-plan';
import type { InterviewChoice } from '../problem/interview-problem';
import type { ProblemIndex } from '../problem/possible-interviews';

/** How far a plan is from what people know; nothing when no plan was published. */
export interface PlanChanges {
  /** People present whose interviews are not the published ones. */
  readonly changedPeople: number;
  /** Their interviews that were added or dropped. */
  readonly changedInterviews: number;
}

/** Counts the changes of a set of interviews. */
export function planChanges({ problem }: ProblemIndex, interviews: readonly PlannedInterview[]): PlanChanges {
  if (!problem.published) return { changedPeople: 0, changedInterviews: 0 };
  const [before, after] = [namesOf(problem.published), namesOf(interviews)];
  const changed = [
    ...[...before].filter(([name]) => !after.has(name)),
    ...[...after].filter(([name]) => !before.has(name)),
  ];
  return { changedPeople: new Set(changed.map(([, person]) => person)).size, changedInterviews: changed.length };
}

/** Whether the person's own interviews would not be the published ones. */
export const isChanged = (
  { problem }: ProblemIndex,
  person: string,
  interviews: readonly InterviewChoice[],
): boolean => {
  const of = (choices: readonly InterviewChoice[]): ReadonlyMap<string, string> =>
    namesOf(choices.filter((choice) => choice.person === person));
  const [before, after] = [of(problem.published ?? []), of(interviews)];
  return before.size !== after.size || [...before.keys()].some((name) => !after.has(name));
};

const namesOf = (choices: readonly InterviewChoice[]): ReadonlyMap<string, string> =>
  new Map(choices.map(({ person, vacancy, slot }) => [JSON.stringify([person, vacancy, slot]), person]));

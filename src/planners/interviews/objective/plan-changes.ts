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

const namesOf = (choices: readonly InterviewChoice[]): ReadonlyMap<string, string> =>
  new Map(choices.map(({ person, vacancy, slot }) => [JSON.stringify([person, vacancy, slot]), person]));

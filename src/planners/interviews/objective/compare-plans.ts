import type { InterviewPlan, PlannedInterview } from '../problem/interview-plan';
import type { InterviewChoice, InterviewProblem } from '../problem/interview-problem';

type Compared = Pick<InterviewPlan, 'objective' | 'interviews'>;

/** Above zero when the first plan is better by the objective, waiting left aside; both are for the same people and slots. */
export function comparePlans(
  { published }: Pick<InterviewProblem, 'published'>,
  one: Compared,
  other: Compared,
): number {
  const otherLevels = levelsOf(other, published);
  const differences = levelsOf(one, published).map((value, level) => value - (otherLevels[level] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** The more the better, the most important first. */
function levelsOf({ objective, interviews }: Compared, published: InterviewProblem['published']): number[] {
  const { withInterview, firstChoices, interviews: count } = objective;
  const changed = published ? changedBetween(published, interviews) : [];
  return [withInterview, -new Set(changed).size, -changed.length, firstChoices, count];
}

/** The person of every interview that is in one of the plans only. */
function changedBetween(published: readonly InterviewChoice[], planned: readonly PlannedInterview[]): string[] {
  const keyOf = ({ person, vacancy, slot }: InterviewChoice): string => `${person} ${vacancy} ${slot}`;
  const without = (list: readonly InterviewChoice[], others: readonly InterviewChoice[]): string[] => {
    const keys = new Set(others.map(keyOf));
    return list.filter((one) => !keys.has(keyOf(one))).map(({ person }) => person);
  };
  return [...without(published, planned), ...without(planned, published)];
}

import type { JoinedDay } from '../problem/joined-problem';

/** Costs that differ by less are one. */
export const SAME_COST = 0.001;

/** How good a day is, the most important first; less is better. */
export type DayLevels = readonly number[];

export const levelsOf = ({ hindrances, figures }: Pick<JoinedDay, 'hindrances' | 'figures'>): DayLevels => [
  hindrances,
  -figures.withInterview,
  -figures.firstChoices,
  -figures.interviews,
  figures.routeCost,
  figures.waitingMinutes,
];

/** Negative when the first levels are better. */
export function compareLevels(one: DayLevels, other: DayLevels): number {
  const differences = one.map((level, at) => level - (other[at] ?? level));
  return differences.find((difference) => Math.abs(difference) > SAME_COST) ?? 0;
}

/** Negative when the first is the better day. */
export const compareJoinedDays = (one: JoinedDay, other: JoinedDay): number =>
  compareLevels(levelsOf(one), levelsOf(other));

/** Whether a day gives nobody more, and costs no less. */
function isNoBetter({ figures: a }: JoinedDay, { figures: b }: JoinedDay): boolean {
  return (
    a.withInterview <= b.withInterview &&
    a.firstChoices <= b.firstChoices &&
    a.interviews <= b.interviews &&
    a.routeCost >= b.routeCost - SAME_COST
  );
}

/**
 * The days worth choosing from, the best first: each gives people more than, or costs less than, every other one. Days on
 * which something is hindered are left out where there are others.
 */
export function worthChoosing(days: readonly JoinedDay[]): JoinedDay[] {
  const possible = days.filter(({ hindrances }) => hindrances === 0);
  const sorted = [...(possible.length > 0 ? possible : days)].sort(compareJoinedDays);
  return sorted.reduce<JoinedDay[]>(
    (kept, day) => (kept.some((better) => isNoBetter(day, better)) ? kept : [...kept, day]),
    [],
  );
}

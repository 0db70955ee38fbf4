import { applyChange } from './apply-change';
import { candidateChanges } from './candidate-changes';
import { ProblemIndex } from '../problem/possible-interviews';
import { whatIfText } from './what-if-text';
import type { InterviewPlan, PlanFigures, PlanGain, WhatIf } from '../problem/interview-plan';
import type { InterviewProblem } from '../problem/interview-problem';
import type { WhatIfChange } from './what-if-change';
import { compareGains, isBetter, planTotals, totalsOf } from '../solver/plan-totals';
import { findGroups } from './find-groups';
import type { SolveLimits } from '../solver/solve-levels';

/**
 * Tries changes one by one, each solved again to proven optimality, until half the time is up; then looks for tour
 * groups that do better.
 * @returns those that give a better plan, best gain first; where people know their interviews, more of these change only so that
 *   more people have one, and the sentence says how many
 */
export async function findWhatIfs(
  problem: InterviewProblem,
  plan: Pick<InterviewPlan, 'interviews' | 'unplaced'>,
  limits: SolveLimits,
): Promise<WhatIf[]> {
  const index = new ProblemIndex(problem);
  const before = totalsOf(index, plan.interviews);
  const found: WhatIf[] = [];
  const unplaced = plan.unplaced.map(({ person }) => person);
  const tryOut = async (change: WhatIfChange): Promise<void> => {
    const figures = await planTotals(applyChange(problem, change), limits);
    if (!figures || !isBetter(figures, before)) return;
    const gain = gainOf(figures, before);
    const more = figures.changedPeople - before.changedPeople;
    const text = whatIfText(index, change, { withInterview: figures.withInterview, gain, changedPeople: more });
    found.push({ change, text, gain, ...(problem.published && { changedPeople: figures.changedPeople }) });
  };
  const halfTime = (performance.now() + limits.until) / 2;
  for (const change of candidateChanges(index, unplaced)) {
    if (performance.now() >= halfTime) break;
    await tryOut(change);
  }
  const groups = await findGroups(problem, limits);
  if (groups) await tryOut(groups);
  return found.sort((one, other) => compareGains(other.gain, one.gain));
}

const gainOf = (after: PlanFigures, before: PlanFigures): PlanGain => ({
  withInterview: after.withInterview - before.withInterview,
  firstChoices: after.firstChoices - before.firstChoices,
  interviews: after.interviews - before.interviews,
});

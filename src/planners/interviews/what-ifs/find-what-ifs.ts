import { applyChange } from './apply-change';
import { candidateChanges } from './candidate-changes';
import { ProblemIndex } from '../problem/possible-interviews';
import { whatIfText } from './what-if-text';
import type { InterviewPlan, PlanFigures, PlanGain, WhatIf } from '../problem/interview-plan';
import type { InterviewProblem } from '../problem/interview-problem';
import type { WhatIfChange } from './what-if-change';
import { compareGains, planTotals } from '../solver/plan-totals';
import { findGroups } from './find-groups';
import type { SolveLimits } from '../solver/solve-levels';

/**
 * Tries changes one by one, each solved again to proven optimality, until half the time is up; then looks for tour
 * groups that do better.
 * @returns those that give a better plan, best gain first
 */
export async function findWhatIfs(
  problem: InterviewProblem,
  plan: Pick<InterviewPlan, 'objective' | 'unplaced'>,
  limits: SolveLimits,
): Promise<WhatIf[]> {
  const index = new ProblemIndex(problem);
  const found: WhatIf[] = [];
  const unplaced = plan.unplaced.map(({ person }) => person);
  const tryOut = async (change: WhatIfChange): Promise<void> => {
    const figures = await planTotals(applyChange(problem, change), limits);
    const gain = figures && gainOf(figures, plan.objective);
    if (!gain || !isBetter(gain)) return;
    found.push({ change, text: whatIfText(index, change, figures.withInterview, gain), gain });
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

const isBetter = (gain: PlanGain): boolean =>
  compareGains(gain, { withInterview: 0, firstChoices: 0, interviews: 0 }) > 0;

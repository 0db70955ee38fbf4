import {
  applyChange,
  buildInterviewModel,
  candidateChanges,
  planFigures,
  ProblemIndex,
  readPlan,
  whatIfText,
  type InterviewPlan,
  type InterviewProblem,
  type PlanFigures,
  type PlanGain,
  type WhatIf,
  type WhatIfChange,
} from '../domain/plan';
import { solveLevels, type SolveLimits } from './solve-levels';

/**
 * Tries changes one by one, each solved again to proven optimality, until time is up.
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
  for (const change of candidateChanges(index, unplaced)) {
    if (performance.now() >= limits.until) break;
    const figures = await figuresWith(problem, change, limits);
    if (!figures) continue;
    const gain = gainOf(figures, plan.objective);
    if (!isBetter(gain)) continue;
    found.push({ change, text: whatIfText(index, change, figures.withInterview, gain), gain });
  }
  return found.sort((one, other) => compare(other.gain, one.gain));
}

/** @returns undefined when there was no time for a proof */
async function figuresWith(
  problem: InterviewProblem,
  change: WhatIfChange,
  limits: SolveLimits,
): Promise<PlanFigures | undefined> {
  const model = buildInterviewModel(applyChange(problem, change));
  const levels = model.programme.levels.filter(({ name }) => name !== 'waitingMinutes');
  const { values, proven } = await solveLevels({ ...model.programme, levels }, limits);
  return proven ? planFigures(model.index, readPlan(model, values)) : undefined;
}

const gainOf = (after: PlanFigures, before: PlanFigures): PlanGain => ({
  withInterview: after.withInterview - before.withInterview,
  firstChoices: after.firstChoices - before.firstChoices,
  interviews: after.interviews - before.interviews,
});

const isBetter = (gain: PlanGain): boolean => compare(gain, { withInterview: 0, firstChoices: 0, interviews: 0 }) > 0;

const compare = (one: PlanGain, other: PlanGain): number =>
  one.withInterview - other.withInterview || one.firstChoices - other.firstChoices || one.interviews - other.interviews;

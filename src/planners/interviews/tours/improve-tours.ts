import { applyChange } from '../what-ifs/apply-change';
import { ProblemIndex } from '../problem/possible-interviews';
import type { InterviewProblem } from '../problem/interview-problem';
import type { PlanFigures } from '../problem/interview-plan';
import type { WhatIfChange } from '../what-ifs/what-if-change';
import { otherWaves } from '../what-ifs/other-wave';
import type { VisitToPlan } from './tour-columns';
import { tourModelSteps, withChosenWaves } from './tour-model';
import { compareGains, isBetter, planTotals, type PlanTotals } from '../solver/plan-totals';
import { findGroups } from '../what-ifs/find-groups';
import { runInSlices } from '../steps/run-in-slices';
import { solveLevels, type SolveLimits } from '../solver/solve-levels';

export interface ImprovedTours {
  readonly problem: InterviewProblem;
  readonly figures: PlanTotals;
}

/** What may change, and how good it can become. */
export interface Improving {
  readonly groups: readonly string[];
  readonly visits: readonly VisitToPlan[];
  /** Which no tours can exceed. */
  readonly bound: PlanFigures;
  readonly limits: SolveLimits;
}

/**
 * Chooses other waves, and then other groups for people, in turn, as long as the interviews become better. The waves are
 * the best there are for the groups of that moment; once people know interviews, groups only take each other's tours.
 * @returns undefined when there was no time to judge even the first tours
 */
export async function improveTours(
  problem: InterviewProblem,
  improving: Improving,
): Promise<ImprovedTours | undefined> {
  const figures = await planTotals(problem, improving.limits);
  let best = figures && { problem, figures };
  while (best && compareGains(best.figures, improving.bound) < 0) {
    const better: ImprovedTours | undefined =
      (await otherTours(best, improving)) ?? (await otherGroups(best, improving));
    if (!better) break;
    best = better;
  }
  return best;
}

const otherTours = (best: ImprovedTours, improving: Improving): Promise<ImprovedTours | undefined> =>
  best.problem.published === undefined ? bestChoices(best, improving) : bestSwap(best, improving);

async function bestChoices(
  best: ImprovedTours,
  { groups, visits, limits }: Improving,
): Promise<ImprovedTours | undefined> {
  const model = await runInSlices(tourModelSteps(best.problem, groups, visits));
  const { values } = await solveLevels(model.programme, limits);
  return betterOf(best, withChosenWaves(best.problem, model, values), limits);
}

async function bestSwap(best: ImprovedTours, { visits, limits }: Improving): Promise<ImprovedTours | undefined> {
  const swaps = otherWaves(new ProblemIndex(best.problem)).filter(({ host }) =>
    visits.some(({ visit }) => visit.id === host),
  );
  let found: ImprovedTours | undefined;
  for (const swap of swaps) found = (await betterOf(found ?? best, applied(best, swap), limits)) ?? found;
  return found;
}

async function otherGroups(best: ImprovedTours, { limits }: Improving): Promise<ImprovedTours | undefined> {
  const change = await findGroups(best.problem, limits);
  return change && betterOf(best, applied(best, change), limits);
}

const applied = ({ problem }: ImprovedTours, change: WhatIfChange): InterviewProblem => applyChange(problem, change);

async function betterOf(
  best: ImprovedTours,
  problem: InterviewProblem,
  limits: SolveLimits,
): Promise<ImprovedTours | undefined> {
  const figures = await planTotals(problem, limits);
  return figures && isBetter(figures, best.figures) ? { problem, figures } : undefined;
}

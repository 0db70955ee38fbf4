import { applyChange, ProblemIndex, type InterviewProblem, type PlanFigures, type WhatIfChange } from '../domain/plan';
import { otherWaves } from '../domain/plan/what-ifs/other-wave';
import { compareGains, figuresWith } from './figures-with';
import { findGroups } from './find-groups';
import type { SolveLimits } from './solve-levels';

export interface ImprovedTours {
  readonly problem: InterviewProblem;
  readonly figures: PlanFigures;
}

/**
 * Lets groups take each other's tours at these hosts, the best such swap first, and then people another group, as long as the interviews
 * become better; stops at the bound, which no tours can exceed.
 * @returns undefined when there was no time to judge even the first tours
 */
export async function improveTours(
  problem: InterviewProblem,
  hosts: readonly string[],
  bound: PlanFigures,
  limits: SolveLimits,
): Promise<ImprovedTours | undefined> {
  const figures = await figuresWith(problem, limits);
  let best = figures && { problem, figures };
  while (best && compareGains(best.figures, bound) < 0) {
    const better: ImprovedTours | undefined =
      (await bestSwap(best, hosts, limits)) ?? (await otherGroups(best, limits));
    if (!better) break;
    best = better;
  }
  return best;
}

async function bestSwap(
  { problem, figures }: ImprovedTours,
  hosts: readonly string[],
  limits: SolveLimits,
): Promise<ImprovedTours | undefined> {
  const swaps = otherWaves(new ProblemIndex(problem)).filter(({ host }) => hosts.includes(host));
  let best: ImprovedTours = { problem, figures };
  for (const swap of swaps) best = (await betterWith(best, problem, swap, limits)) ?? best;
  return best.problem === problem ? undefined : best;
}

async function otherGroups(best: ImprovedTours, limits: SolveLimits): Promise<ImprovedTours | undefined> {
  const change = await findGroups(best.problem, limits);
  return change && betterWith(best, best.problem, change, limits);
}

async function betterWith(
  best: ImprovedTours,
  problem: InterviewProblem,
  change: WhatIfChange,
  limits: SolveLimits,
): Promise<ImprovedTours | undefined> {
  const changed = applyChange(problem, change);
  const figures = await figuresWith(changed, limits);
  return figures && compareGains(figures, best.figures) > 0 ? { problem: changed, figures } : undefined;
}

import { groupModelSteps, readMoves } from './group-model';
import type { InterviewProblem } from '../problem/interview-problem';
import type { WhatIfChange } from './what-if-change';
import { runInSlices } from '../steps/run-in-slices';
import { solveLevels, type SolveLimits } from '../solver/solve-levels';

/** Above this many people × groups the programme is too large to be answered beside the other what-ifs. */
const MOST_CHOICES = 600;

/**
 * Divides people over the tour groups so that the best interview plan becomes possible.
 * @returns undefined when they stay as they are, or no better division was found in time
 */
export async function findGroups(
  problem: InterviewProblem,
  limits: SolveLimits,
): Promise<Extract<WhatIfChange, { kind: 'other-groups' }> | undefined> {
  if (problem.people.length * problem.groups.length > MOST_CHOICES) return undefined;
  const model = await runInSlices(groupModelSteps(problem));
  if (!model) return undefined;
  const { values, proven } = await solveLevels(model.programme, limits);
  const moves = readMoves(model, values);
  return moves.length === 0 ? undefined : { kind: 'other-groups', moves, proven };
}

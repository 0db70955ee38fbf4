import type { IntegerProgramme } from '../model/integer-programme';
import { highsThread } from './highs-thread';
import { rounded } from './relaxed-level';
import { nodesFor, type SolveLimits } from './solve-level';
import { openProgramme, toHighsRequest } from './to-highs-request';

/**
 * Any solution of a programme; `unknown` when there was no time to find one.
 * @param isSure whether `impossible` has to be sure; else it is a guess that costs less
 */
export async function findSolution(
  programme: Pick<IntegerProgramme, 'columns' | 'rows'>,
  limits: SolveLimits,
  isSure: boolean,
): Promise<Float64Array | 'impossible' | 'unknown'> {
  const seconds = (limits.until - performance.now()) / 1000;
  if (seconds <= 0) return 'unknown';
  const anything = { name: 'anything', sense: 'minimise', terms: new Map<number, number>() } as const;
  const request = toHighsRequest(openProgramme(programme), anything, undefined);
  const { state, values } = await highsThread.solve(
    { ...request, mayBeImpossible: true, isSure, seconds, nodes: nodesFor(request) },
    limits.signal,
  );
  if (state === 'impossible') return 'impossible';
  return values ? rounded(request, values) : 'unknown';
}

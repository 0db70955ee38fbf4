import type { IntegerProgramme } from '../model/integer-programme';
import { atLeast } from './at-least';
import { highsThread } from './highs-thread';
import { relaxedLevel } from './relaxed-level';
import type { SolveLimits } from './solve-level';
import { openProgramme, toHighsRequest, unitOf, withoutWholeness } from './to-highs-request';

/** What no solution of a programme exceeds, level by level; fewer levels than there are when the time was over, or a level was enough. */
export interface LevelBounds {
  readonly bounds: readonly number[];
  /** The solution of the last level, in which columns need not be whole. */
  readonly values: Float64Array | undefined;
}

/**
 * Bounds the levels of a programme in their order, without the rule that columns are whole: what no solution exceeds at one level
 * is a rule for the next ones. Undefined when the programme has no solution at all.
 * @param isEnough asked after each level, with the bounds so far: whether the later ones need not be looked at
 */
export async function relaxLevels(
  programme: Omit<IntegerProgramme, 'start'>,
  limits: SolveLimits,
  isEnough: (bounds: readonly number[]) => boolean,
): Promise<LevelBounds | undefined> {
  const bounds: number[] = [];
  let rows = [...programme.rows];
  let values: Float64Array | undefined;
  for (const level of programme.levels) {
    if (level.terms.size === 0) {
      bounds.push(0);
      continue;
    }
    const seconds = (limits.until - performance.now()) / 1000;
    if (seconds <= 0) break;
    const request = toHighsRequest(openProgramme({ ...programme, rows }), level, undefined);
    const answer = await highsThread.solve(
      { ...withoutWholeness(request), mayBeImpossible: true, isSure: true, isDirect: true, seconds, nodes: 1 },
      limits.signal,
    );
    if (answer.state === 'impossible') return undefined;
    if (!answer.values || !answer.relaxed) break;
    values = answer.values;
    const bound = relaxedLevel(values, answer.relaxed).bound * unitOf(level);
    bounds.push(bound);
    if (isEnough(bounds)) break;
    rows = [...rows, atLeast(level, bound)];
  }
  return { bounds, values };
}

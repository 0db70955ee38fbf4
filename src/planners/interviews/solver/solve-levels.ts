import type { IntegerProgramme, ObjectiveLevel, ProgrammeRow } from '../model/integer-programme';
import { openProgramme } from './to-highs-request';
import { atLeast } from './at-least';
import type { RelaxedLevel } from './relaxed-level';
import { solveLevel, type SolveLimits } from './solve-level';

export type { SolveLimits };

export interface OpenLevel {
  readonly level: string;
  readonly bound: number;
  readonly isOutOfTime: boolean;
}

/** A solution of a programme, and whether every level of its objective is proven. */
export interface LevelsSolution {
  readonly values: Float64Array;
  readonly proven: boolean;
  /** The first level that is not proven, and what no solution exceeds there; later ones were not begun. */
  readonly open: OpenLevel | undefined;
  /** The levels without the rule that columns are whole, by name, as far as they were solved. */
  readonly relaxed: ReadonlyMap<string, RelaxedLevel>;
}

/**
 * Solves the levels in order; the value of each is a rule for the next ones.
 * @throws what the signal says when it aborts
 */
export async function solveLevels(programme: IntegerProgramme, limits: SolveLimits): Promise<LevelsSolution> {
  const relaxed = new Map<string, RelaxedLevel>();
  let open = openProgramme(programme);
  let values: Float64Array = Float64Array.from(programme.start);
  for (const level of programme.levels.filter(({ terms }) => terms.size > 0)) {
    const best = await solveLevel(open, level, values, limits);
    values = best.values;
    if (best.relaxed) relaxed.set(level.name, best.relaxed);
    if (!best.proven) {
      const { bound, isOutOfTime } = best;
      return { values, proven: false, open: { level: level.name, bound, isOutOfTime }, relaxed };
    }
    const { columnLower: lower, columnUpper: upper } = best.open;
    open = { ...open, lower, upper, rows: [...open.rows, asRule(level, values)] };
  }
  return { values, proven: true, open: undefined, relaxed };
}

function asRule(level: ObjectiveLevel, values: Float64Array): ProgrammeRow {
  let sum = 0;
  for (const [column, coefficient] of level.terms) sum += coefficient * (values[column] ?? 0);
  return atLeast(level, Math.round(sum));
}

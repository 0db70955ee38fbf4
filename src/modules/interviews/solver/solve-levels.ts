import type { IntegerProgramme, ObjectiveLevel, ProgrammeRow } from '../domain/plan/integer-programme';
import { asRequest } from './as-request';
import { highsThread } from './highs-thread';

/** A solution of a programme, and whether every level of its objective is proven. */
export interface LevelsSolution {
  readonly values: Float64Array;
  readonly proven: boolean;
}

/** Stops working at the given moment (milliseconds of `performance.now()`). */
export interface SolveLimits {
  readonly until: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Solves the levels in order; the value of each is a rule for the next ones.
 * @throws what the signal says when it aborts
 */
export async function solveLevels(programme: IntegerProgramme, limits: SolveLimits): Promise<LevelsSolution> {
  const rows = [...programme.rows];
  let values = Float64Array.from(programme.start);
  for (const level of programme.levels.filter(({ terms }) => terms.size > 0)) {
    const seconds = (limits.until - performance.now()) / 1000;
    if (seconds <= 0) return { values, proven: false };
    const answer = await highsThread.solve(asRequest(programme, rows, level, values, seconds), limits.signal);
    if (answer.values) values = rounded(programme, answer.values);
    if (answer.state === 'stopped') return { values, proven: false };
    rows.push(asRule(level, values));
  }
  return { values, proven: true };
}

function rounded({ columns }: IntegerProgramme, values: Float64Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(values, (value, at) => (columns[at]?.integer ? Math.round(value) : value));
}

function asRule({ sense, terms }: ObjectiveLevel, values: Float64Array): ProgrammeRow {
  let sum = 0;
  for (const [column, coefficient] of terms) sum += coefficient * (values[column] ?? 0);
  const value = Math.round(sum);
  return sense === 'maximise' ? { lower: value, upper: Infinity, terms } : { lower: -Infinity, upper: value, terms };
}

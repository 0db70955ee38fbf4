import type { IntegerProgramme, ObjectiveLevel, ProgrammeRow } from '../domain/plan/integer-programme';
import { highsThread, type SolveRequest } from './highs-thread';

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

function asRequest(
  { columns }: IntegerProgramme,
  rows: readonly ProgrammeRow[],
  { sense, terms }: ObjectiveLevel,
  start: Float64Array,
  seconds: number,
): SolveRequest {
  const step = greatestCommonDivisor(terms.values());
  const cost = new Float64Array(columns.length);
  for (const [column, coefficient] of terms) cost[column] = ((sense === 'maximise' ? -1 : 1) * coefficient) / step;
  return {
    cost,
    columnUpper: Float64Array.from(columns, ({ upper }) => upper),
    integrality: Int32Array.from(columns, ({ integer }) => (integer ? 1 : 0)),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    rowStarts: startsOf(rows),
    indices: Int32Array.from(rows.flatMap(({ terms: row }) => [...row.keys()])),
    coefficients: Float64Array.from(rows.flatMap(({ terms: row }) => [...row.values()])),
    start,
    // Whole-number coefficients: what is less than one step from the bound is the optimum.
    gap: 0.99,
    seconds,
  };
}

function startsOf(rows: readonly ProgrammeRow[]): Int32Array {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ terms }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + terms.size;
  });
  return starts;
}

function greatestCommonDivisor(numbers: Iterable<number>): number {
  let divisor = 0;
  for (const number of numbers) {
    let other = Math.abs(number);
    while (other > 0) [divisor, other] = [other, divisor % other];
  }
  return Math.max(divisor, 1);
}

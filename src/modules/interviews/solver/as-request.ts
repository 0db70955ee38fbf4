import type { IntegerProgramme, ObjectiveLevel, ProgrammeRow } from '../domain/plan/integer-programme';
import type { SolveRequest } from './highs-thread';

/** One level of a programme under the rows so far, in the form HiGHS takes; coefficients are made as small as can be. */
export function asRequest(
  { columns }: Pick<IntegerProgramme, 'columns'>,
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
    ...matrixOf(rows),
    start,
    // Whole-number coefficients: what is less than one step from the bound is the optimum.
    gap: 0.99,
    seconds,
  };
}

function matrixOf(rows: readonly ProgrammeRow[]): Pick<SolveRequest, 'rowStarts' | 'indices' | 'coefficients'> {
  const size = rows.reduce((sum, { terms }) => sum + terms.size, 0);
  const rowStarts = new Int32Array(rows.length + 1);
  const indices = new Int32Array(size);
  const coefficients = new Float64Array(size);
  let at = 0;
  rows.forEach(({ terms }, row) => {
    for (const [column, coefficient] of terms) {
      indices[at] = column;
      coefficients[at] = coefficient;
      at += 1;
    }
    rowStarts[row + 1] = at;
  });
  return { rowStarts, indices, coefficients };
}

function greatestCommonDivisor(numbers: Iterable<number>): number {
  let divisor = 0;
  for (const number of numbers) {
    let other = Math.abs(number);
    while (other > 0) [divisor, other] = [other, divisor % other];
  }
  return Math.max(divisor, 1);
}

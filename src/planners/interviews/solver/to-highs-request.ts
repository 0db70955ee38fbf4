import type { ObjectiveLevel, ProgrammeColumn, ProgrammeRow } from '../model/integer-programme';
import type { SolveRequest } from './highs-thread';

/** What of a programme is still open: its rows so far, and columns between bounds that earlier levels made narrower. */
export interface OpenProgramme {
  readonly columns: readonly ProgrammeColumn[];
  readonly rows: readonly ProgrammeRow[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** A request without its time limit. */
export type LevelRequest = Omit<SolveRequest, 'seconds' | 'nodes'>;

/** One level of a programme in the form HiGHS takes, to be minimised; coefficients are made as small as can be. */
export function toHighsRequest(
  { columns, rows, lower, upper }: OpenProgramme,
  { sense, terms }: ObjectiveLevel,
  start: Float64Array | undefined,
): LevelRequest {
  const unit = unitOf({ sense, terms });
  const cost = new Float64Array(columns.length);
  for (const [column, coefficient] of terms) cost[column] = coefficient / unit;
  return {
    cost,
    columnLower: lower,
    columnUpper: upper,
    integrality: Int32Array.from(columns, ({ integer }) => (integer ? 1 : 0)),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    ...matrixOf(rows),
    start,
    // Whole-number coefficients: what is less than one step from the bound is the optimum.
    gap: 0.99,
    mayBeImpossible: false,
  };
}

/** What one of the request's units is worth to the level. */
export const unitOf = ({ sense, terms }: Pick<ObjectiveLevel, 'sense' | 'terms'>): number =>
  (sense === 'maximise' ? -1 : 1) * greatestCommonDivisor(terms.values());

/** The same without the rule that columns are whole. */
export const withoutWholeness = (request: LevelRequest): LevelRequest => ({
  ...request,
  integrality: new Int32Array(request.integrality.length),
  start: undefined,
});

/** A programme of which nothing is settled yet. */
export const openProgramme = ({ columns, rows }: Pick<OpenProgramme, 'columns' | 'rows'>): OpenProgramme => ({
  columns,
  rows,
  lower: new Float64Array(columns.length),
  upper: Float64Array.from(columns, ({ upper }) => upper),
});

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

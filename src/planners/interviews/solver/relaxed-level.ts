import type { LevelRequest, OpenProgramme } from './to-highs-request';
import type { Relaxed } from './highs-thread';

/** How far the solver's figures may be from the truth. */
const TOLERANCE = 1e-6;
const VALUE_TOLERANCE = 1e-4;

/** A level without the rule that columns are whole: its solution, and the least value that any solution can have. */
export interface RelaxedLevel extends Relaxed {
  readonly values: Float64Array;
  /** A whole number, as every value of a level is. */
  readonly bound: number;
}

export const relaxedLevel = (values: Float64Array, relaxed: Relaxed): RelaxedLevel => ({
  ...relaxed,
  values,
  bound: wholeBound(relaxed.objective),
});

/** Values are whole numbers, so that what bounds them can be too. */
export const wholeBound = (bound: number): number => Math.ceil(bound - VALUE_TOLERANCE);

/** What no solution can be worth less than, whatever the rows say. */
export const leastValue = ({ cost, columnLower, columnUpper }: LevelRequest): number =>
  cost.reduce((sum, each, at) => sum + Math.min(each * (columnLower[at] ?? 0), each * (columnUpper[at] ?? 0)), 0);

/** What a level is worth in a solution, a whole number; less is better. */
export function valueOf({ cost }: LevelRequest, values: Float64Array): number {
  return Math.round(values.reduce((sum, value, at) => sum + value * (cost[at] ?? 0), 0));
}

/** The solver's figures without what they are off. */
export const rounded = ({ integrality }: LevelRequest, values: Float64Array): Float64Array =>
  values.map((value, at) => (integrality[at] === 1 ? Math.round(value) : value));

/** The relaxed solution, when its columns happen to be whole; undefined when they are not. */
export function wholeSolution(
  { rows }: Pick<OpenProgramme, 'rows'>,
  request: LevelRequest,
  { values }: RelaxedLevel,
): Float64Array | undefined {
  const whole = rounded(request, values);
  if (values.some((value, at) => Math.abs(value - (whole[at] ?? 0)) > TOLERANCE)) return undefined;
  const keepsRows = rows.every(({ lower, upper, terms }) => {
    let sum = 0;
    for (const [column, coefficient] of terms) sum += coefficient * (whole[column] ?? 0);
    return sum >= lower - TOLERANCE && sum <= upper + TOLERANCE;
  });
  return keepsRows ? whole : undefined;
}

/**
 * A guess, not a rule: who has something for certain in the relaxed solution keeps it. With the columns that no solution
 * of the least value uses left out as well, what remains is small.
 */
export function guessed(request: LevelRequest, relaxed: RelaxedLevel): LevelRequest {
  const isOne = (at: number): boolean =>
    request.integrality[at] === 1 && request.columnUpper[at] === 1 && (relaxed.values[at] ?? 0) > 1 - TOLERANCE;
  const small = settled(request, relaxed, relaxed.bound);
  return {
    ...small,
    columnLower: small.columnLower.map((lower, at) => (isOne(at) ? 1 : lower)),
    start: undefined,
    mayBeImpossible: true,
  };
}

/** Another guess, which always has a solution: what a known solution and the relaxed one agree on stays. */
export function agreed(request: LevelRequest, { values }: RelaxedLevel, known: Float64Array): LevelRequest {
  const fixed = (bounds: Float64Array): Float64Array =>
    bounds.map((bound, at) => {
      const value = known[at] ?? bound;
      return request.integrality[at] === 1 && Math.abs((values[at] ?? 0) - value) < TOLERANCE ? value : bound;
    });
  return { ...request, columnLower: fixed(request.columnLower), columnUpper: fixed(request.columnUpper), start: known };
}

/**
 * The level with all columns at a bound that are there in every solution of this value or a better one: one step away
 * from it costs more, by the reduced costs of the relaxation.
 */
export function settled(request: LevelRequest, relaxed: Relaxed, value: number): LevelRequest {
  const { integrality, columnLower, columnUpper } = request;
  const isSettled = (at: number): boolean =>
    integrality[at] === 1 && relaxed.objective + Math.abs(costOf(relaxed, at)) > value + VALUE_TOLERANCE;
  return {
    ...request,
    columnLower: columnLower.map((lower, at) =>
      isSettled(at) && costOf(relaxed, at) < 0 ? (columnUpper[at] ?? lower) : lower,
    ),
    columnUpper: columnUpper.map((upper, at) =>
      isSettled(at) && costOf(relaxed, at) > 0 ? (columnLower[at] ?? upper) : upper,
    ),
  };
}

const costOf = ({ reducedCosts }: Relaxed, at: number): number => reducedCosts[at] ?? 0;

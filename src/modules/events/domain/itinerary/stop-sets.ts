import type { NumberedProblem } from './numbered-problem';

/** Totals over every set of stops, indexed by its bit mask. */
export interface StopSets {
  readonly count: number;
  readonly boarding: Float64Array;
  readonly wheelchairs: Float64Array;
  readonly dwell: Float64Array;
}

/** Adds up people, wheelchairs and dwell of all 2^n sets of stops. */
export function stopSets(problem: NumberedProblem): StopSets {
  return {
    count: 2 ** problem.stopCount,
    boarding: sums(problem.boarding),
    wheelchairs: sums(problem.wheelchairs),
    dwell: sums(problem.dwell),
  };
}

function sums(amounts: Float64Array): Float64Array {
  const totals = new Float64Array(2 ** amounts.length);
  for (let node = 0; node < amounts.length; node++) {
    const bit = 1 << node;
    for (let mask = 0; mask < bit; mask++) totals[mask | bit] = (totals[mask] as number) + (amounts[node] as number);
  }
  return totals;
}

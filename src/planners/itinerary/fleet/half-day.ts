import type { NumberedProblem } from '../problem/numbered-problem';

/**
 * One half of the day of a fleet, as ways from depots over stops to hosts that pick people up; minutes row by row. The way
 * home is one too, with the clock turned round: whoever gets off last is picked up first.
 */
export interface HalfDay {
  readonly stopCount: number;
  readonly travel: Float64Array;
  readonly dwell: Float64Array;
  readonly boarding: Float64Array;
  /** What a minute costs of driving with nobody aboard, and of each person aboard. */
  readonly drivingWeight: number;
  readonly rideWeight: number;
  /** Minutes from the depot of each vehicle to each stop. */
  readonly fromDepot: readonly Float64Array[];
  /** Minutes from each stop to each host, by host. */
  readonly toHost: readonly Float64Array[];
}

/** Both halves of the day of a fleet. */
export interface HalfDays {
  readonly out: HalfDay;
  readonly home: HalfDay;
}

export function halfDays({
  stopCount,
  stopToStop,
  dwell,
  boarding,
  weights,
  vehicles,
  hosts,
}: NumberedProblem): HalfDays {
  const common = { stopCount, dwell, boarding, drivingWeight: weights.driving };
  return {
    out: {
      ...common,
      travel: stopToStop,
      rideWeight: weights.out,
      fromDepot: vehicles.map(({ toStop }) => toStop),
      toHost: hosts.map(({ fromStop }) => fromStop),
    },
    home: {
      ...common,
      travel: transposed(stopCount, stopToStop),
      rideWeight: weights.home,
      fromDepot: vehicles.map(({ fromStop }) => fromStop),
      toHost: hosts.map(({ toStop }) => toStop),
    },
  };
}

function transposed(size: number, matrix: Float64Array): Float64Array {
  return matrix.map((_, cell) => matrix[(cell % size) * size + Math.floor(cell / size)] as number);
}

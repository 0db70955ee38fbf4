/** Slack on every comparison of times, in minutes (6 microseconds): absorbs the rounding of decimal input. */
export const TIME_TOLERANCE = 1e-7;

/**
 * A vehicle that starts at one place and serves nodes `0 … size-1`, each once. Minutes are real-valued.
 * What it costs is in `objective/cost.ts`: waiting is free.
 */
export interface RouteModel {
  readonly size: number;
  /** Minutes from node to node, row by row. */
  readonly travel: Float64Array;
  readonly fromStart: Float64Array;
  readonly startTime: number;
  /** Standing at a node begins no earlier than `ready` and no later than `due`. */
  readonly ready: Float64Array;
  readonly due: Float64Array;
  readonly dwell: Float64Array;
  /** People who get on at a node, times the weight of their minutes aboard. */
  readonly load: Float64Array;
  /** What a minute of driving with nobody aboard costs. */
  readonly drivingWeight: number;
  /** Longest time from leaving a node to reaching the end; waiting does not count, for it can always be done before. */
  readonly rideLimit: Float64Array;
  /** Most minutes driven; Infinity = no limit. */
  readonly mostDriving: number;
}

/** One constraint on a set of nodes: the amounts of its members may not exceed the limit. */
export interface SetCapacity {
  readonly amounts: Float64Array;
  readonly limit: number;
}

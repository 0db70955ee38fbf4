import type { HalfDay } from '../half-day';

/** A half of the day of one vehicle, with the prize that each stop pays it: -Infinity where it may not come. */
export interface PricedHalf {
  readonly half: HalfDay;
  readonly vehicle: number;
  /** Most people aboard. */
  readonly places: number;
  readonly prizes: Float64Array;
}

import type { ItineraryObjective } from '../problem/itinerary-plan';
import type { ItineraryRules } from '../problem/itinerary-problem';

/**
 * What a plan costs: the weighted sum of these minutes. Of two plans that cost the same, the one that drives less is the
 * better one; then the one with the later departures.
 *
 * Every search, bound and price of the planner gets its costs from this file; only `checking/` and the exhaustive searches
 * of `testing/` write them out again, for they must not trust it. What rests on which property of these functions:
 *
 * | property | who rests on it |
 * |---|---|
 * | A cost depends on minutes and people, not on the clock, so waiting before a stop is free. | `LabelSearch`: of two ways over the same nodes the earlier and cheaper one is at least as good; outbound ways keep one arrival |
 * | What a leg costs depends on who is aboard, which the set of nodes served says. | labels, `LoadRoutes` and tables over sets: what is still to come costs the same for all ways over one set |
 * | No term is negative, and people aboard only make a leg dearer. | `SequenceLimits`, `fleetBound`: minutes still to drive, at the load so far or at none, cost no less |
 * | The terms are added up: driving and riding can be bounded apart, and so can vehicles. | `fleetBound`, `dropOffBound`, `raiseFleetBound`, `shareOutStops` |
 * | With whole weights and loads costs are multiples of the common divisor of all minutes. | `costStep` |
 * | Where people can be made to wait aboard (drop-off days) a way's cost is convex in the moment it ends. | `WaitingCost` |
 *
 * A way back is searched as a way out with the clock turned round, weighed by `ONLY_DRIVING`, and comes into the cost of a
 * day by `costAfterOut`. A term for minutes on the way home is a weight here that these two take up; what turns days round is
 * `turnedRound`, `halvesOf` and the second half of `FleetRelaxation`.
 */
export interface ObjectiveWeights {
  /** A minute of a vehicle that drives, whoever is aboard. */
  readonly driving: number;
  /** A minute of one passenger from leaving the own stop to reaching the first host, or the own one on a drop-off day. */
  readonly out: number;
}

/** The weights that the rules of a day ask for. */
export const objectiveWeights = ({
  drivingMinuteWeight,
}: Pick<ItineraryRules, 'drivingMinuteWeight'>): ObjectiveWeights => ({
  driving: drivingMinuteWeight,
  out: 1,
});

/** Least driving and nothing else, so that costs are minutes: for ways back, and where any plan will do. */
export const ONLY_DRIVING: ObjectiveWeights = { driving: 1, out: 0 };

/** The cost of a plan by its totals. */
export const planCost = (weights: ObjectiveWeights, { drivingMinutes, passengerMinutes }: ItineraryObjective): number =>
  weights.driving * drivingMinutes + weights.out * passengerMinutes;

/**
 * Minutes that people spend aboard, whether the vehicle drives or not.
 * @param load the people aboard times the weight of their minutes
 */
export const rideCost = (load: number, minutes: number): number => load * minutes;

/** Minutes of driving with a load aboard. */
export const driveCost = (drivingWeight: number, load: number, minutes: number): number =>
  (drivingWeight + load) * minutes;

/** A leg and then standing at its end: whoever is aboard on the leg sits out the dwell there too. */
export const legCost = (drivingWeight: number, load: number, minutes: number, dwell: number): number =>
  driveCost(drivingWeight, load, minutes) + rideCost(load, dwell);

/** What a day costs after its way out: driving from host to host and home. */
export const costAfterOut = (drivingWeight: number, betweenHosts: number, home: number): number =>
  driveCost(drivingWeight, 0, betweenHosts + home);

/** Most minutes of driving with nobody aboard that cost no more than this. */
export const minutesWithin = (drivingWeight: number, cost: number): number => cost / drivingWeight;

/** Totals by which plans, and days of vehicles, are compared. */
export interface Totals {
  readonly cost: number;
  readonly drive: number;
}

/** Below zero when the first is the better one, above when the second is, 0 when both are as good. */
export const compareTotals = (a: Totals, b: Totals): number => a.cost - b.cost || a.drive - b.drive;

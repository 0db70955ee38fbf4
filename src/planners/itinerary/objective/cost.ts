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
 * | What a leg costs depends on who is aboard, which the set of nodes served says. | labels, `LooseWays`, `MemoryWays`, `WaySetSearch`, `LegCosts` and tables over sets: what is still to come costs the same for all ways over one set |
 * | No term is negative, and people aboard only make a leg dearer. | `SequenceLimits`, `fleetBound`: minutes still to drive, at the load so far or at none, cost no less |
 * | The terms are added up: driving and riding can be bounded apart, and so can the ways out and home, and vehicles. | `fleetBound`, `dropOffBound`, `RelaxedVehicle`, `VehicleColumns`, `shareOutStops`, `LeastDays`, `CheapestDivision`, `bestPairing` |
 * | With whole weights and loads costs are multiples of the common divisor of all minutes. | `costStep` |
 * | Where people can be made to wait aboard (drop-off days) a way's cost is convex in the moment it ends. | `WaitingCost` |
 *
 * A way back is searched as a way out with the clock turned round (`turnedRound`, `halvesOf`, `halfDays`): whoever gets off last then gets on first. It is weighed by `turnedWeights` and comes into the cost of a
 * day by `homewardCost` and `costAfterOut`. Of two ways back the dearer one may drive less, and so be begun later: a way back
 * is a choice too.
 */
export interface ObjectiveWeights {
  /** A minute of a vehicle that drives, whoever is aboard. */
  readonly driving: number;
  /** A minute of one passenger from leaving the own stop to reaching the first host, or the own one on a drop-off day. */
  readonly out: number;
  /** A minute of one passenger from leaving the last host, or the own one on a drop-off day, to reaching the own stop. */
  readonly home: number;
}

/** The weights that the rules of a day ask for. */
export const objectiveWeights = ({
  drivingMinuteWeight,
  homeMinuteWeight = 0,
}: Pick<ItineraryRules, 'drivingMinuteWeight' | 'homeMinuteWeight'>): ObjectiveWeights => ({
  driving: drivingMinuteWeight,
  out: 1,
  home: homeMinuteWeight,
});

/** Least driving and nothing else, so that costs are minutes: where any plan will do. */
export const ONLY_DRIVING: ObjectiveWeights = { driving: 1, out: 0, home: 0 };

/** How a way back is weighed while it is searched as a way out; where nothing but its driving counts, in minutes. */
export const turnedWeights = ({ driving, home }: ObjectiveWeights): ObjectiveWeights =>
  home > 0 ? { driving, out: home, home: 0 } : ONLY_DRIVING;

/** What a way back costs that was found by `turnedWeights`. */
export const homewardCost = ({ driving, home }: ObjectiveWeights, found: number): number =>
  home > 0 ? found : driveCost(driving, 0, found);

/** The cost of a plan by its totals. */
export const planCost = (weights: ObjectiveWeights, minutes: ItineraryObjective): number =>
  weights.driving * minutes.drivingMinutes +
  weights.out * minutes.passengerMinutes +
  weights.home * minutes.homeMinutes;

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

/** What a day costs after its way out: driving from host to host, and the way home. */
export const costAfterOut = (drivingWeight: number, betweenHosts: number, homeward: number): number =>
  driveCost(drivingWeight, 0, betweenHosts) + homeward;

/** Most minutes of driving with nobody aboard that cost no more than this. */
export const minutesWithin = (drivingWeight: number, cost: number): number => cost / drivingWeight;

/** Totals by which plans, and days of vehicles, are compared. */
export interface Totals {
  readonly cost: number;
  readonly drive: number;
}

/** Below zero when the first is the better one, above when the second is, 0 when both are as good. */
export const compareTotals = (a: Totals, b: Totals): number => a.cost - b.cost || a.drive - b.drive;

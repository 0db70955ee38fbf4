import { possibleDivision } from '../fleet/possible-division';
import { boundingOrders, knowsUsefulOrders, usefulOrders } from '../one-vehicle/host-orders';
import type { KnownArrivals } from '../one-vehicle/one-vehicle-exists';
import { turnedRound, turnedVehicle } from '../one-vehicle/return-trips';
import { stopSets, type StopSets } from '../one-vehicle/stop-sets';
import type { HostOrder } from '../one-vehicle/timed-round';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { checkpoint, withinTime, type Checkpoint } from '../route-search/out-of-time';
import { TIME_TOLERANCE } from '../route-search/route-model';
import { ArrivalTables } from './arrival-tables';

/** Above so many stops the tables of all their sets take too long for a question that is asked a hundred times. */
const MOST_STOPS = 16;

/**
 * Whether days of several vehicles exist: each vehicle may serve a set of stops when the earliest moment at which it can have
 * fetched them leaves time for some order of hosts and for the latest moment to bring them home; then whether the stops can be
 * divided into such sets.
 * @returns undefined where moments alone do not tell (with ride limits or too many stops; with breaks, or hosts that limit vehicles,
 *   where they do not rule it out), and when time ran out
 */
export function severalVehiclesExist(
  problem: NumberedProblem,
  known: KnownArrivals,
  expired: () => boolean,
): boolean | undefined {
  const { vehicles, stopCount, rideLimit } = problem;
  if (vehicles.length < 2 || stopCount > MOST_STOPS || rideLimit.some((minutes) => minutes < Infinity))
    return undefined;
  const search = new SetsInTime(problem, known, checkpoint(expired));
  return withinTime(() => {
    if (!search.divides((vehicle) => boundingOrders(problem, vehicle))) return false;
    const isExact = !problem.breaks && problem.hosts.every(({ capacity }) => capacity >= vehicles.length);
    if (!isExact) return undefined;
    if (vehicles.every((vehicle) => knowsUsefulOrders(problem, vehicle))) return true;
    return search.divides((vehicle) => usefulOrders(problem, vehicle)) || undefined;
  });
}

class SetsInTime {
  private readonly sets: StopSets;
  private readonly turned: NumberedProblem;
  private readonly tables: ArrivalTables;

  constructor(
    private readonly problem: NumberedProblem,
    known: KnownArrivals,
    private readonly look: Checkpoint,
  ) {
    this.tables = new ArrivalTables(known);
    this.sets = stopSets(problem);
    this.turned = turnedRound(problem);
  }

  /** Whether the stops can be divided over the vehicles, each with a set that it can serve in time in one of its orders. */
  divides(ordersOf: (vehicle: NumberedVehicle) => readonly HostOrder[]): boolean {
    const { vehicles } = this.problem;
    return possibleDivision(
      vehicles.map((vehicle) => this.possibleSets(vehicle, ordersOf)),
      this.look,
    );
  }

  private possibleSets(
    vehicle: NumberedVehicle,
    ordersOf: (vehicle: NumberedVehicle) => readonly HostOrder[],
  ): Uint8Array {
    const orders = ordersOf(vehicle);
    const hosts = this.problem.hosts.length;
    const out = this.tables.of(this.problem, vehicle, this.look);
    const home = this.tables.of(this.turned, turnedVehicle(vehicle), this.look);
    const possible = new Uint8Array(this.sets.count);
    possible[0] = 1;
    for (let mask = 1; mask < possible.length; mask++) {
      if (!this.sets.fits(vehicle, mask)) continue;
      const isInTime = orders.some(({ first, last, latestStart, span, earliestEnd }) => {
        const reached = out.from + (out.arrivals[mask * hosts + first] as number);
        const arrival = Math.max(reached, vehicle.windows.from[first] as number);
        if (arrival > latestStart + TIME_TOLERANCE) return false;
        const leaveBy = -(home.from + (home.arrivals[mask * hosts + last] as number));
        return Math.max(arrival + span, earliestEnd) <= leaveBy + TIME_TOLERANCE;
      });
      if (isInTime) possible[mask] = 1;
    }
    return possible;
  }
}

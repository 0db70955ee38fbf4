import { driveCost, rideCost } from '../objective/cost';
import type { HostOrder } from '../one-vehicle/timed-round';
import type { NumberedHost, NumberedProblem } from '../problem/numbered-problem';
import { assignmentPrices } from '../route-search/assignment-bound';

/**
 * A cost that no plan can beat, without looking at moments: every stop and depot has one leg out and one leg in on the
 * way out and on the way back (two assignment problems), as many vehicles as the seats demand drive between the hosts,
 * and nobody reaches a host, or the own stop from one, more quickly than by the quickest way.
 */
export function fleetBound(problem: NumberedProblem, orders: readonly HostOrder[]): number {
  if (orders.length === 0) return Infinity;
  const between = orders.reduce((least, order) => Math.min(least, order.drive), Infinity);
  const driving = wayOutBound(problem) + fewestVehicles(problem) * between + wayBackBound(problem);
  const { out, home } = problem.weights;
  const outward = { ...problem, approach: (host: NumberedHost) => host.fromStop, weight: out };
  const homeward = { ...turnedLegs(problem), approach: (host: NumberedHost) => host.toStop, weight: home };
  return driveCost(problem.weights.driving, 0, driving) + ridingBound(outward) + ridingBound(homeward);
}

function fewestVehicles({ vehicles, seated }: NumberedProblem): number {
  let people = seated.reduce((sum, count) => sum + count, 0);
  let count = 0;
  for (const seats of vehicles.map((vehicle) => vehicle.seats).sort((a, b) => b - a)) {
    if (people <= 0) break;
    people -= seats;
    count++;
  }
  return count;
}

/** Legs from depots over all stops to hosts; a vehicle that stays at its depot goes nowhere at no cost. */
function wayOutBound({ stopCount, vehicles, hosts, stopToStop }: NumberedProblem): number {
  return leastAssignment(stopCount, vehicles.length, (from, to) => {
    if (from >= stopCount) return to >= stopCount ? 0 : (vehicles[from - stopCount]?.toStop[to] as number);
    if (to < stopCount) return stopToStop[from * stopCount + to] as number;
    return hosts.reduce((least, host) => Math.min(least, host.fromStop[from] as number), Infinity);
  });
}

/** Legs from hosts over all stops to depots. */
function wayBackBound({ stopCount, vehicles, hosts, stopToStop }: NumberedProblem): number {
  return leastAssignment(stopCount, vehicles.length, (from, to) => {
    if (to >= stopCount) return from >= stopCount ? 0 : (vehicles[to - stopCount]?.fromStop[from] as number);
    if (from < stopCount) return stopToStop[from * stopCount + to] as number;
    return hosts.reduce((least, host) => Math.min(least, host.toStop[to] as number), Infinity);
  });
}

function leastAssignment(stops: number, ends: number, minutes: (from: number, to: number) => number): number {
  const never = 1e7;
  const { out, into } = assignmentPrices(stops + ends, (from, to) =>
    from === to && from < stops ? never : minutes(from, to),
  );
  return Math.max(
    0,
    [...out, ...into].reduce((sum, price) => sum + price, 0),
  );
}

/** A half of the day, as a way from stops to hosts. */
interface Ride extends NumberedProblem {
  readonly approach: (host: NumberedHost) => Float64Array;
  readonly weight: number;
}

function turnedLegs(problem: NumberedProblem): NumberedProblem {
  const { stopCount, stopToStop } = problem;
  const turned = (leg: number): number => (leg % stopCount) * stopCount + Math.floor(leg / stopCount);
  return { ...problem, stopToStop: stopToStop.map((_, leg) => stopToStop[turned(leg)] as number) };
}

function ridingBound({ stopCount, stopToStop, hosts, boarding, approach, weight, dwell }: Ride): number {
  const quickest = Float64Array.from({ length: stopCount }, (_, stop) =>
    hosts.reduce((least, host) => Math.min(least, approach(host)[stop] as number), Infinity),
  );
  for (let round = 1; round < stopCount; round++) {
    for (let leg = 0; leg < stopToStop.length; leg++) {
      const to = leg % stopCount;
      const from = (leg - to) / stopCount;
      const over = (stopToStop[leg] as number) + (dwell[to] as number) + (quickest[to] as number);
      if (from !== to && over < (quickest[from] as number)) quickest[from] = over;
    }
  }
  return quickest.reduce((sum, minutes, stop) => sum + rideCost(weight * (boarding[stop] as number), minutes), 0);
}

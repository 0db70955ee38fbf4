import { boundingOrders, knowsUsefulOrders, usefulOrders } from '../one-vehicle/host-orders';
import { earliestLeaves } from '../one-vehicle/earliest-leaves';
import type { KnownArrivals } from '../one-vehicle/one-vehicle-exists';
import { turnedRound, turnedVehicle } from '../one-vehicle/return-trips';
import { stopSets, type StopSets } from '../one-vehicle/stop-sets';
import type { HostOrder } from '../one-vehicle/timed-round';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { checkpoint, withinTime, type Checkpoint } from '../route-search/out-of-time';
import { TIME_TOLERANCE } from '../route-search/route-model';

/** Above so many stops the tables of all their sets take too long for a question that is asked a hundred times. */
const MOST_STOPS = 16;
/** So many tables are kept, the oldest go first. */
const KEPT_TABLES = 24;
const SETS_BETWEEN_LOOKS = 1024;

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

  constructor(
    private readonly problem: NumberedProblem,
    private readonly known: KnownArrivals,
    private readonly look: Checkpoint,
  ) {
    this.sets = stopSets(problem);
    this.turned = turnedRound(problem);
  }

  /** Whether the stops can be divided over the vehicles, each with a set that it can serve in time in one of its orders. */
  divides(ordersOf: (vehicle: NumberedVehicle) => readonly HostOrder[]): boolean {
    const { vehicles } = this.problem;
    const full = this.sets.count - 1;
    let reached = this.possibleSets(vehicles[0] as NumberedVehicle, ordersOf);
    vehicles.slice(1).forEach((vehicle, index) => {
      const possible = this.possibleSets(vehicle, ordersOf);
      reached = this.withVehicle(reached, possible, index === vehicles.length - 2 ? full : 0);
    });
    return reached[full] === 1;
  }

  /** Which sets can be divided into one that was reached and one of a further vehicle. */
  private withVehicle(reached: Uint8Array, possible: Uint8Array, fromMask: number): Uint8Array {
    const either = new Uint8Array(reached.length);
    for (let mask = fromMask; mask < reached.length; mask++) {
      if (mask % SETS_BETWEEN_LOOKS === 0) this.look();
      for (let share = mask; share >= 0; share = share === 0 ? -1 : (share - 1) & mask) {
        if (possible[share] === 0 || reached[mask ^ share] === 0) continue;
        either[mask] = 1;
        break;
      }
    }
    return either;
  }

  private possibleSets(
    vehicle: NumberedVehicle,
    ordersOf: (vehicle: NumberedVehicle) => readonly HostOrder[],
  ): Uint8Array {
    const orders = ordersOf(vehicle);
    const hosts = this.problem.hosts.length;
    const arrivals = this.arrivals(this.problem, vehicle);
    const returns = this.arrivals(this.turned, turnedVehicle(vehicle));
    const possible = new Uint8Array(this.sets.count);
    possible[0] = 1;
    for (let mask = 1; mask < possible.length; mask++) {
      if (!this.sets.fits(vehicle, mask)) continue;
      const isInTime = orders.some(({ first, last, latestStart, span, earliestEnd }) => {
        const arrival = Math.max(arrivals[mask * hosts + first] as number, vehicle.windows.from[first] as number);
        if (arrival > latestStart + TIME_TOLERANCE) return false;
        return Math.max(arrival + span, earliestEnd) <= -(returns[mask * hosts + last] as number) + TIME_TOLERANCE;
      });
      if (isInTime) possible[mask] = 1;
    }
    return possible;
  }

  /** The earliest moment at which a vehicle that served a set of stops can be at each host, set by set. */
  private arrivals(problem: NumberedProblem, vehicle: NumberedVehicle): Float64Array {
    const { stopToStop, dwell, earliest, boardsBefore, hosts } = problem;
    const columns = [
      vehicle.toStop,
      stopToStop,
      dwell,
      earliest,
      boardsBefore,
      ...hosts.map(({ fromStop }) => fromStop),
    ];
    const key = ['sets', vehicle.dutyFrom, ...columns.map((column) => column.join(' '))].join('|');
    const known = this.known.get(key) ?? this.workOut(problem, vehicle);
    const oldest = this.known.keys().next();
    if (this.known.size >= KEPT_TABLES && !this.known.has(key) && oldest.done !== true) this.known.delete(oldest.value);
    this.known.set(key, known);
    return known;
  }

  private workOut(problem: NumberedProblem, vehicle: NumberedVehicle): Float64Array {
    const { stopCount, hosts } = problem;
    const leave = earliestLeaves(problem, vehicle, this.look);
    const arrivals = new Float64Array(this.sets.count * hosts.length).fill(Infinity);
    for (let mask = 1; mask < this.sets.count; mask++) {
      hosts.forEach(({ fromStop }, host) => {
        let least = Infinity;
        for (let last = 0; last < stopCount; last++) {
          least = Math.min(least, (leave[mask * stopCount + last] as number) + (fromStop[last] as number));
        }
        arrivals[mask * hosts.length + host] = least;
      });
    }
    return arrivals;
  }
}

import { boundingOrders, knowsUsefulOrders, usefulOrders } from './host-orders';
import type { HostOrder } from './timed-round';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { rideLimitedArrivals } from './ride-limited-arrivals';
import { turnedRound, turnedVehicle } from './return-trips';
import { TIME_TOLERANCE } from '../route-search/route-model';
import { holdsEverybody, laterStops } from './stop-sets';

/** Tables worked out before, by what they depend on: questions about one day have most of it in common. */
export type KnownArrivals = Map<string, Float64Array>;

/** Above so many stops the table of all their sets does not fit. */
const MOST_STOPS = 18;

/**
 * Whether a day of one vehicle exists, by the earliest moment at which each set of stops can be served: a table over
 * (stops served, last one), for the way out and, with the clock turned round, for the way back.
 * @returns undefined where moments alone do not tell (with breaks, several vehicles, too many stops or hosts), and when time ran out
 */
export function oneVehicleDayExists(
  problem: NumberedProblem,
  known: KnownArrivals,
  expired: () => boolean = () => false,
): boolean | undefined {
  const { vehicles, stopCount, breaks } = problem;
  const [vehicle] = vehicles;
  if (!vehicle || vehicles.length > 1 || stopCount > MOST_STOPS) return undefined;
  if (breaks) return undefined;
  if (!holdsEverybody(problem, vehicle)) return false;
  const arrivals = knownArrivals(problem, vehicle, known, expired);
  const returns = knownArrivals(turnedRound(problem), turnedVehicle(vehicle), known, expired);
  if (!arrivals || !returns) return undefined;
  if (fitsSomeOrder(vehicle, usefulOrders(problem, vehicle), arrivals, returns)) return true;
  if (knowsUsefulOrders(problem, vehicle)) return false;
  return fitsSomeOrder(vehicle, boundingOrders(problem, vehicle), arrivals, returns) ? undefined : false;
}

function fitsSomeOrder(
  { windows }: NumberedVehicle,
  orders: readonly HostOrder[],
  arrivals: Float64Array,
  returns: Float64Array,
): boolean {
  return orders.some(({ first, last, latestStart, span, earliestEnd }) => {
    const arrival = Math.max(arrivals[first] as number, windows.from[first] as number);
    const leaveBy = -(returns[last] as number) + TIME_TOLERANCE;
    return arrival <= latestStart + TIME_TOLERANCE && Math.max(arrival + span, earliestEnd) <= leaveBy;
  });
}

function knownArrivals(
  problem: NumberedProblem,
  vehicle: NumberedVehicle,
  known: KnownArrivals,
  expired: () => boolean,
): Float64Array | undefined {
  const { stopToStop, dwell, earliest, rideLimit, boardsBefore, hosts } = problem;
  const legs = [vehicle.toStop, stopToStop, ...hosts.map(({ fromStop }) => fromStop)];
  const key = [
    vehicle.dutyFrom,
    ...[...legs, dwell, earliest, rideLimit, boardsBefore].map((column) => column.join(' ')),
  ].join('|');
  const isLimited = rideLimit.some((minutes) => minutes < Infinity);
  const search = isLimited ? rideLimitedArrivals : earliestArrivals;
  const arrivals = known.get(key) ?? search(problem, vehicle, expired);
  if (arrivals) known.set(key, arrivals);
  return arrivals;
}

/** The earliest moment at which a vehicle that served all stops can be at each host. */
function earliestArrivals(problem: NumberedProblem, vehicle: NumberedVehicle): Float64Array {
  const { stopCount, hosts } = problem;
  const leave = earliestLeaves(problem, vehicle);
  const full = (2 ** stopCount - 1) * stopCount;
  return Float64Array.from(hosts, ({ fromStop }) =>
    fromStop.reduce((least, leg, last) => Math.min(least, (leave[full + last] as number) + leg), Infinity),
  );
}

/** Per set of stops, and last one of them, the earliest moment to have left it; Infinity where the order forbids it. */
function earliestLeaves(problem: NumberedProblem, { dutyFrom, toStop }: NumberedVehicle): Float64Array {
  const { stopCount, stopToStop, dwell, earliest } = problem;
  const comeLater = laterStops(problem);
  const leave = new Float64Array(2 ** stopCount * stopCount).fill(Infinity);
  const serve = (mask: number, stop: number, reached: number): void => {
    const cell = (mask | (1 << stop)) * stopCount + stop;
    const left = Math.max(reached, earliest[stop] as number) + (dwell[stop] as number);
    if (left < (leave[cell] as number)) leave[cell] = left;
  };
  for (let stop = 0; stop < stopCount; stop++) serve(0, stop, dutyFrom + (toStop[stop] as number));
  for (let mask = 1; mask < 2 ** stopCount; mask++) {
    for (let last = 0; last < stopCount; last++) {
      const left = leave[mask * stopCount + last] as number;
      if (left === Infinity) continue;
      for (let stop = 0; stop < stopCount; stop++) {
        if ((mask & ((1 << stop) | (comeLater[stop] as number))) !== 0) continue;
        serve(mask, stop, left + (stopToStop[last * stopCount + stop] as number));
      }
    }
  }
  return leave;
}

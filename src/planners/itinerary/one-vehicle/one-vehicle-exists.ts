import { boundingOrders, knowsUsefulOrders, usefulOrders } from './host-orders';
import type { HostOrder } from './timed-round';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { rideLimitedArrivals } from './ride-limited-arrivals';
import { turnedRound, turnedVehicle } from './return-trips';
import { TIME_TOLERANCE } from '../route-search/route-model';
import { holdsEverybody } from './stop-sets';
import { earliestLeaves } from './earliest-leaves';

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
  const [vehicle] = problem.vehicles;
  if (!vehicle || !isForTable(problem)) return undefined;
  if (!holdsEverybody(problem, vehicle)) return false;
  const arrivals = knownArrivals(problem, vehicle, known, expired);
  const returns = knownArrivals(turnedRound(problem), turnedVehicle(vehicle), known, expired);
  return arrivals && returns && fits(problem, vehicle, arrivals, returns);
}

const isForTable = ({ vehicles, stopCount, breaks }: NumberedProblem): boolean =>
  vehicles.length === 1 && stopCount <= MOST_STOPS && !breaks;

function fits(
  problem: NumberedProblem,
  vehicle: NumberedVehicle,
  arrivals: Float64Array,
  returns: Float64Array,
): boolean | undefined {
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

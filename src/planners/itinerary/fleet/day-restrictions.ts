import type { VisitOrder } from '../timetable/vehicle-day';
import { hostOrders, withoutDominatedOrders } from '../one-vehicle/host-orders';
import type { HostOrder } from '../one-vehicle/timed-round';
import type { NumberedHost, NumberedProblem, NumberedVehicle, VisitWindows } from '../problem/numbered-problem';
import type { Use } from './share-out-stops';
import type { VehicleTrips } from '../one-vehicle/vehicle-days';

/** What a branch of the search has decided about one vehicle. */
export interface VehicleRestrictions {
  readonly use: Use;
  readonly vehicle: NumberedVehicle;
  readonly windows: VisitWindows;
  /** The only order of hosts still allowed, and orders that are not allowed, as `orderKey` writes them. */
  readonly onlyOrder?: string;
  readonly notOrders: readonly string[];
  readonly arrivalUntil: number;
  /** The last host may be left later than this. */
  readonly leaveAfter: number;
}

/** What one vehicle can at best do, whichever stops it serves. */
export interface VehicleReach {
  /** Earliest arrival at each host as the first one. */
  readonly arrival: Float64Array;
  /** Latest end of the visit of each host as the last one. */
  readonly leaveBy: Float64Array;
}

type OrderWithBreaks = Pick<HostOrder, 'hosts' | 'standing'>;

export const orderKey = ({ hosts, standing }: OrderWithBreaks): string => `${hosts.join(' ')}, ${standing.join(' ')}`;

/** The orders of hosts that the restrictions leave, without those that another one equals or beats. */
export function allowedOrders(problem: NumberedProblem, restrictions: VehicleRestrictions): HostOrder[] {
  return withoutDominatedOrders(permittedOrders(problem, restrictions));
}

/** Works out what each vehicle can at best do, from all its trips. */
export function vehicleReach(problem: NumberedProblem, { outbound, returns }: VehicleTrips): VehicleReach {
  const hosts = problem.hosts.length;
  const arrival = new Float64Array(hosts).fill(Infinity);
  const leaveBy = new Float64Array(hosts).fill(-Infinity);
  for (let cell = 0; cell < outbound.first.length - 1; cell++) {
    const host = cell % hosts;
    for (let way = outbound.first[cell] as number; way < (outbound.first[cell + 1] as number); way++) {
      arrival[host] = Math.min(arrival[host] as number, outbound.arrival[way] as number);
    }
    for (let way = returns.first[cell] as number; way < (returns.first[cell + 1] as number); way++) {
      leaveBy[host] = Math.max(leaveBy[host] as number, returns.leaveBy[way] as number);
    }
  }
  return { arrival, leaveBy };
}

/**
 * Narrows the windows of all vehicles to what the decided orders of visits and the allowed orders of hosts leave.
 * Sound: no moment of a possible plan is lost.
 */
export function narrowWindows(
  problem: NumberedProblem,
  restrictions: readonly VehicleRestrictions[],
  visitOrders: readonly VisitOrder[],
  reach: readonly VehicleReach[],
): VehicleRestrictions[] {
  const narrowed = restrictions.map((vehicle) => ({
    ...vehicle,
    windows: { from: vehicle.windows.from.slice(), until: vehicle.windows.until.slice() },
  }));
  for (let round = 0; round < 2; round++) {
    for (const order of visitOrders) applyVisitOrder(problem, narrowed, order);
    narrowed.forEach((vehicle, index) => {
      if (vehicle.use === 'used') narrowByOrders(problem, vehicle, reach[index] as VehicleReach);
    });
  }
  return narrowed;
}

function permittedOrders(
  problem: NumberedProblem,
  { windows, vehicle, onlyOrder, notOrders }: VehicleRestrictions,
): HostOrder[] {
  return hostOrders(problem, vehicle, windows).filter((order) => {
    const key = orderKey(order);
    return (onlyOrder === undefined || key === onlyOrder) && !notOrders.includes(key);
  });
}

function applyVisitOrder(
  problem: NumberedProblem,
  vehicles: readonly VehicleRestrictions[],
  { before, after, host }: VisitOrder,
): void {
  const { visit } = problem.hosts[host] as NumberedHost;
  const first = (vehicles[before] as VehicleRestrictions).windows;
  const second = (vehicles[after] as VehicleRestrictions).windows;
  second.from[host] = Math.max(second.from[host] as number, (first.from[host] as number) + visit);
  first.until[host] = Math.min(first.until[host] as number, (second.until[host] as number) - visit);
}

function narrowByOrders(problem: NumberedProblem, vehicle: VehicleRestrictions, reach: VehicleReach): void {
  const { windows } = vehicle;
  const from = new Float64Array(problem.hosts.length).fill(Infinity);
  const until = new Float64Array(problem.hosts.length).fill(-Infinity);
  for (const order of permittedOrders(problem, vehicle)) {
    const { hosts } = order;
    const moments = momentsOf(problem, order, windows, reach);
    if (!moments) continue;
    hosts.forEach((host, place) => {
      from[host] = Math.min(from[host] as number, moments.earliest[place] as number);
      until[host] = Math.max(until[host] as number, moments.latest[place] as number);
    });
  }
  windows.from.set(from);
  windows.until.set(until);
}

interface OrderMoments {
  readonly earliest: readonly number[];
  readonly latest: readonly number[];
}

function momentsOf(
  problem: NumberedProblem,
  order: HostOrder,
  windows: VisitWindows,
  reach: VehicleReach,
): OrderMoments | undefined {
  const { hosts } = order;
  const earliest: number[] = [];
  let start = reach.arrival[hosts[0] as number] as number;
  hosts.forEach((host, place) => {
    earliest.push(Math.max(start, windows.from[host] as number));
    start = (earliest[place] as number) + minutesToNext(problem, order, place);
  });
  const latest: number[] = [];
  let limit = reach.leaveBy[hosts[hosts.length - 1] as number] as number;
  for (let place = hosts.length - 1; place >= 0; place--) {
    limit = Math.min(windows.until[hosts[place] as number] as number, limit - minutesToNext(problem, order, place));
    latest.unshift(limit);
  }
  // A little generous: whether an order is possible is decided elsewhere, with tolerance.
  return earliest.some((moment, place) => moment > (latest[place] as number) + 1e-3) ? undefined : { earliest, latest };
}

/** Minutes from the start of a visit to reaching the next host, or to leaving the last one. */
function minutesToNext(problem: NumberedProblem, { hosts, standing }: OrderWithBreaks, place: number): number {
  const host = problem.hosts[hosts[place] as number] as NumberedHost;
  const next = hosts[place + 1];
  return host.visit + (standing[place] ?? 0) + (next === undefined ? 0 : (host.toHost[next] as number));
}

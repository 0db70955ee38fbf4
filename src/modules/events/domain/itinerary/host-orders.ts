import type { NumberedHost, NumberedProblem, NumberedVehicle } from './numbered-problem';
import { TIME_TOLERANCE } from './route-search/route-model';

/** When the visits of one vehicle may begin, per host. */
export interface VisitWindows {
  readonly from: Float64Array;
  readonly until: Float64Array;
}

/**
 * One order in which a vehicle may visit all hosts. Starting the first visit at `t ≤ latestStart`, the last visit ends
 * at the earliest at `max(t + span, earliestEnd)`.
 */
export interface HostOrder {
  readonly hosts: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Minutes driven between the hosts. */
  readonly drive: number;
  readonly latestStart: number;
  readonly span: number;
  readonly earliestEnd: number;
}

/** The visit windows as the hosts give them. */
export function givenWindows(problem: NumberedProblem): VisitWindows {
  return {
    from: Float64Array.from(problem.hosts, (host) => host.from),
    until: Float64Array.from(problem.hosts, (host) => host.until),
  };
}

/** The orders of one vehicle within the given windows that no other one equals or beats. */
export function usefulOrders(problem: NumberedProblem, vehicle: NumberedVehicle): HostOrder[] {
  return withoutDominatedOrders(hostOrders(problem, givenWindows(problem), vehicle.firstHosts));
}

/** All orders that keep the windows and begin with the hosts of `start`, in a fixed sequence. */
export function hostOrders(problem: NumberedProblem, windows: VisitWindows, start: readonly number[]): HostOrder[] {
  const orders: HostOrder[] = [];
  const path: number[] = [];
  const mayCome = (host: number): boolean => !path.includes(host) && (start[path.length] ?? host) === host;
  const visit = (moment: number): void => {
    const last = path[path.length - 1] as number;
    if (moment > (windows.until[last] as number) + TIME_TOLERANCE) return;
    if (path.length === problem.hosts.length) {
      orders.push(describeOrder(problem, windows, path, moment));
      return;
    }
    const host = problem.hosts[last] as NumberedHost;
    for (let next = 0; next < problem.hosts.length; next++) {
      if (!mayCome(next)) continue;
      path.push(next);
      visit(Math.max(moment + host.visit + (host.toHost[next] as number), windows.from[next] as number));
      path.pop();
    }
  };
  for (let first = 0; first < problem.hosts.length; first++) {
    if (!mayCome(first)) continue;
    path.push(first);
    visit(windows.from[first] as number);
    path.pop();
  }
  return orders;
}

/** Leaves out every order that another one with the same ends equals or beats in driving, duration and freedom. */
export function withoutDominatedOrders(orders: readonly HostOrder[]): HostOrder[] {
  const kept: HostOrder[] = [];
  for (const order of orders) {
    if (kept.some((other) => dominates(other, order))) continue;
    for (let index = kept.length - 1; index >= 0; index--) {
      if (dominates(order, kept[index] as HostOrder)) kept.splice(index, 1);
    }
    kept.push(order);
  }
  return kept;
}

function dominates(a: HostOrder, b: HostOrder): boolean {
  if (a.first !== b.first || a.last !== b.last || a.drive > b.drive) return false;
  return a.span <= b.span && a.earliestEnd <= b.earliestEnd && a.latestStart >= b.latestStart;
}

function describeOrder(
  problem: NumberedProblem,
  windows: VisitWindows,
  path: readonly number[],
  lastStart: number,
): HostOrder {
  const last = path[path.length - 1] as number;
  const lastVisit = (problem.hosts[last] as NumberedHost).visit;
  let latestStart = windows.until[last] as number;
  let drive = 0;
  let span = lastVisit;
  for (let index = path.length - 2; index >= 0; index--) {
    const at = path[index] as number;
    const host = problem.hosts[at] as NumberedHost;
    const leg = host.toHost[path[index + 1] as number] as number;
    latestStart = Math.min(windows.until[at] as number, latestStart - leg - host.visit);
    drive += leg;
    span += leg + host.visit;
  }
  return {
    hosts: [...path],
    first: path[0] as number,
    last,
    drive,
    latestStart,
    span,
    earliestEnd: lastStart + lastVisit,
  };
}

import { breakPatterns, type BreakPattern } from './host-breaks';
import type { NumberedHost, NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { TIME_TOLERANCE } from '../route-search/route-model';

/** When the visits of one vehicle may begin, per host. */
export interface VisitWindows {
  readonly from: Float64Array;
  readonly until: Float64Array;
}

/**
 * One order in which a vehicle may visit all hosts, with the breaks of its driver. Starting the first visit at
 * `t ≤ latestStart`, the last host can be left at the earliest at `max(t + span, earliestEnd)`.
 */
export interface HostOrder extends BreakPattern {
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
      orders.push(...withBreaks(problem, windows, path));
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
  if (a.mostOut < b.mostOut || a.mostBack < b.mostBack || a.mostBoth < b.mostBoth) return false;
  return a.span <= b.span && a.earliestEnd <= b.earliestEnd && a.latestStart >= b.latestStart;
}

/** The order with each way to hold breaks that keeps the windows. */
function withBreaks(problem: NumberedProblem, windows: VisitWindows, path: readonly number[]): HostOrder[] {
  const hosts = path.map((host) => problem.hosts[host] as NumberedHost);
  const legs = path.slice(1).map((next, place) => (hosts[place] as NumberedHost).toHost[next] as number);
  return breakPatterns(problem.breaks, hosts, legs).flatMap((pattern) => {
    const starts: number[] = [];
    path.forEach((host, place) => {
      const before = place - 1;
      const left = (starts[before] ?? 0) + (hosts[before]?.visit ?? 0) + (pattern.standing[before] ?? 0);
      const reached = place === 0 ? -Infinity : left + (legs[before] as number);
      starts.push(Math.max(reached, windows.from[host] as number));
    });
    const late = path.some(
      (host, place) => (starts[place] as number) > (windows.until[host] as number) + TIME_TOLERANCE,
    );
    return late ? [] : [describeOrder(problem, windows, path, pattern, starts[path.length - 1] as number)];
  });
}

function describeOrder(
  problem: NumberedProblem,
  windows: VisitWindows,
  path: readonly number[],
  pattern: BreakPattern,
  lastStart: number,
): HostOrder {
  const last = path[path.length - 1] as number;
  const stays = path.map((host, place) => (problem.hosts[host] as NumberedHost).visit + (pattern.standing[place] ?? 0));
  const lastStay = stays[path.length - 1] as number;
  let latestStart = windows.until[last] as number;
  let drive = 0;
  let span = lastStay;
  for (let index = path.length - 2; index >= 0; index--) {
    const at = path[index] as number;
    const host = problem.hosts[at] as NumberedHost;
    const leg = host.toHost[path[index + 1] as number] as number;
    latestStart = Math.min(windows.until[at] as number, latestStart - leg - (stays[index] as number));
    drive += leg;
    span += leg + (stays[index] as number);
  }
  return {
    ...pattern,
    hosts: [...path],
    first: path[0] as number,
    last,
    drive,
    latestStart,
    span,
    earliestEnd: lastStart + lastStay,
  };
}

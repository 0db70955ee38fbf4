import type { NumberedProblem, NumberedVehicle, VisitWindows } from '../problem/numbered-problem';
import { everyRound } from './every-round';
import { leastDriveBetween } from './least-round';
import { searchRounds } from './round-search';
import { withBreaks, type HostOrder } from './timed-round';

/** The orders of one vehicle within its windows that no other one equals or beats, as far as they are known. */
export function usefulOrders(problem: NumberedProblem, vehicle: NumberedVehicle): HostOrder[] {
  return withoutDominatedOrders(hostOrders(problem, vehicle, vehicle.windows));
}

/** Whether an order that `usefulOrders` leaves out is always equalled or beaten by one that it has. */
export function knowsUsefulOrders(problem: NumberedProblem, vehicle: NumberedVehicle): boolean {
  const { extent } = knownRounds(problem, vehicle);
  return extent === 'all' || (extent === 'useful' && problem.breaks === undefined);
}

/** Whether `hostOrders` has every order there is: other vehicles at a host may ask for any of them. */
export function knowsAllOrders(problem: NumberedProblem, vehicle: NumberedVehicle): boolean {
  return knownRounds(problem, vehicle).extent === 'all';
}

/** Orders of which one is at least as good as any there is, real or not: what no plan beats follows from them. */
export function boundingOrders(problem: NumberedProblem, vehicle: NumberedVehicle): HostOrder[] {
  if (knowsUsefulOrders(problem, vehicle)) return usefulOrders(problem, vehicle);
  if (knownRounds(problem, vehicle).extent === 'useful')
    return usefulOrders({ ...problem, breaks: undefined }, vehicle);
  return looseOrders(problem, vehicle);
}

/** Each round has many ways to hold breaks: where not all are looked at, so many of the rounds that drive least. */
const MOST_ROUNDS_WITH_BREAKS = 40;

/**
 * The orders of a vehicle within windows no wider than its own, in a fixed sequence: all of them as long as they are few,
 * otherwise the useful ones, and of more than about 12 hosts only good ones.
 */
export function hostOrders(problem: NumberedProblem, vehicle: NumberedVehicle, windows: VisitWindows): HostOrder[] {
  const { extent, rounds } = knownRounds(problem, vehicle);
  const within = extent === 'all' ? (everyRound(problem, windows, vehicle.firstHosts) ?? []) : rounds;
  const looked = extent === 'all' || !problem.breaks ? within : within.slice(0, MOST_ROUNDS_WITH_BREAKS);
  return looked.flatMap((round) => withBreaks(problem, windows, round));
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

interface KnownRounds {
  readonly extent: 'all' | 'useful' | 'some';
  readonly rounds: readonly (readonly number[])[];
}

/** Looking for rounds takes long, and the same vehicle is asked about again and again. */
const KNOWN = new WeakMap<VisitWindows, KnownRounds>();

/**
 * Looks for the orders of hosts of every vehicle; whoever asks for them afterwards finds them.
 * @param expired when it is so only a few go on, which leads to some orders and not to the best
 */
export function lookForOrders(problem: NumberedProblem, expired: () => boolean): void {
  problem.vehicles.forEach((vehicle) => knownRounds(problem, vehicle, expired));
}

/** Rounds within the windows of a vehicle, which are made anew with every problem. */
function knownRounds(problem: NumberedProblem, vehicle: NumberedVehicle, expired = () => false): KnownRounds {
  const known = KNOWN.get(vehicle.windows) ?? lookForRounds(problem, vehicle, expired);
  KNOWN.set(vehicle.windows, known);
  return known;
}

function lookForRounds(problem: NumberedProblem, vehicle: NumberedVehicle, expired: () => boolean): KnownRounds {
  const { windows, firstHosts: start } = vehicle;
  const every = everyRound(problem, windows, start);
  if (every) return { extent: 'all', rounds: every };
  const { rounds, isComplete } = searchRounds(problem, windows, { start, expired });
  return { extent: isComplete ? 'useful' : 'some', rounds };
}

function looseOrders({ hosts }: NumberedProblem, { firstHosts, windows }: NumberedVehicle): HostOrder[] {
  const drive = leastDriveBetween(hosts);
  const span = drive + hosts.reduce((sum, { visit }) => sum + visit, 0);
  return hosts.flatMap((_, first) => {
    if (first !== (firstHosts[0] ?? first)) return [];
    const latestStart = windows.until[first] as number;
    return hosts.flatMap(({ visit }, last) => {
      const earliestEnd = (windows.from[last] as number) + visit;
      const ends = { hosts: [first, last], first, last, drive, span, latestStart, earliestEnd };
      return last === first ? [] : [{ ...ends, ...WITHOUT_BREAKS }];
    });
  });
}

const WITHOUT_BREAKS = {
  standing: [],
  splits: [],
  mostOut: Infinity,
  mostBack: Infinity,
  mostBoth: Infinity,
  standingFrom: () => [],
};

function dominates(a: HostOrder, b: HostOrder): boolean {
  if (a.first !== b.first || a.last !== b.last || a.drive > b.drive) return false;
  if (a.mostOut < b.mostOut || a.mostBack < b.mostBack || a.mostBoth < b.mostBoth) return false;
  return a.span <= b.span && a.earliestEnd <= b.earliestEnd && a.latestStart >= b.latestStart;
}

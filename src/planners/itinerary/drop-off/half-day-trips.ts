import { driveCost, rideCost } from '../objective/cost';
import type { HalfDay } from './drop-off-model';
import { WaitingCost } from './waiting-cost';

/** A way over some nodes: when it can end and what it then costs. */
export interface Trip {
  readonly last: number;
  /** Cost by the moment of leaving the last node. */
  readonly cost: WaitingCost;
  readonly drive: number;
  readonly before: Trip | undefined;
}

/** People aboard after serving some nodes: those whose stop was served and whose host was not. */
export function aboard({ people, stopCount, size }: HalfDay, served: (node: number) => boolean): number {
  let load = 0;
  const hosts = size - stopCount;
  people.forEach((count, cell) => {
    const host = cell % hosts;
    const stop = (cell - host) / hosts;
    if (count > 0 && served(stop) && !served(stopCount + host)) load += count;
  });
  return load;
}

/**
 * Seats taken by those aboard. Nobody says which of a stop's people use a wheelchair, so those are taken to get off first:
 * a plan then has the seats whoever they are.
 */
export function seatsTaken({ people, seated, stopCount, size }: HalfDay, served: (node: number) => boolean): number {
  const hosts = size - stopCount;
  return seated.reduce((taken, most, stop) => {
    if (!served(stop)) return taken;
    const going = people.subarray(stop * hosts, (stop + 1) * hosts);
    const left = going.reduce((sum, count, host) => sum + (served(stopCount + host) ? 0 : count), 0);
    return taken + Math.min(most, left);
  }, 0);
}

/** The nodes of a trip in order. */
export function nodesOf(trip: Trip): number[] {
  const nodes: number[] = [];
  for (let at: Trip | undefined = trip; at; at = at.before) nodes.push(at.last);
  return nodes.reverse();
}

/** One step of a trip: over a leg to a node, with people aboard before and after. */
export interface Step {
  readonly node: number;
  readonly leg: number;
  readonly before: number;
  readonly after: number;
}

/** Cost by the moment of beginning at a node, undefined when that is too late. */
export function beginAt(day: HalfDay, left: WaitingCost, { node, leg, before }: Step): WaitingCost | undefined {
  const load = day.weights.out * before;
  return left
    .after(leg, driveCost(day.weights.driving, load, leg))
    .withWaiting(load)
    .notBefore(day.ready[node] as number)
    .notAfter(day.due[node] as number);
}

/** Cost by the moment of leaving a node: whoever stays aboard, or was aboard before the stop, sits out the dwell. */
export function leaveAfter(day: HalfDay, begun: WaitingCost, { node, before, after }: Step): WaitingCost {
  const dwell = day.dwell[node] as number;
  const staying = day.weights.out * Math.min(before, after);
  return begun.after(dwell, rideCost(staying, dwell)).withWaiting(day.weights.out * after);
}

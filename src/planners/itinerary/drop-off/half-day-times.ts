import type { HalfDay } from './drop-off-model';
import { aboard, beginAt, leaveAfter } from './half-day-trips';
import { WaitingCost } from './waiting-cost';

/** A halt at a node with its moments. */
export interface Halt {
  readonly node: number;
  readonly begin: number;
  readonly leave: number;
}

interface TimedStep {
  readonly node: number;
  readonly leg: number;
  /** Cost by the moment of beginning here, and what a minute of those aboard afterwards costs. */
  readonly begun: WaitingCost;
  readonly load: number;
}

/**
 * The moments of a way over nodes that leaves the last one by `latest`, or else as early as it can: as late as costs no more
 * than the earliest timetable.
 */
export function halfDayTimes(half: HalfDay, nodes: readonly number[], latest: number): Halt[] {
  const { dwell } = half;
  const steps = stepsOf(half, nodes);
  const last = steps[steps.length - 1] as TimedStep;
  const stand = dwell[last.node] as number;
  let leave = Math.max(last.begun.earliest + stand, Math.min(latest, last.begun.lastAtMost(0) + stand));
  const halts: Halt[] = [];
  for (const { node, begun, load, leg } of steps.reverse()) {
    const begin = Math.max(begun.earliest, Math.min(begun.lastAtMost(load), leave - (dwell[node] as number)));
    halts.unshift({ node, begin, leave });
    leave = begin - leg;
  }
  return halts;
}

/** The same for the half with the clock turned round, told in real moments: as early as costs no more, from `earliest` on. */
export function turnedTimes(half: HalfDay, nodes: readonly number[], earliest: number): Halt[] {
  const turned = halfDayTimes(half, [...nodes].reverse(), -earliest);
  return turned.reverse().map(({ node, begin }) => {
    return { node, begin: -begin - (half.dwell[node] as number), leave: -begin };
  });
}

function stepsOf(half: HalfDay, nodes: readonly number[]): TimedStep[] {
  const { startTime, fromStart, travel, size, weights } = half;
  const served = new Set<number>();
  const load = (): number => aboard(half, (other) => served.has(other));
  let left = WaitingCost.free(startTime);
  return nodes.map((node, at) => {
    const leg = (at === 0 ? fromStart[node] : travel[(nodes[at - 1] as number) * size + node]) as number;
    const before = load();
    served.add(node);
    const step = { node, leg, before, after: load() };
    const begun = beginAt(half, left, step) as WaitingCost;
    left = leaveAfter(half, begun, step);
    return { node, begun, leg, load: weights.out * step.after };
  });
}

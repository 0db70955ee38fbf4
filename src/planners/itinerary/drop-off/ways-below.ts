import type { Checkpoint } from '../route-search/out-of-time';
import { TIME_TOLERANCE } from '../route-search/route-model';
import { lowestBit } from './bits';
import type { HalfDay } from './drop-off-model';
import { beginAt, leaveAfter, type Trip } from './half-day-trips';
import type { LeastRests } from './least-rests';
import type { NodeSets } from './node-sets';
import { WaitingCost } from './waiting-cost';

/** Work that may still be done, counted in partial ways, and the clock that is looked at meanwhile. */
export interface TripBudget {
  left: number;
  readonly look: Checkpoint;
}

/** Ways over all nodes of a half day, with what follows them. */
export interface FoundWays {
  readonly ways: readonly Trip[];
  /** Every way that is not among them, and not beaten by one, costs at least this. */
  readonly leastLeftOut: number;
}

const ENOUGH = 1e-6;

/**
 * Every useful way over all nodes whose cost, with the rest of the day, is not above a ceiling: label setting over (nodes
 * served, last node) with the cost by the moment of leaving. Of two ways with the same nodes and end, one that is never
 * earlier nor cheaper nor drives less is left out.
 */
export class WaysBelow {
  private leastLeftOut = Infinity;

  constructor(
    private readonly day: HalfDay,
    private readonly sets: NodeSets,
    private readonly rests: LeastRests,
    private readonly budget: TripBudget,
  ) {}

  /** @returns undefined when the budget does not do */
  find(ceiling: number): FoundWays | undefined {
    const { size } = this.day;
    this.leastLeftOut = Infinity;
    const start = { last: -1, cost: WaitingCost.free(this.day.startTime), drive: 0, before: undefined };
    let layer = new Map<number, readonly Trip[]>([[0, [start]]]);
    for (let served = 0; served < size; served++) {
      const next = new Map<number, readonly Trip[]>();
      for (const [state, ways] of layer) {
        if (this.budget.left <= 0) return undefined;
        this.budget.look();
        this.extendAll(Math.floor(state / size), ways, next, ceiling);
      }
      layer = next;
    }
    return { ways: [...layer.values()].flat(), leastLeftOut: this.leastLeftOut };
  }

  private extendAll(mask: number, ways: readonly Trip[], next: Map<number, readonly Trip[]>, ceiling: number): void {
    const { size } = this.day;
    for (let left = (2 ** size - 1) ^ mask; left !== 0; left &= left - 1) {
      const node = lowestBit(left);
      const longer = mask | (1 << node);
      if ((((this.sets.lasts[longer] as number) >> node) & 1) === 0) continue;
      const rest = this.rests.after(longer, node);
      if (rest === Infinity) continue;
      this.budget.left -= ways.length;
      for (const way of ways) {
        const trip = this.extend(way, mask, node);
        if (!trip || trip.cost.earliest > this.rests.leaveBy(longer, node) + TIME_TOLERANCE) continue;
        const total = trip.cost.base + rest;
        if (total > ceiling + ENOUGH) this.leastLeftOut = Math.min(this.leastLeftOut, total);
        else keep(next, longer * size + node, trip);
      }
    }
  }

  private extend(way: Trip, mask: number, node: number): Trip | undefined {
    const { size, fromStart, travel } = this.day;
    const leg = (way.last < 0 ? fromStart[node] : travel[way.last * size + node]) as number;
    const load = (served: number): number => this.sets.aboard[served] as number;
    const step = { node, leg, before: load(mask), after: load(mask | (1 << node)) };
    const begun = beginAt(this.day, way.cost, step);
    if (!begun) return undefined;
    const cost = leaveAfter(this.day, begun, step);
    return { last: node, cost, drive: way.drive + leg, before: way.last < 0 ? undefined : way };
  }
}

function keep(ways: Map<number, readonly Trip[]>, state: number, way: Trip): void {
  const known = ways.get(state) ?? [];
  const beats = (a: Trip, b: Trip): boolean => a.drive <= b.drive && a.cost.isNeverAbove(b.cost);
  if (known.some((other) => beats(other, way))) return;
  ways.set(state, [...known.filter((other) => !beats(way, other)), way]);
}

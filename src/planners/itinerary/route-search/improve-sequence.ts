import { driveCost, legCost } from '../objective/cost';
import { TIME_TOLERANCE } from './route-model';
import type { SequenceStructure } from './sequence-model';

/** Places walked past before it stops, for each pair of nodes and at most for each node. */
const WORK_PER_PAIR = 2_500;
const WORK_PER_NODE = 100_000;
/** Of so many nodes the places are shuffled at most before a sequence is improved again. */
const MOST_SHUFFLED = 8;
/** Minutes that a node before one that must precede it counts for. */
const WRONG_ORDER = 1e5;
const ENOUGH = 1e-9;

/** How good an order is: the minutes by which it breaks rules, then its cost. */
interface Worth {
  readonly broken: number;
  readonly cost: number;
  readonly drive: number;
}

/** An order that breaks no rule. */
export interface ImprovedSequence {
  readonly order: readonly number[];
  readonly cost: number;
  readonly drive: number;
}

/**
 * Looks for a good sequence near a given order: moves runs of nodes elsewhere, also turned round, as long as that helps, then
 * shuffles the best order found and improves it again. Draws from fixed numbers, so the same input gives the same sequence.
 */
export class SequenceImprover {
  private work: number;
  private seed = 0x2545f491;
  private readonly served: Int32Array;

  constructor(
    private readonly structure: SequenceStructure,
    private readonly expired: () => boolean,
  ) {
    this.served = new Int32Array(structure.words);
    this.work = structure.model.size * Math.min(WORK_PER_NODE, structure.model.size * WORK_PER_PAIR);
  }

  /** @returns an order that breaks no rule, undefined when it found none */
  improve(start: readonly number[]): ImprovedSequence | undefined {
    let best = Int32Array.from(start);
    let worth = this.descend(best);
    for (let shuffled = 1; this.work > 0 && !this.expired();) {
      const order = best.slice();
      for (let times = 0; times < shuffled; times++) this.shuffle(order);
      const found = this.descend(order);
      if (isBetter(found, worth)) {
        best = order;
        worth = found;
        shuffled = 1;
      } else shuffled = (shuffled % MOST_SHUFFLED) + 1;
    }
    return worth.broken > 0 ? undefined : { order: Array.from(best), cost: worth.cost, drive: worth.drive };
  }

  /** Improves an order until no single move helps. */
  private descend(order: Int32Array): Worth {
    let worth = this.worthOf(order, { broken: Infinity, cost: Infinity, drive: Infinity });
    for (let since = 0, from = 0; since < order.length && this.work > 0; since++) {
      const better = this.moveFrom(order, from, worth);
      if (better) {
        worth = better;
        since = -1;
      }
      from = (from + 1) % order.length;
    }
    return worth;
  }

  /** Makes the best move of a run of nodes that begins at a place. @returns undefined when none helps */
  private moveFrom(order: Int32Array, from: number, worth: Worth): Worth | undefined {
    const tried = order.slice();
    let best: Int32Array | undefined;
    let least = worth;
    const consider = (): void => {
      const found = this.worthOf(tried, least);
      if (!isBetter(found, least)) return;
      least = found;
      best = tried.slice();
    };
    for (let length = 1; length <= order.length - from; length++) {
      for (let to = 0; length <= 3 && to <= order.length - length; to++) {
        moveRun(order, tried, from, length, to);
        if (to !== from) consider();
        if (length === 1) continue;
        tried.subarray(to, to + length).reverse();
        consider();
      }
      if (length <= 3) continue;
      tried.set(order);
      tried.subarray(from, from + length).reverse();
      consider();
    }
    if (best) order.set(best);
    return best && least;
  }

  private shuffle(order: Int32Array): void {
    const before = order.slice();
    const length = 1 + this.draw(Math.min(3, order.length));
    const places = order.length - length + 1;
    moveRun(before, order, this.draw(places), length, this.draw(places));
  }

  private draw(below: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) | 0;
    return ((this.seed ^ (this.seed >>> 15)) >>> 1) % below;
  }

  /** Follows an order; stops where it is sure to be worse than `limit`. */
  private worthOf(order: Int32Array, limit: Worth): Worth {
    const { model, predecessors, words } = this.structure;
    const { size, travel, ready, due, dwell, load, rideLimit } = model;
    let time = model.startTime;
    let cost = 0;
    let broken = 0;
    let aboard = 0;
    let driven = 0;
    let slack = Infinity;
    this.served.fill(0);
    for (let place = 0; place < size; place++) {
      const node = order[place] as number;
      const leg = (place === 0 ? model.fromStart[node] : travel[(order[place - 1] as number) * size + node]) as number;
      const stand = dwell[node] as number;
      time = Math.max(time + leg, ready[node] as number);
      broken += excess(time, due[node] as number);
      for (let word = 0; word < words; word++) {
        if (((predecessors[node * words + word] as number) & ~(this.served[word] as number)) !== 0)
          broken += WRONG_ORDER;
      }
      this.served[node >> 5] = (this.served[node >> 5] as number) | (1 << (node & 31));
      cost += legCost(model.drivingWeight, aboard, leg, stand);
      driven += leg;
      time += stand;
      slack = Math.min(slack - leg - stand, rideLimit[node] as number);
      aboard += load[node] as number;
      this.work--;
      if (broken > limit.broken || (broken === limit.broken && cost >= limit.cost))
        return { broken, cost, drive: driven };
    }
    const leg = model.toEnd[order[size - 1] as number] as number;
    broken += excess(time + leg, model.endDue) + excess(driven + leg, model.mostDriving) + excess(leg, slack);
    return { broken, cost: cost + driveCost(model.drivingWeight, aboard, leg), drive: driven + leg };
  }
}

function excess(value: number, limit: number): number {
  return value > limit + TIME_TOLERANCE ? value - limit : 0;
}

function isBetter(a: Worth, b: Worth): boolean {
  return a.broken < b.broken || (a.broken <= b.broken && a.cost < b.cost - ENOUGH);
}

/** Copies an order, with the run of nodes at `from` moved to begin at `to`. */
function moveRun(order: Int32Array, into: Int32Array, from: number, length: number, to: number): void {
  into.set(order);
  if (to < from) into.copyWithin(to + length, to, from);
  else into.set(order.subarray(from + length, to + length), from);
  into.set(order.subarray(from, from + length), to);
}

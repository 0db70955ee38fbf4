import { ONLY_DRIVING } from '../objective/cost';
import type { Checkpoint } from '../route-search/out-of-time';
import { TIME_TOLERANCE } from '../route-search/route-model';
import { lowestBit, NEVER } from './bits';
import type { WayMoments } from './day-moments';
import type { HalfDay } from './drop-off-model';
import { LegCosts, legMinutes } from './leg-costs';
import type { NodeSets } from './node-sets';

/** What ways over every set of stops (bit mask) come to at least, by set and the host at which they end. */
export interface LeastWays {
  /** The least cost if moments are only looked at step by step, and the least driving of ways that cost that. */
  readonly cost: Float64Array;
  readonly drive: Float64Array;
}

const SETS_BETWEEN_LOOKS = 1024;

/** Room for tables over (nodes served, last node), used again for every half day of one problem. */
export class WayTables {
  readonly first: Float64Array;
  private drives: Float64Array | undefined;

  constructor(readonly size: number) {
    this.first = new Float64Array(2 ** size * size);
  }

  get second(): Float64Array {
    return (this.drives ??= new Float64Array(this.first.length));
  }
}

/**
 * Dynamic programming over (nodes served, last node), twice: the earliest moments, which say exactly which ways are possible,
 * then the least costs of ways over these states.
 */
export class LeastWaySearch {
  /** Per set of nodes those (as bits) at which a way over it can end. */
  private readonly ends: Int32Array;
  private legs: LegCosts;

  constructor(
    private readonly day: HalfDay,
    private readonly sets: NodeSets,
    private readonly tables: WayTables,
    private readonly look: Checkpoint,
    private readonly minutes = legMinutes(day),
  ) {
    this.ends = new Int32Array(2 ** day.size);
    this.legs = new LegCosts(day, sets, minutes);
  }

  /**
   * The earliest moments of leaving the last host, and the least driving where breaks depend on it.
   * @param mayServe by set of stops: 1 = the vehicle may serve it
   */
  moments(mayServe: Uint8Array, withDriving: boolean): WayMoments {
    const earliest = this.earliest(mayServe);
    return { earliest, drive: withDriving ? this.costs(ONLY_DRIVING).cost : undefined };
  }

  private earliest(mayServe: Uint8Array): Float64Array {
    const { size, stopCount, seats } = this.day;
    const allStops = 2 ** stopCount - 1;
    for (let mask = 1; mask < 2 ** size; mask++) {
      if (mask % SETS_BETWEEN_LOOKS === 0) this.look();
      this.ends[mask] = 0;
      if (mayServe[mask & allStops] === 0 || (this.sets.taken[mask] as number) > seats) continue;
      for (let bits = this.sets.lasts[mask] as number; bits !== 0; bits &= bits - 1) this.leaveEarliest(mask, bits);
    }
    return this.perSet(this.tables.first);
  }

  private leaveEarliest(mask: number, bits: number): void {
    const { size, ready, due, dwell } = this.day;
    const node = lowestBit(bits);
    const reached = this.reachEarliest(mask ^ (1 << node), node);
    const begin = reached > (ready[node] as number) ? reached : (ready[node] as number);
    if (!(begin <= (due[node] as number) + TIME_TOLERANCE)) return;
    this.tables.first[mask * size + node] = begin + (dwell[node] as number);
    this.ends[mask] = (this.ends[mask] as number) | (1 << node);
  }

  private reachEarliest(mask: number, node: number): number {
    const { size, startTime, fromStart } = this.day;
    if (mask === 0) return startTime + (fromStart[node] as number);
    const table = this.tables.first;
    let earliest = NEVER;
    for (let bits = this.ends[mask] as number; bits !== 0; bits &= bits - 1) {
      const last = lowestBit(bits);
      const reached = (table[mask * size + last] as number) + (this.legs.into[node * size + last] as number);
      if (reached < earliest) earliest = reached;
    }
    return earliest;
  }

  /** After `moments`: the least costs of ways that they allow. */
  costs(weights = this.day.weights): LeastWays {
    const { size } = this.day;
    this.legs = new LegCosts({ ...this.day, weights }, this.sets, this.minutes);
    for (let mask = 1; mask < 2 ** size; mask++) {
      if (mask % SETS_BETWEEN_LOOKS === 0) this.look();
      for (let bits = this.ends[mask] as number; bits !== 0; bits &= bits - 1) this.cheapest(mask, lowestBit(bits));
    }
    return { cost: this.perSet(this.tables.first), drive: this.perSet(this.tables.second) };
  }

  private cheapest(mask: number, node: number): void {
    const { size, fromStart } = this.day;
    const { first, second } = this.tables;
    const before = mask ^ (1 << node);
    let cost = before === 0 ? this.legs.first(node) : NEVER;
    let drive = before === 0 ? (fromStart[node] as number) : NEVER;
    const rates = this.legs.rates(before, node);
    for (let bits = this.ends[before] as number; bits !== 0; bits &= bits - 1) {
      const last = lowestBit(bits);
      const total = (first[before * size + last] as number) + this.legs.step(rates, last, node);
      if (total > cost) continue;
      const driven = (second[before * size + last] as number) + (this.legs.into[node * size + last] as number);
      if (total === cost && driven >= drive) continue;
      cost = total;
      drive = driven;
    }
    first[mask * size + node] = cost;
    second[mask * size + node] = drive;
  }

  /** After `costs`: the least cost of ways over exactly these nodes to this one; Infinity = there are none. */
  costTo(mask: number, node: number): number {
    return ((this.ends[mask] as number) >> node) & 1
      ? (this.tables.first[mask * this.day.size + node] as number)
      : NEVER;
  }

  /** What a table says of whole ways: over every set of stops and all hosts of their people, to each of these. */
  private perSet(table: Float64Array): Float64Array {
    const { size, stopCount } = this.day;
    const hosts = size - stopCount;
    const found = new Float64Array(2 ** stopCount * hosts).fill(Infinity);
    for (let stops = 1; stops < 2 ** stopCount; stops++) {
      for (const mask of this.sets.waysOver(stops)) {
        for (let bits = ((this.ends[mask] as number) >> stopCount) << stopCount; bits !== 0; bits &= bits - 1) {
          const node = lowestBit(bits);
          const cell = stops * hosts + node - stopCount;
          found[cell] = Math.min(found[cell] as number, table[mask * size + node] as number);
        }
      }
    }
    return found;
  }
}

import { bitsOf, lowestBit, NEVER } from './bits';
import type { HalfDay } from './drop-off-model';
import { LegCosts } from './leg-costs';
import type { NodeSets } from './node-sets';

/** What comes after the last host of a way, per host. */
export interface AfterWay {
  /** Cost of the rest of the vehicle's day at least; Infinity = a way cannot end there. */
  readonly cost: Float64Array;
  /** By when the host must be left. */
  readonly leaveBy: Float64Array;
}

/** What a way over some nodes of a half day still comes to, when every node must be served: by dynamic programming from the end. */
export class LeastRests {
  /** Least cost from beginning to end. */
  readonly least: number;
  private readonly rest: Float64Array;
  private readonly leave: Float64Array;
  private readonly legs: LegCosts;

  constructor(
    private readonly day: HalfDay,
    private readonly sets: NodeSets,
    after: AfterWay,
  ) {
    const { size, stopCount } = day;
    const all = 2 ** size - 1;
    this.legs = new LegCosts(day, sets);
    this.rest = new Float64Array(2 ** size * size).fill(Infinity);
    this.leave = new Float64Array(2 ** size * size).fill(-Infinity);
    this.rest.set(after.cost, all * size + stopCount);
    this.leave.set(after.leaveBy, all * size + stopCount);
    for (let mask = all - 1; mask > 0; mask--) if ((sets.taken[mask] as number) <= day.seats) this.lookAhead(mask);
    this.least = Math.min(
      ...bitsOf(all).map((node) => this.legs.first(node) + (this.rest[(1 << node) * size + node] as number)),
    );
  }

  /** The least cost of going on from a last node after serving `mask`; Infinity when that leads nowhere. */
  after(mask: number, last: number): number {
    return this.rest[mask * this.day.size + last] as number;
  }

  /** By when `last` must be left. */
  leaveBy(mask: number, last: number): number {
    return this.leave[mask * this.day.size + last] as number;
  }

  private lookAhead(mask: number): void {
    const { size } = this.day;
    for (let left = (2 ** size - 1) ^ mask; left !== 0; left &= left - 1) {
      const node = lowestBit(left);
      const next = mask | (1 << node);
      if ((((this.sets.lasts[next] as number) >> node) & 1) === 0) continue;
      const rest = this.rest[next * size + node] as number;
      if (rest < NEVER) this.goOn(mask, node, rest);
    }
  }

  private goOn(mask: number, node: number, rest: number): void {
    const { size, due, dwell } = this.day;
    const next = (mask | (1 << node)) * size + node;
    const rates = this.legs.rates(mask, node);
    const begin = Math.min(due[node] as number, (this.leave[next] as number) - (dwell[node] as number));
    for (let bits = mask; bits !== 0; bits &= bits - 1) {
      const last = lowestBit(bits);
      const state = mask * size + last;
      const cost = rest + this.legs.step(rates, last, node);
      if (cost < (this.rest[state] as number)) this.rest[state] = cost;
      const leave = begin - (this.legs.into[node * size + last] as number);
      if (leave > (this.leave[state] as number)) this.leave[state] = leave;
    }
  }
}

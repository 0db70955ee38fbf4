import type { PricedCounts } from './counts-below';
import type { Counts } from './stop-choices';

/** Entries that are looked at between two turns of others. */
const ENTRIES_A_TURN = 2_000;

/** What counts must keep: the sum of their products with the weights is at most the limit. */
export interface CountRule {
  readonly weights: readonly number[];
  readonly limit: number;
}

/** One choice, with a cost that may still rise. */
export interface ListedCounts {
  readonly counts: Counts;
  cost: number;
  isExact: boolean;
  /** What it adds to every rule. */
  readonly sums: number[];
}

/** Choices of the people of one vehicle, the cheapest first. */
export class CountsList {
  readonly limits: number[] = [];
  /** By rule the least that an entry adds. */
  readonly leastSums: number[] = [];
  readonly entries: ListedCounts[];

  /** @param costOf the cost by the tables of exactly this crowd */
  constructor(
    entries: readonly PricedCounts[],
    private readonly costOf: (counts: Counts) => number,
  ) {
    this.entries = entries
      .map((entry) => ({ ...entry, isExact: false, sums: [] }))
      .sort((one, other) => one.cost - other.cost);
  }

  get least(): number {
    return this.entries[0]?.cost ?? Infinity;
  }

  *add({ weights, limit }: CountRule): Generator<undefined, void> {
    let least = Infinity;
    for (const [at, { counts, sums }] of this.entries.entries()) {
      const sum = dot(weights, counts);
      sums.push(sum);
      if (sum < least) least = sum;
      if (at % ENTRIES_A_TURN === 0) yield;
    }
    this.limits.push(limit);
    this.leastSums.push(least);
  }

  /** Works out the cost of an entry by the tables. @returns whether it rose */
  price(entry: ListedCounts): boolean {
    if (entry.isExact) return false;
    entry.isExact = true;
    const cost = this.costOf(entry.counts);
    if (cost <= entry.cost) return false;
    this.entries.splice(this.entries.indexOf(entry), 1);
    entry.cost = cost;
    this.entries.splice(this.placeOf(cost), 0, entry);
    return true;
  }

  /** Before the first entry that costs as much. */
  private placeOf(cost: number): number {
    let [from, until] = [0, this.entries.length];
    while (from < until) {
      const middle = (from + until) >> 1;
      if ((this.entries[middle] as ListedCounts).cost < cost) from = middle + 1;
      else until = middle;
    }
    return from;
  }
}

export function dot(weights: readonly number[], counts: Counts): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (weights[at] as number) * (counts[at] as number);
  return sum;
}

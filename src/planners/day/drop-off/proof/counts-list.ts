import type { PricedCounts } from './counts-below';
import type { Counts } from './stop-choices';

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
    this.entries = entries.map((entry) => ({ ...entry, isExact: false, sums: [] }));
    this.sort();
  }

  get least(): number {
    return this.entries[0]?.cost ?? Infinity;
  }

  add({ weights, limit }: CountRule): void {
    let least = Infinity;
    for (const { counts, sums } of this.entries)
      least = Math.min(least, sums[sums.push(dot(weights, counts)) - 1] ?? 0);
    this.limits.push(limit);
    this.leastSums.push(least);
  }

  /** Works out the cost of an entry by the tables. @returns whether it rose */
  price(entry: ListedCounts): boolean {
    if (entry.isExact) return false;
    entry.isExact = true;
    const cost = this.costOf(entry.counts);
    if (cost <= entry.cost) return false;
    entry.cost = cost;
    this.sort();
    return true;
  }

  private sort(): void {
    this.entries.sort((one, other) => one.cost - other.cost);
  }
}

export const dot = (weights: readonly number[], counts: Counts): number =>
  weights.reduce((sum, weight, at) => sum + weight * (counts[at] as number), 0);

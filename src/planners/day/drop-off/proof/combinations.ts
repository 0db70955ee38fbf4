import type { PricedCounts } from './counts-below';
import type { Counts } from './stop-choices';
import type { CountsList, ListedCounts } from './counts-list';

const TOLERANCE = 1e-4;
/** Entries that are looked at between two turns of others. */
const ENTRIES_A_TURN = 2_000;

/** One entry of each list. */
export interface Combination extends PricedCounts {
  readonly lists: readonly CountsList[];
  readonly parts: readonly ListedCounts[];
}

/** Whether a combination still costs what it did and keeps all rules, and is not excluded. */
export function isAsItWas({ cost, counts, lists, parts }: Combination, excluded: ReadonlySet<string>): boolean {
  const limits = lists[0]?.limits ?? [];
  const sumOf = (rule: number): number => parts.reduce((sum, { sums }) => sum + (sums[rule] as number), 0);
  return (
    parts.reduce((sum, part) => sum + part.cost, 0) === cost &&
    limits.every((limit, rule) => sumOf(rule) <= limit + TOLERANCE) &&
    !excluded.has(keyOfCounts(counts))
  );
}

export const keyOfCounts = (counts: Counts): string => counts.join(' ');

/** The cheapest way to take one entry of each list whose sum keeps all rules and is not excluded. */
export class Combinations {
  private found: Combination | undefined;
  private looks = 0;
  private readonly taken: ListedCounts[] = [];
  /** Per list, from it on, the least cost. */
  private readonly leastFrom: readonly number[];

  constructor(
    private readonly lists: readonly CountsList[],
    private readonly excluded: ReadonlySet<string>,
    private ceiling: number,
  ) {
    this.leastFrom = [...lists, undefined].map((_, at) => lists.slice(at).reduce((sum, { least }) => sum + least, 0));
  }

  /** @returns undefined when none costs less than the ceiling */
  *best(): Generator<undefined, Combination | undefined> {
    yield* this.take(0, 0);
    return this.found;
  }

  private *take(at: number, before: number): Generator<undefined, void> {
    const list = this.lists[at];
    if (!list) {
      this.offer(before);
      return;
    }
    for (const entry of list.entries) {
      this.looks += 1;
      if (this.looks % ENTRIES_A_TURN === 0) yield;
      const cost = before + entry.cost;
      if (cost + (this.leastFrom[at + 1] as number) >= this.ceiling) return;
      this.taken[at] = entry;
      if (this.mayKeepRules(at)) yield* this.take(at + 1, cost);
    }
  }

  /** Whether every rule can be kept if each list after this one takes its least. */
  private mayKeepRules(last: number): boolean {
    const limits = this.lists[0]?.limits ?? [];
    for (let rule = limits.length - 1; rule >= 0; rule--) {
      let sum = 0;
      for (let at = 0; at < this.lists.length; at++)
        sum += (at > last ? this.lists[at]?.leastSums[rule] : this.taken[at]?.sums[rule]) as number;
      if (sum > (limits[rule] as number) + TOLERANCE) return false;
    }
    return true;
  }

  private offer(cost: number): void {
    const parts = [...this.taken];
    const counts = (parts[0]?.counts ?? []).map((_, cell) =>
      parts.reduce((sum, part) => sum + (part.counts[cell] as number), 0),
    );
    if (this.excluded.has(keyOfCounts(counts))) return;
    this.ceiling = cost;
    this.found = { counts, cost, lists: this.lists, parts };
  }
}

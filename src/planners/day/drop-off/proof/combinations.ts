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
    const left = this.leftFor(at);
    for (const entry of list.entries) {
      this.looks += 1;
      if (this.looks % ENTRIES_A_TURN === 0) yield;
      const cost = before + entry.cost;
      if (cost + (this.leastFrom[at + 1] as number) >= this.ceiling) return;
      if (!isWithin(entry.sums, left)) continue;
      this.taken[at] = entry;
      yield* this.take(at + 1, cost);
    }
  }

  /** By rule what an entry of a list may add, if each list after it takes its least. */
  private leftFor(at: number): number[] {
    return (this.lists[0]?.limits ?? []).map((limit, rule) => {
      const before = this.taken.slice(0, at).reduce((sum, { sums }) => sum + (sums[rule] as number), 0);
      const after = this.lists.slice(at + 1).reduce((sum, { leastSums }) => sum + (leastSums[rule] as number), 0);
      return limit + TOLERANCE - before - after;
    });
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

/** The newest rules first: they are the ones that the cheapest entries break. */
function isWithin(sums: readonly number[], left: readonly number[]): boolean {
  for (let rule = left.length - 1; rule >= 0; rule--) {
    if ((sums[rule] as number) > (left[rule] as number)) return false;
  }
  return true;
}

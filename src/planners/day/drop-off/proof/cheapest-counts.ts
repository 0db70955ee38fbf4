import { leastDropCosts, type LeastDropCosts } from '../../../itinerary';
import { Combinations, isAsItWas, keyOfCounts, type Combination } from './combinations';
import { CountsBelow, crowdOf, isSpent, nobodyOf, type CostBudget, type PricedCounts } from './counts-below';
import { CountsList, type CountRule } from './counts-list';
import type { Counts, StopChoices } from './stop-choices';

/** A set of stops (bit mask) for every vehicle, and what they cost at least whoever chooses what. */
interface StopDivision {
  readonly sets: readonly number[];
  least: number;
  /** Its cheapest choices when they were last looked for. */
  best?: Combination;
}

const bitsOf = (set: number): number[] => Array.from({ length: 31 }, (_, bit) => bit).filter((bit) => (set >> bit) & 1);

/** The choices of people with the cheapest routes, as far as tables over sets of stops and hosts know. */
export class CheapestCounts {
  /** What every route costs at least; Infinity = there is none. */
  readonly least: number;
  private readonly kinds: readonly LeastDropCosts[];
  private readonly roots: ReadonlyMap<LeastDropCosts, Float64Array>;
  private readonly divisions: readonly StopDivision[];
  private readonly lists = new Map<LeastDropCosts, Map<number, CountsList>>();
  private readonly excluded = new Set<string>();

  constructor(
    private readonly choices: StopChoices,
    private readonly budget: CostBudget,
  ) {
    const { itinerary } = choices;
    this.kinds = leastDropCosts(itinerary);
    const all = itinerary.stops.map((_, stop) => stop);
    const crowd = crowdOf(choices, all, nobodyOf(choices), new Set(all));
    this.roots = new Map([...new Set(this.kinds)].map((kind) => [kind, kind.over(all).of(crowd)]));
    this.divisions = this.divide(2 ** all.length - 1, 0).sort((one, other) => one.least - other.least);
    this.least = this.divisions[0]?.least ?? Infinity;
  }

  /**
   * Lists all choices that may be part of a route below a cost, those of few stops first: what these cost at least makes the lists
   * of many stops short. @returns whether the budget did
   */
  *prepare(below: number): Generator<undefined, boolean> {
    const sets = this.divisions.flatMap((division) => (division.least < below ? division.sets : []));
    const sorted = [...new Set(sets)].sort((one, other) => bitsOf(one).length - bitsOf(other).length);
    for (const set of sorted) {
      for (const kind of this.roots.keys()) {
        const ceiling = below - this.leastBeside(kind, set);
        if (ceiling > -Infinity && !(yield* this.list(kind, set, ceiling))) return false;
      }
    }
    return true;
  }

  /** What the other vehicles cost at least where one of a kind serves a set. */
  private leastBeside(kind: LeastDropCosts, set: number): number {
    const beside = this.divisions.map(({ sets }) => {
      const at = sets.findIndex((one, vehicle) => one === set && this.kinds[vehicle] === kind);
      return at < 0
        ? Infinity
        : sets.reduce((sum, one, vehicle) => sum + (vehicle === at ? 0 : this.leastOf(vehicle, one)), 0);
    });
    return Math.min(...beside);
  }

  /** What a set costs a vehicle at least, as far as is known. */
  private leastOf(vehicle: number, set: number): number {
    const kind = this.kinds[vehicle] as LeastDropCosts;
    const list = this.lists.get(kind)?.get(set);
    return list ? list.least : this.rootOf(vehicle, set);
  }

  private *list(kind: LeastDropCosts, set: number, ceiling: number): Generator<undefined, boolean> {
    const known = this.lists.get(kind) ?? new Map<number, CountsList>();
    this.lists.set(kind, known);
    const stops = bitsOf(set);
    if (stops.length === 0) {
      known.set(set, new CountsList([{ counts: nobodyOf(this.choices), cost: 0 }], () => 0));
      return true;
    }
    const costs = kind.over(stops);
    const found = yield* new CountsBelow(this.choices, costs, stops, ceiling).find(this.budget);
    const exact = (counts: Counts): number => {
      this.budget.left -= costs.states;
      return costs.of(crowdOf(this.choices, stops, counts, new Set())).at(-1) ?? Infinity;
    };
    if (found) known.set(set, new CountsList(found, exact));
    return found !== undefined;
  }

  /** From now on only choices that keep this rule. */
  *add(rule: CountRule): Generator<undefined, void> {
    for (const lists of this.lists.values()) for (const list of lists.values()) yield* list.add(rule);
  }

  /** From now on other choices than these. */
  exclude(counts: Counts): void {
    this.excluded.add(keyOfCounts(counts));
  }

  /** The cheapest choices below a cost; undefined when there are none. */
  *cheapest(below: number): Generator<undefined, PricedCounts | undefined> {
    for (;;) {
      const best = yield* this.best(below);
      if (!best || isSpent(this.budget)) return best;
      const risen = best.parts.filter((part, at) => best.lists[at]?.price(part) === true);
      if (risen.length === 0) return best;
      yield;
    }
  }

  /** What the best of a division cost is what it costs at least: rules and costs only grow. */
  private *best(below: number): Generator<undefined, Combination | undefined> {
    for (;;) {
      const first = this.divisions.reduce((one, other) => (other.least < one.least ? other : one));
      if (first.least >= below) return undefined;
      if (first.best && isAsItWas(first.best, this.excluded)) return first.best;
      const lists = first.sets.flatMap(
        (set, vehicle) => this.lists.get(this.kinds[vehicle] as LeastDropCosts)?.get(set) ?? [],
      );
      const isListed = lists.length === this.kinds.length;
      const best = isListed ? yield* new Combinations(lists, this.excluded, below).best() : undefined;
      first.least = best?.cost ?? Infinity;
      if (best) first.best = best;
    }
  }

  private rootOf(vehicle: number, set: number): number {
    return set === 0 ? 0 : (this.roots.get(this.kinds[vehicle] as LeastDropCosts)?.[set] ?? Infinity);
  }

  /** Of vehicles that are alike an earlier one has the set with the higher number. */
  private divide(left: number, vehicle: number, most = left): StopDivision[] {
    if (vehicle === this.kinds.length) return left === 0 ? [{ sets: [], least: 0 }] : [];
    const found: StopDivision[] = [];
    const isLikeNext = this.kinds[vehicle + 1] === this.kinds[vehicle];
    for (let set = left; set >= 0; set = set === 0 ? -1 : (set - 1) & left) {
      const cost = this.rootOf(vehicle, set);
      if (set > most || cost === Infinity) continue;
      const rest = left ^ set;
      for (const { sets, least } of this.divide(rest, vehicle + 1, isLikeNext ? Math.min(set, rest) : rest))
        found.push({ sets: [set, ...sets], least: cost + least });
    }
    return found;
  }
}

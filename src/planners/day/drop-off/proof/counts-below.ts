import type { DropCrowd, LeastCostsOverStops } from '../../../itinerary';
import type { Counts, StopChoices } from './stop-choices';

/** Who of some stops chooses what, over all stops, and what serving these stops with one vehicle then costs at least. */
export interface PricedCounts {
  readonly counts: Counts;
  readonly cost: number;
}

/** Work that may still be done, in states of tables, and the moment at which it ends all the same. */
export interface CostBudget {
  left: number;
  readonly until: number;
}

export const isSpent = ({ left, until }: CostBudget): boolean => left <= 0 || performance.now() > until;

/** So many choices of one vehicle are kept at most: more are neither sorted nor combined without holding up others. */
const MOST_FOUND = 40_000;

/** Where all who choose at a stop are let off: at one of these hosts; nowhere when nobody chooses. */
type Corner = readonly (number | undefined)[];

/**
 * Every choice of the people of some stops with which one vehicle may serve them below a cost. A route costs people of a stop what
 * it costs on average if all of them go to one host, then to another…: so crowds of whom each stop goes to one host bound all others, for
 * the same set of hosts visited.
 */
export class CountsBelow {
  private readonly corners: readonly Corner[];
  private readonly chosen: readonly number[];
  private readonly found: PricedCounts[] = [];

  constructor(
    private readonly choices: StopChoices,
    private readonly costs: LeastCostsOverStops,
    private readonly stops: readonly number[],
    private readonly ceiling: number,
  ) {
    const { groups, hosts } = choices;
    const all = Array.from({ length: hosts }, (_, host) => host);
    const ofStop = (stop: number) => groups.filter((group) => group.stop === stop);
    this.corners = stops.map((stop): Corner => {
      const possible = all.filter((host) => ofStop(stop).some((group) => (group.hosts >> host) & 1));
      return possible.length > 0 ? possible : [undefined];
    });
    this.chosen = stops.map((stop) => ofStop(stop).reduce((sum, { count }) => sum + count, 0));
  }

  /** @returns undefined when the budget does not do, or there are too many */
  *find(budget: CostBudget): Generator<undefined, PricedCounts[] | undefined> {
    const nobody = nobodyOf(this.choices);
    const tables = yield* this.cornerCosts(0, nobody, budget);
    if (!tables) return undefined;
    const settled = this.stops.flatMap((stop) => [...(this.choices.itinerary.stops[stop]?.drop ?? [])]);
    const needed = this.choices.itinerary.hosts.reduce(
      (mask, { id }, host) => mask | (settled.some(([at, count]) => at === id && count > 0) ? 1 << host : 0),
      0,
    );
    yield* this.choose(0, nobody, needed, tables);
    return this.found.length > MOST_FOUND ? undefined : this.found;
  }

  /** By corner of every stop, the first one slowest, the costs by set of hosts. */
  private *cornerCosts(
    depth: number,
    counts: Counts,
    budget: CostBudget,
  ): Generator<undefined, Float64Array[] | undefined> {
    const stop = this.stops[depth];
    if (stop === undefined) {
      if (isSpent(budget)) return undefined;
      budget.left -= this.costs.states;
      yield;
      return [this.costs.byHosts(crowdOf(this.choices, this.stops, counts, NONE).settled)];
    }
    const tables: Float64Array[] = [];
    for (const corner of this.corners[depth] ?? []) {
      const all = Array.from({ length: this.choices.hosts }, (_, host) =>
        host === corner ? (this.chosen[depth] ?? 0) : 0,
      );
      const own = yield* this.cornerCosts(depth + 1, withDivision(counts, stop, all), budget);
      if (!own) return undefined;
      for (const table of own) tables.push(table);
    }
    return tables;
  }

  /** @param tables what the corners of the stops that are still open cost */
  private *choose(
    depth: number,
    counts: Counts,
    needed: number,
    tables: readonly Float64Array[],
  ): Generator<undefined, void> {
    const stop = this.stops[depth];
    if (stop === undefined) {
      this.found.push({ counts, cost: tables[0]?.[needed] as number });
      return;
    }
    yield;
    for (const division of this.choices.divisions[stop] ?? []) {
      if (this.found.length > MOST_FOUND) return;
      const hosts = division.reduce((mask, count, host) => (count > 0 ? mask | (1 << host) : mask), needed);
      const mixed = this.mixed(depth, division, tables);
      if (leastWith(mixed, hosts) <= this.ceiling)
        yield* this.choose(depth + 1, withDivision(counts, stop, division), hosts, mixed);
    }
  }

  private mixed(depth: number, division: Counts, tables: readonly Float64Array[]): Float64Array[] {
    const corners = this.corners[depth] ?? [];
    const rest = tables.length / corners.length;
    return Array.from({ length: rest }, (_, at) => {
      const sum = new Float64Array(2 ** this.choices.hosts);
      corners.forEach((corner, place) => {
        const part = corner === undefined ? 1 : (division[corner] ?? 0) / (this.chosen[depth] ?? 1);
        if (part === 0) return;
        const table = tables[place * rest + at] as Float64Array;
        for (let hosts = 0; hosts < sum.length; hosts++)
          sum[hosts] = (sum[hosts] as number) + part * (table[hosts] as number);
      });
      return sum;
    });
  }
}

const NONE: ReadonlySet<number> = new Set();

/** The least cost of visiting these hosts and perhaps more. */
function leastWith(tables: readonly Float64Array[], needed: number): number {
  let least = Infinity;
  for (const table of tables) {
    for (let hosts = needed; hosts < table.length; hosts = (hosts + 1) | needed)
      least = Math.min(least, table[hosts] as number);
  }
  return least;
}

export const nobodyOf = ({ itinerary, hosts }: StopChoices): Counts =>
  new Array<number>(itinerary.stops.length * hosts).fill(0);

function withDivision(counts: Counts, stop: number, division: Counts): Counts {
  const next = [...counts];
  division.forEach((count, host) => (next[stop * division.length + host] = count));
  return next;
}

/** The people of some stops. @param open the stops of which people still choose; those of the others are in `counts` */
export function crowdOf(
  { itinerary, hosts, groups }: StopChoices,
  stops: readonly number[],
  counts: Counts,
  open: ReadonlySet<number>,
): DropCrowd {
  const settled = stops.flatMap((stop) =>
    itinerary.hosts.map(
      ({ id }, host) => (itinerary.stops[stop]?.drop?.get(id) ?? 0) + (counts[stop * hosts + host] as number),
    ),
  );
  const choosing = groups
    .filter(({ stop }) => open.has(stop))
    .map((group) => ({ ...group, stop: stops.indexOf(group.stop) }));
  return { settled: Float64Array.from(settled), choosing };
}

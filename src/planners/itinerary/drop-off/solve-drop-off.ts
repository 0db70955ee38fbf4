import type { ItineraryProblem } from '../problem/itinerary-problem';
import { checkpoint, withinTime, type Checkpoint } from '../route-search/out-of-time';
import { CheapestDivision, type Division } from './cheapest-division';
import { DayPrices } from './day-prices';
import { DayMoments, type WayMoments } from './day-moments';
import type { HalfDay, Halves } from './drop-off-model';
import { LeastDays } from './least-days';
import { LeastWaySearch, WayTables, type LeastWays } from './least-ways';
import { NodeSets } from './node-sets';
import type { DropOffDay } from './pair-halves';
import { vehicleKind, type VehicleKind } from './vehicle-kind';
import type { TripBudget } from './ways-below';

/** What was found and proven of a drop-off day. */
export interface DropOffResult {
  /** The best days known, undefined when none are. */
  readonly days: readonly DropOffDay[] | undefined;
  /** No plan costs less; Infinity = there is none. */
  readonly bound: number;
  /** Whether the days are proven the best, or that there are none. */
  readonly proven: boolean;
}

/** Stops and hosts together up to which tables over all sets of them are made: two of 38 MB for the most. */
const MOST_NODES = 18;
/** Partial ways that are looked at in all for the days of chosen sets of stops. */
const MOST_PARTIAL_WAYS = 8_000_000;

const NOTHING: DropOffResult = { days: [], bound: 0, proven: true };

/** Most states of the tables of all vehicles together, and most pairs of a set of stops and a part of it while they are divided. */
const MOST_STEPS = 6e7;

/** Whether tables over all sets of stops and hosts are too large, or take too long for all vehicles. */
export function isTooLarge({ stops, hosts, vehicles }: ItineraryProblem): boolean {
  const nodes = stops.length + hosts.length;
  const states = 2 * vehicles.length * nodes * 2 ** nodes;
  const parts = (vehicles.length - 2) * 3 ** stops.length;
  return nodes > MOST_NODES || Math.max(states, parts) > MOST_STEPS;
}

/**
 * The optimal days: least weight × driving + riding minutes to everybody's own host and back, then least driving. What a set
 * of stops costs a vehicle at least is read from tables; the stops are divided by these costs, the chosen sets are looked at
 * closely, and where that makes them dearer the stops are divided again.
 */
export function solveDropOff(problem: ItineraryProblem, expired: () => boolean): DropOffResult {
  if (problem.stops.length === 0) return NOTHING;
  const search = new DropOffSearch(problem, expired);
  withinTime(() => search.run());
  return search.result;
}

class DropOffSearch {
  result: DropOffResult = { days: undefined, bound: 0, proven: false };
  private readonly look: Checkpoint;
  private readonly budget: TripBudget;
  private leastFound = Infinity;

  constructor(
    private readonly problem: ItineraryProblem,
    expired: () => boolean,
  ) {
    this.look = checkpoint(expired);
    this.budget = { left: MOST_PARTIAL_WAYS, look: this.look };
  }

  run(): void {
    const prices = this.pricesPerVehicle();
    const division = new CheapestDivision(prices, this.look);
    for (;;) {
      const best = division.best();
      if (!best) {
        this.result = { days: undefined, bound: Infinity, proven: true };
        return;
      }
      this.result = { ...this.result, bound: best.cost };
      const open = best.sets.flatMap((set, vehicle) => (prices[vehicle]?.isKnown(set) === true ? [] : [vehicle]));
      const spent = open.some((vehicle) => prices[vehicle]?.look(best.sets[vehicle] as number, this.budget) !== true);
      const proven = open.length === 0;
      this.offer(best, prices, proven);
      if (proven || spent) return;
      this.look();
      division.update((vehicle, set) => open.some((one) => best.sets[one] === set && prices[one] === prices[vehicle]));
    }
  }

  /** Keeps the days of a division where each is known, if no better ones are or these are proven to be the best. */
  private offer({ sets }: Division, prices: readonly DayPrices[], proven: boolean): void {
    const days = sets.flatMap((set, vehicle) => {
      const priced = set === 0 ? undefined : prices[vehicle]?.days.get(set);
      return priced ? [{ ...priced, day: { ...priced.day, vehicle } }] : [];
    });
    if (days.length < sets.filter((set) => set !== 0).length) return;
    const cost = days.reduce((sum, day) => sum + day.cost, 0);
    if (!proven && cost > this.leastFound) return;
    this.leastFound = cost;
    this.result = { ...this.result, days: days.map(({ day }) => day), proven };
  }

  /** Vehicles that are alike share their prices. */
  private pricesPerVehicle(): DayPrices[] {
    const { vehicles, stops, hosts } = this.problem;
    const tables = new WayTables(stops.length + hosts.length);
    const known = new Map<string, DayPrices>();
    let sets: Halves<NodeSets> | undefined;
    return vehicles.map((vehicle) => {
      const kind = vehicleKind(this.problem, vehicle);
      const key = `${kind.keys.out} ${kind.keys.back}`;
      sets ??= { out: new NodeSets(kind.halves.out), back: new NodeSets(kind.halves.back) };
      const prices = known.get(key) ?? this.pricesOf(kind, sets, tables);
      known.set(key, prices);
      return prices;
    });
  }

  private pricesOf({ halves, mayServe }: VehicleKind, sets: Halves<NodeSets>, tables: WayTables): DayPrices {
    const { breaks } = this.problem.rules;
    const work = (half: HalfDay, nodes: NodeSets): { moments: WayMoments; ways: LeastWays } => {
      const search = new LeastWaySearch(half, nodes, tables, this.look);
      return { moments: search.moments(mayServe, breaks !== undefined), ways: search.costs() };
    };
    const out = work(halves.out, sets.out);
    const back = work(halves.back, sets.back);
    const moments = new DayMoments(halves.out, { out: out.moments, back: back.moments }, breaks);
    const least = new LeastDays(halves.out, moments, out.ways, back.ways);
    return new DayPrices(halves, sets.out, least, breaks);
  }
}

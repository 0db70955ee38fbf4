import { costAfterOut } from '../objective/cost';
import type { ItineraryProblem } from '../problem/itinerary-problem';
import { NO_CHECKPOINT } from '../route-search/out-of-time';
import { DayMoments, type WayMoments } from './day-moments';
import { halfDayOver, type HalfDay, type Halves } from './drop-off-model';
import { LeastDays } from './least-days';
import { LeastWaySearch, WayTables, type LeastWays } from './least-ways';
import { legMinutes, type LegMinutes } from './leg-costs';
import { NodeSets, type Choosing } from './node-sets';
import { vehicleKind, type VehicleKind } from './vehicle-kind';

export type { Choosing };

/** Who boards at some stops: those who are settled, per stop and host row by row, and those who still choose. */
export interface DropCrowd {
  readonly settled: Float64Array;
  readonly choosing: readonly Choosing[];
}

interface HalfOverStops {
  readonly day: HalfDay;
  readonly minutes: LegMinutes;
}

/** What days over some stops cost one vehicle at least while some people may still be let off at one of several hosts. */
export class LeastCostsOverStops {
  /** States of the tables of one question. */
  readonly states: number;
  private readonly halves: Halves<HalfOverStops>;
  private readonly tables: WayTables;
  private readonly mayServe: Uint8Array;
  private readonly ordersStops: boolean;

  /** @param stops numbers of stops of the problem, ascending; those of a crowd are places in this list */
  constructor(
    kind: VehicleKind,
    private readonly problem: ItineraryProblem,
    stops: readonly number[],
  ) {
    const hosts = problem.hosts.map((_, host) => problem.stops.length + host);
    const part = (half: HalfDay): HalfOverStops => {
      const day = halfDayOver(half, [...stops, ...hosts]);
      return { day, minutes: legMinutes(day) };
    };
    this.halves = { out: part(kind.halves.out), back: part(kind.halves.back) };
    const { size, comeLater } = this.halves.out.day;
    this.states = 2 ** size;
    this.tables = new WayTables(size);
    this.mayServe = Uint8Array.from(
      { length: 2 ** stops.length },
      (_, set) => kind.mayServe[maskOf(stops, set)] as number,
    );
    this.ordersStops = comeLater.some((later) => later.length > 0);
  }

  /** The cost by set of these stops (bit mask), Infinity = no day keeps every window. */
  of({ settled, choosing }: DropCrowd): Float64Array {
    const { breaks } = this.problem.rules;
    const { out, back } = this.halves;
    const outSets = new NodeSets({ ...out.day, people: settled }, choosing);
    const backSets = this.ordersStops ? new NodeSets({ ...back.day, people: settled }, choosing) : outSets;
    const [there, home] = [this.search(out, outSets), this.search(back, backSets)];
    const moments = new DayMoments(out.day, { out: there.moments, back: home.moments }, breaks);
    return new LeastDays(out.day, moments, there.ways, home.ways).cost;
  }

  /**
   * The cost of serving all stops by the set of hosts (bit mask) that are visited, needed or not, as if there were seats for
   * everybody: for so many people per stop and host it is then at least what it is on average for crowds of which they are a mixture.
   */
  byHosts(settled: Float64Array): Float64Array {
    const { stopCount, size, travel, weights } = this.halves.out.day;
    const count = size - stopCount;
    const anywhere = Array.from({ length: stopCount }, (_, stop) => ({ stop, hosts: 2 ** count - 1, count: 0 }));
    const [out, back] = [this.halves.out, this.halves.back].map((half) => this.endsByHosts(half, settled, anywhere));
    return Float64Array.from({ length: 2 ** count }, (_, hosts) => {
      let least = Infinity;
      for (let last = 0; last < count; last++) {
        for (let first = 0; first < count; first++) {
          const leg = travel[(stopCount + last) * size + stopCount + first] as number;
          const after = costAfterOut(weights.driving, leg, back?.[hosts * count + first] as number);
          least = Math.min(least, (out?.[hosts * count + last] as number) + after);
        }
      }
      return least;
    });
  }

  private endsByHosts(
    { day, minutes }: HalfOverStops,
    settled: Float64Array,
    choosing: readonly Choosing[],
  ): Float64Array {
    const crowded = { ...day, people: settled, seats: Infinity };
    const search = new LeastWaySearch(crowded, new NodeSets(crowded, choosing), this.tables, NO_CHECKPOINT, minutes);
    search.moments(this.mayServe, false);
    search.costs();
    const { stopCount, size } = day;
    const count = size - stopCount;
    return Float64Array.from({ length: 2 ** count * count }, (_, cell) => {
      const host = cell % count;
      return search.costTo((2 ** stopCount - 1) | (((cell - host) / count) << stopCount), stopCount + host);
    });
  }

  private search({ day, minutes }: HalfOverStops, sets: NodeSets): { moments: WayMoments; ways: LeastWays } {
    const search = new LeastWaySearch(day, sets, this.tables, NO_CHECKPOINT, minutes);
    const moments = search.moments(this.mayServe, this.problem.rules.breaks !== undefined);
    return { moments, ways: search.costs() };
  }
}

const maskOf = (stops: readonly number[], set: number): number =>
  stops.reduce((mask, stop, at) => mask | (((set >> at) & 1) << stop), 0);

/** One vehicle, or several that are alike, for questions about some of the stops. */
export class LeastDropCosts {
  constructor(
    private readonly kind: VehicleKind,
    private readonly problem: ItineraryProblem,
  ) {}

  over(stops: readonly number[]): LeastCostsOverStops {
    return new LeastCostsOverStops(this.kind, this.problem, stops);
  }
}

/** Per vehicle what its days cost at least; vehicles that are alike share one. The `drop` of a stop counts who is settled. */
export function leastDropCosts(problem: ItineraryProblem): LeastDropCosts[] {
  const known = new Map<string, LeastDropCosts>();
  return problem.vehicles.map((vehicle) => {
    const kind = vehicleKind(problem, vehicle);
    const key = `${kind.keys.out} ${kind.keys.back}`;
    const costs = known.get(key) ?? new LeastDropCosts(kind, problem);
    known.set(key, costs);
    return costs;
  });
}

import type { VehicleDay, VisitOrder } from './vehicle-day';
import type { NumberedHost, NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { TIME_TOLERANCE } from '../route-search/route-model';

interface Link {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

/** Start of each visit: day × number of hosts + host. */
export type VisitMoments = Float64Array;

/** One visit of one vehicle. */
export interface Visit {
  readonly vehicle: number;
  readonly host: number;
}

/** Why no moments exist: the chain of visits `origin → … → goal` takes too long, or turns in a circle. */
export interface MomentConflict {
  readonly origin: Visit;
  readonly goal: Visit;
  /** Minutes from the start of the visit `origin` to the start of the visit `goal` along the chain. */
  readonly minutes: number;
  readonly circular: boolean;
  /** The vehicles whose visits are in the chain. */
  readonly vehicles: readonly number[];
}

/** Visits of so many vehicles at a host at the same time that one is too many. */
export interface Crowd {
  readonly host: number;
  readonly vehicles: readonly number[];
}

/**
 * The moments of all visits of some days as a system of difference constraints: a visit starts in its window, not before
 * the one that must come first has ended and the leg is driven. Exact: solved by longest paths.
 */
export class VisitSystem {
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private readonly links: Link[] = [];
  private readonly firsts: number[];

  constructor(
    private readonly problem: NumberedProblem,
    private readonly days: readonly VehicleDay[],
    orders: readonly VisitOrder[],
  ) {
    const size = days.length * problem.hosts.length;
    this.lower = new Float64Array(size);
    this.upper = new Float64Array(size);
    this.firsts = days.map((day, index) => this.node(index, day.hosts[0] as number));
    days.forEach((day, index) => this.addDay(day, index));
    const dayOf = (vehicle: number): number => days.findIndex((day) => day.vehicle === vehicle);
    for (const { before, after, host } of orders) {
      const minutes = this.host(host).visit;
      this.links.push({ from: this.node(dayOf(before), host), to: this.node(dayOf(after), host), minutes });
    }
  }

  /** The visits that may clash: more than the host takes at the same time in these moments. @returns one too many of them */
  crowd(moments: VisitMoments): Crowd | undefined {
    for (let host = 0; host < this.problem.hosts.length; host++) {
      const { capacity, visit } = this.host(host);
      if (capacity >= this.days.length || visit === 0) continue;
      for (let at = 0; at < this.days.length; at++) {
        const start = moments[this.node(at, host)] as number;
        const present = this.days
          .map((_, day) => day)
          .filter((day) => {
            const since = start - (moments[this.node(day, host)] as number);
            return since >= -TIME_TOLERANCE * 0.5 && since < visit - TIME_TOLERANCE;
          });
        if (present.length > capacity) {
          return {
            host,
            vehicles: present.slice(0, capacity + 1).map((day) => (this.days[day] as VehicleDay).vehicle),
          };
        }
      }
    }
    return undefined;
  }

  /** The latest possible first visits, and after them everything as early as possible; undefined when impossible. */
  solve(): VisitMoments | undefined {
    const earliest = this.earliest();
    if (!earliest) return undefined;
    const latest = this.latest();
    const moments = this.lower.slice();
    for (const first of this.firsts) moments[first] = Math.max(earliest[first] as number, latest[first] as number);
    this.push(moments);
    return moments;
  }

  /** Everything as early as possible; undefined when impossible. */
  earliest(): VisitMoments | undefined {
    const moments = this.lower.slice();
    return this.push(moments) || this.firstTooLate(moments) >= 0 ? undefined : moments;
  }

  /** Everything as late as possible; only where something is possible. */
  latest(): VisitMoments {
    const moments = this.upper.slice();
    this.pull(moments);
    return moments;
  }

  /** Lets no visit start later than this. */
  limit(caps: VisitMoments): void {
    this.upper.forEach((moment, visit) => (this.upper[visit] = Math.min(moment, caps[visit] as number)));
  }

  /** The chain that makes the system impossible, undefined when it is possible. */
  conflict(): MomentConflict | undefined {
    const earliest = this.lower.slice();
    const cause = new Int32Array(earliest.length).fill(-1);
    const turning = this.push(earliest, cause);
    const end = turning ? this.inCircle(cause, turning.to) : this.firstTooLate(earliest);
    if (end < 0) return undefined;
    const chain = [end];
    let origin = end;
    while ((cause[origin] as number) >= 0) {
      origin = (this.links[cause[origin] as number] as Link).from;
      if (origin === end) break;
      chain.push(origin);
    }
    return {
      origin: this.visit(origin),
      goal: this.visit(end),
      minutes: (earliest[end] as number) - (this.lower[origin] as number),
      circular: turning !== undefined,
      vehicles: [...new Set(chain.map((node) => this.visit(node).vehicle))].sort((a, b) => a - b),
    };
  }

  /** Sum of the starts of the first visits: the later, the later the vehicles leave their depots. */
  firstStarts(moments: VisitMoments): number {
    return this.firsts.reduce((sum, first) => sum + (moments[first] as number), 0);
  }

  private addDay(day: VehicleDay, index: number): void {
    const { windows } = this.problem.vehicles[day.vehicle] as NumberedVehicle;
    day.hosts.forEach((at, place) => {
      const host = this.host(at);
      const node = this.node(index, at);
      const next = day.hosts[place + 1];
      const stay = host.visit + (day.standing[place] ?? 0);
      const opens = windows.from[at] as number;
      const closes = windows.until[at] as number;
      this.lower[node] = place === 0 ? Math.max(day.arrival, opens) : opens;
      this.upper[node] = closes;
      if (next === undefined) {
        this.upper[node] = Math.min(closes, day.leaveBy - stay);
      } else {
        const minutes = stay + (host.toHost[next] as number);
        this.links.push({ from: node, to: this.node(index, next), minutes });
      }
    });
  }

  /** Moves visits later until every link holds. @returns a link that turns in a circle for ever */
  private push(moments: VisitMoments, cause?: Int32Array): Link | undefined {
    for (let round = 0; round <= moments.length; round++) {
      let changed: Link | undefined;
      this.links.forEach((link, index) => {
        const start = (moments[link.from] as number) + link.minutes;
        if (start <= (moments[link.to] as number)) return;
        moments[link.to] = start;
        if (cause) cause[link.to] = index;
        changed = link;
      });
      if (!changed) return undefined;
      if (round === moments.length) return changed;
    }
    return undefined;
  }

  private pull(moments: VisitMoments): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const link of this.links) {
        const start = (moments[link.to] as number) - link.minutes;
        if (start >= (moments[link.from] as number)) continue;
        moments[link.from] = start;
        changed = true;
      }
    }
  }

  /** A visit in the circle that one comes to by going back from `node`. */
  private inCircle(cause: Int32Array, node: number): number {
    let at = node;
    for (let step = 0; step < cause.length; step++) at = (this.links[cause[at] as number] as Link).from;
    return at;
  }

  private visit(node: number): Visit {
    const hosts = this.problem.hosts.length;
    const day = this.days[Math.floor(node / hosts)] as VehicleDay;
    return { vehicle: day.vehicle, host: node % hosts };
  }

  private firstTooLate(moments: VisitMoments): number {
    return moments.findIndex((moment, node) => moment > (this.upper[node] as number) + TIME_TOLERANCE);
  }

  private node(day: number, host: number): number {
    return day * this.problem.hosts.length + host;
  }

  private host(host: number): NumberedHost {
    return this.problem.hosts[host] as NumberedHost;
  }
}

/**
 * The moments of all visits that keep every host's limit on vehicles, with the latest departures there are.
 * Exact: where too many visits meet, one of each two must come first, and every possibility is tried.
 */
export function momentsWithinHostLimits(
  problem: NumberedProblem,
  days: readonly VehicleDay[],
): VisitMoments | undefined {
  let best: VisitMoments | undefined;
  let bestStarts = -Infinity;
  const decide = (orders: readonly VisitOrder[]): void => {
    const system = new VisitSystem(problem, days, orders);
    const moments = system.solve();
    if (!moments) return;
    const starts = system.firstStarts(moments);
    if (starts <= bestStarts) return;
    const crowd = system.crowd(moments);
    if (!crowd) {
      best = moments;
      bestStarts = starts;
      return;
    }
    for (const order of ordersWithin(crowd)) decide([...orders, order]);
  };
  decide([]);
  return best;
}

/** Every way to put one of these visits before another. */
export function ordersWithin({ host, vehicles }: Crowd): VisitOrder[] {
  return vehicles.flatMap((before) =>
    vehicles.filter((after) => after !== before).map((after) => ({ before, after, host })),
  );
}

import type { NumberedHost, NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import type { VehicleDay, VisitOrder } from './vehicle-day';
import { VisitSystem, type VisitMoments } from './visit-moments';

/** How much later than planned a vehicle may come to each place of its day and still be everywhere in time. */
export interface DaySpare {
  readonly toFirstHost: number;
  /** By place in the order of the visits; and by place in the order of getting off, the depot last. */
  readonly hosts: readonly number[];
  readonly back: readonly number[];
}

/** The spare minutes of days whose visits begin at some moments, against the limits as they are given, without a buffer. */
export class SpareMinutes {
  /** Latest start of each visit with which everything after it, also of other vehicles, is still in time. */
  private readonly latest: VisitMoments;

  constructor(
    private readonly problem: NumberedProblem,
    private readonly days: readonly VehicleDay[],
    private readonly moments: VisitMoments,
    orders: readonly VisitOrder[] = ordersOf(problem, days, moments),
  ) {
    const vehicles = problem.vehicles.map((vehicle) => ({
      ...vehicle,
      windows: { from: vehicle.windows.from, until: vehicle.latestGiven },
    }));
    const given = { ...problem, vehicles };
    const givenDays = days.map((day) => ({ ...day, leaveBy: this.latestBack(day)[0] as number }));
    this.latest = new VisitSystem(given, givenDays, orders).latest();
  }

  ofDay(index: number): DaySpare {
    const day = this.days[index] as VehicleDay;
    const left = this.startOf(index, day.hosts.length - 1) + this.stay(day, day.hosts.length - 1);
    const slack = (this.latestBack(day)[0] as number) - left;
    const first = this.latestOf(index, 0) - this.startOf(index, 0);
    const hosts = day.hosts.map((_, place) => this.latestOf(index, place) - this.arrival(index, place));
    return {
      toFirstHost: first,
      hosts,
      back: this.latestBack(day)
        .slice(1)
        .map((extra) => slack + extra),
    };
  }

  /** The smallest of all. */
  least(): number {
    return this.days.reduce((least, _, index) => {
      const { hosts, back } = this.ofDay(index);
      return Math.min(least, ...hosts, ...back);
    }, Infinity);
  }

  /** Latest start of each visit that leaves everything so many minutes to spare. */
  caps(least: number): VisitMoments {
    const caps = this.latest.map(() => Infinity);
    this.days.forEach((day, index) => {
      day.hosts.forEach((host, place) => {
        const node = index * this.problem.hosts.length + host;
        const stay = this.stay(day, place);
        const next = day.hosts[place + 1];
        const leg = next === undefined ? 0 : (this.host(host).toHost[next] as number);
        const after = next === undefined ? (this.latestBack(day)[0] as number) : this.latestOf(index, place + 1);
        caps[node] = after - leg - stay - least;
        const own = this.latestOf(index, place) - least;
        caps[node] = Math.min(caps[node], place === 0 ? own : Math.max(this.host(host).from, own));
      });
    });
    return Float64Array.from(caps);
  }

  /** Latest moment to leave the last host, and how much more than that each place after it has to spare. */
  private latestBack({ vehicle, hosts, stopsBack }: VehicleDay): number[] {
    const { stopCount, stopToStop, dwell, latestReturn } = this.problem;
    const bus = this.problem.vehicles[vehicle] as NumberedVehicle;
    const last = hosts[hosts.length - 1] as number;
    const legTo = (place: number): number => {
      const stop = stopsBack[place];
      const before = stopsBack[place - 1];
      if (stop === undefined) return bus.fromStop[before as number] as number;
      return (before === undefined ? this.host(last).toStop[stop] : stopToStop[before * stopCount + stop]) as number;
    };
    let limit = bus.dutyEnds;
    const limits = [limit];
    for (let place = stopsBack.length - 1; place >= 0; place--) {
      const stop = stopsBack[place] as number;
      limit = Math.min(latestReturn[stop] as number, limit - legTo(place + 1) - (dwell[stop] as number));
      limits.unshift(limit);
    }
    const leaveBy = limit - legTo(0);
    let drivenAndStood = 0;
    const extra = limits.map((moment, place) => {
      drivenAndStood += legTo(place) + (place === 0 ? 0 : (dwell[stopsBack[place - 1] as number] as number));
      return moment - drivenAndStood - leaveBy;
    });
    return [leaveBy, ...extra];
  }

  /** When a vehicle comes to a host: where it must wait once the host is open, it waits elsewhere. */
  private arrival(index: number, place: number): number {
    const { hosts } = this.days[index] as VehicleDay;
    const start = this.startOf(index, place);
    if (place === 0 || start > this.host(hosts[place] as number).from) return start;
    return Math.min(start, this.reached(index, place));
  }

  private reached(index: number, place: number): number {
    const day = this.days[index] as VehicleDay;
    const [before, host] = [day.hosts[place - 1] as number, day.hosts[place] as number];
    return this.startOf(index, place - 1) + this.stay(day, place - 1) + (this.host(before).toHost[host] as number);
  }

  private stay(day: VehicleDay, place: number): number {
    return this.host(day.hosts[place] as number).visit + (day.standing[place] ?? 0);
  }

  private startOf(index: number, place: number): number {
    return this.moments[this.node(index, place)] as number;
  }

  private latestOf(index: number, place: number): number {
    return this.latest[this.node(index, place)] as number;
  }

  private node(index: number, place: number): number {
    return index * this.problem.hosts.length + ((this.days[index] as VehicleDay).hosts[place] as number);
  }

  private host(host: number): NumberedHost {
    return this.problem.hosts[host] as NumberedHost;
  }
}

/** Which visits wait for which: at a host that takes so many at once, each for the one so many places before it. */
function ordersOf(problem: NumberedProblem, days: readonly VehicleDay[], moments: VisitMoments): VisitOrder[] {
  return problem.hosts.flatMap(({ capacity, visit }, host) => {
    if (visit === 0 || capacity >= days.length) return [];
    const start = (day: number): number => moments[day * problem.hosts.length + host] as number;
    const sorted = days.map((_, day) => day).sort((a, b) => start(a) - start(b));
    const vehicleAt = (place: number): number => days[sorted[place] as number]?.vehicle ?? 0;
    return sorted
      .slice(capacity)
      .map((_, place) => ({ before: vehicleAt(place), after: vehicleAt(place + capacity), host }));
  });
}

/**
 * The moments at which the smallest delay that every call absorbs is the greatest; of those the latest. Exact for the
 * chosen days: nothing is earlier than in the earliest timetable, so nothing has more to spare than in that one.
 * @param moments any that keep every host's limit on vehicles
 */
export function momentsWithMostSpare(
  problem: NumberedProblem,
  days: readonly VehicleDay[],
  moments: VisitMoments,
): VisitMoments {
  const orders = ordersOf(problem, days, moments);
  const system = new VisitSystem(problem, days, orders);
  const earliest = system.earliest();
  if (!earliest) return moments;
  const spare = new SpareMinutes(problem, days, earliest, orders);
  system.limit(spare.caps(spare.least()));
  return system.solve() ?? earliest;
}

import type { ChosenDay } from './chosen-day';
import type { HostOrder } from './host-orders';
import type { NumberedHost, NumberedProblem, NumberedVehicle } from './numbered-problem';
import { outboundModel } from './outbound-trips';
import { searchRoute, type RouteEffort, type RouteResult } from './route-search/search-route';
import type { TourModel } from './route-search/tour-model';

/** The best day found for one vehicle that serves given stops, and what is proven about it. */
export interface OneVehicleDay {
  readonly day: ChosenDay | undefined;
  readonly cost: number;
  readonly drive: number;
  readonly idle: number;
  /** No day costs less; Infinity when no day exists. */
  readonly bound: number;
  readonly proven: boolean;
}

/** Plans a vehicle that serves all stops of the problem, trying every order of hosts with the route search. */
export function planOneVehicle(
  problem: NumberedProblem,
  number: number,
  orders: readonly HostOrder[],
  effort: RouteEffort,
): OneVehicleDay {
  const planner = new OneVehiclePlanner(problem, number, effort);
  let best: OneVehicleDay = {
    day: undefined,
    cost: Infinity,
    drive: Infinity,
    idle: Infinity,
    bound: 0,
    proven: false,
  };
  let bound = Infinity;
  const sorted = orders
    .map((order) => ({ order, floor: planner.floor(order) }))
    .sort((a, b) => a.floor - b.floor || a.order.drive - b.order.drive);
  for (const { order, floor } of sorted) {
    if (floor > best.cost) break;
    const found = planner.plan(order);
    bound = Math.min(bound, found.bound);
    if (isBetter(found, best)) best = found;
  }
  // With ties still open a bound that equals the cost proves nothing: each search says so itself.
  const proven = best.cost === Infinity ? bound === Infinity : bound >= best.cost && planner.provesTies;
  return { ...best, bound: Math.min(bound, best.cost), proven };
}

function isBetter(a: OneVehicleDay, b: OneVehicleDay): boolean {
  return (a.cost - b.cost || a.drive - b.drive || a.idle - b.idle) < 0;
}

class OneVehiclePlanner {
  provesTies = true;
  private readonly vehicle: NumberedVehicle;
  private readonly dwell: number;
  private readonly known = new Map<string, RouteResult>();

  constructor(
    private readonly problem: NumberedProblem,
    private readonly number: number,
    private readonly effort: RouteEffort,
  ) {
    this.vehicle = problem.vehicles[number] as NumberedVehicle;
    this.dwell = problem.dwell.reduce((sum, minutes) => sum + minutes, 0);
  }

  /** What a day with this order of hosts costs at least, without the way out. */
  floor(order: HostOrder): number {
    return this.problem.weight * (order.drive + this.wayBack(order.last).bound);
  }

  plan(order: HostOrder): OneVehicleDay {
    const back = this.wayBack(order.last);
    const out = this.wayOut(order, back.cost);
    const relaxed = back.optimal ? out : this.wayOut(order, back.bound);
    if (!out.optimal || !back.optimal) this.provesTies = false;
    const bound = this.floor(order) + relaxed.bound;
    const nothing = { day: undefined, cost: Infinity, drive: Infinity, idle: Infinity, bound, proven: false };
    if (!out.order || !back.order) return nothing;
    const { arrival, drive } = this.walk(out.order, order.first);
    const departure = this.latestStart(order, back.cost) - drive - this.dwell;
    return {
      day: {
        vehicle: this.number,
        stopsOut: out.order,
        hosts: order.hosts,
        stopsBack: back.order,
        arrival: Math.max(arrival, this.host(order.first).from),
        returnMinutes: back.cost + this.dwell,
        dutyUntil: this.vehicle.dutyUntil,
      },
      cost: out.cost + this.problem.weight * (order.drive + back.cost),
      drive: drive + order.drive + back.cost,
      idle: this.vehicle.dutyUntil - departure,
      bound,
      proven: false,
    };
  }

  private wayBack(host: number): RouteResult {
    const { stopCount, stopToStop } = this.problem;
    const zeros = new Float64Array(stopCount);
    return this.search(`back ${host}`, () => ({
      size: stopCount,
      travel: stopToStop,
      fromStart: this.host(host).toStop,
      toEnd: this.vehicle.fromStop,
      startTime: 0,
      endDue: Infinity,
      ready: zeros,
      due: new Float64Array(stopCount).fill(Infinity),
      dwell: zeros,
      load: zeros,
      rideLimit: new Float64Array(stopCount).fill(Infinity),
      legWeight: 1,
    }));
  }

  private wayOut(order: HostOrder, back: number): RouteResult {
    const endDue = this.latestStart(order, back);
    if (order.earliestEnd + back + this.dwell > this.vehicle.dutyUntil + 1e-7) {
      return { order: undefined, cost: Infinity, bound: Infinity, optimal: true };
    }
    return this.search(`out ${order.first} ${endDue}`, () => ({
      ...outboundModel(this.problem, this.vehicle),
      toEnd: this.host(order.first).fromStop,
      endDue,
    }));
  }

  private search(key: string, tour: () => TourModel): RouteResult {
    const known = this.known.get(key) ?? searchRoute(tour(), this.effort);
    this.known.set(key, known);
    return known;
  }

  /** When the first visit must begin for the last one to end in time. */
  private latestStart(order: HostOrder, back: number): number {
    return Math.min(order.latestStart, this.vehicle.dutyUntil - back - this.dwell - order.span);
  }

  private walk(stops: readonly number[], host: number): { arrival: number; drive: number } {
    const { stopCount, stopToStop, dwell, earliest } = this.problem;
    let time = this.vehicle.dutyFrom;
    let drive = 0;
    let before = -1;
    for (const stop of stops) {
      const leg = (before < 0 ? this.vehicle.toStop[stop] : stopToStop[before * stopCount + stop]) as number;
      time = Math.max(time + leg, earliest[stop] as number) + (dwell[stop] as number);
      drive += leg;
      before = stop;
    }
    const leg = this.host(host).fromStop[before] as number;
    return { arrival: time + leg, drive: drive + leg };
  }

  private host(host: number): NumberedHost {
    return this.problem.hosts[host] as NumberedHost;
  }
}

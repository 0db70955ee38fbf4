import type { VehicleDay } from '../timetable/vehicle-day';
import { compareTotals, costAfterOut } from '../objective/cost';
import type { HostOrder } from './host-orders';
import type { NumberedHost, NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { outboundModel } from './outbound-trips';
import { searchRoute, type RouteEffort, type RouteResult } from '../route-search/search-route';
import { TIME_TOLERANCE, type RouteModel } from '../route-search/route-model';
import type { SequenceModel } from '../route-search/sequence-model';
import { turnedRound, turnedVehicle } from './return-trips';

/** The best day found for one vehicle that serves given stops, and what is proven about it. */
export interface OneVehicleDay {
  readonly day: VehicleDay | undefined;
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
  let best = NO_DAY;
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

const NO_DAY: OneVehicleDay = {
  day: undefined,
  cost: Infinity,
  drive: Infinity,
  idle: Infinity,
  bound: 0,
  proven: false,
};

function isBetter(a: OneVehicleDay, b: OneVehicleDay): boolean {
  return (compareTotals(a, b) || a.idle - b.idle) < 0;
}

class OneVehiclePlanner {
  provesTies = true;
  private readonly vehicle: NumberedVehicle;
  private readonly dwell: number;
  private readonly hasLatestReturns: boolean;
  private readonly backwards: RouteModel;
  private readonly known = new Map<string, RouteResult>();

  constructor(
    private readonly problem: NumberedProblem,
    private readonly number: number,
    private readonly effort: RouteEffort,
  ) {
    this.vehicle = problem.vehicles[number] as NumberedVehicle;
    this.dwell = problem.dwell.reduce((sum, minutes) => sum + minutes, 0);
    this.hasLatestReturns = problem.latestReturn.some((moment) => moment < Infinity);
    this.backwards = outboundModel(turnedRound(problem), turnedVehicle(this.vehicle));
  }

  /** What a day with this order of hosts costs at least, without the way out. */
  floor(order: HostOrder): number {
    return this.afterOut(order, this.wayBack(order.last, -Infinity).bound);
  }

  /** The best day with one order. With latest returns a longer way back may be begun later, so each is tried. */
  plan(order: HostOrder): OneVehicleDay {
    let back = this.wayBack(order.last, -Infinity);
    const mostBack = Math.min(order.mostBack, order.mostBoth) + TIME_TOLERANCE;
    const loosest = this.wayOut(order, this.vehicle.dutyUntil - back.bound - this.dwell, back.bound).bound;
    const bound = this.floor(order) + loosest;
    let best = NO_DAY;
    let proven = true;
    const isUseful = (way: RouteResult): boolean =>
      way.bound <= mostBack && this.afterOut(order, way.cost) + loosest <= best.cost;
    for (; back.order; back = this.wayBack(order.last, this.leaveBy(order.last, back.order))) {
      if (!isUseful(back)) break;
      const found = this.planBack(order, back.order, back.cost);
      proven &&= found.proven && back.optimal;
      if (isBetter(found, best)) best = found;
      if (!this.hasLatestReturns) break;
    }
    proven &&= back.optimal;
    if (!proven) this.provesTies = false;
    return { ...best, bound: proven ? best.cost : bound, proven: false };
  }

  private planBack(order: HostOrder, stopsBack: readonly number[], back: number): OneVehicleDay {
    const leaveBy = this.leaveBy(order.last, stopsBack);
    const out = this.wayOut(order, leaveBy, back);
    if (!out.order) return { ...NO_DAY, proven: out.optimal };
    const { arrival, drive } = this.walk(out.order, order.first);
    const departure = Math.min(order.latestStart, leaveBy - order.span) - drive - this.dwell;
    return {
      day: {
        vehicle: this.number,
        stopsOut: out.order,
        hosts: order.hosts,
        standing: order.standing,
        stopsBack,
        arrival: Math.max(arrival, this.host(order.first).from),
        leaveBy,
      },
      cost: out.cost + this.afterOut(order, back),
      drive: drive + order.drive + back,
      idle: this.vehicle.dutyUntil - departure,
      bound: out.bound,
      proven: out.optimal,
    };
  }

  private afterOut(order: HostOrder, homeward: number): number {
    return costAfterOut(this.problem.weights.driving, order.drive, homeward);
  }

  /** The shortest way back that can be begun after a moment; with the clock turned round it is a way out. */
  private wayBack(host: number, leaveAfter: number): RouteResult {
    const turned = this.search(`back ${host} ${leaveAfter}`, () => ({
      ...this.backwards,
      toEnd: this.host(host).toStop,
      endDue: -leaveAfter - 2 * TIME_TOLERANCE,
    }));
    return { ...turned, order: turned.order && [...turned.order].reverse() };
  }

  private wayOut(order: HostOrder, leaveBy: number, homeward: number): RouteResult {
    const endDue = Math.min(order.latestStart, leaveBy - order.span);
    if (order.earliestEnd > leaveBy + TIME_TOLERANCE) {
      return { order: undefined, cost: Infinity, bound: Infinity, optimal: true };
    }
    const sequence = outboundModel(this.problem, this.vehicle);
    const mostDriving = Math.min(order.mostOut, order.mostBoth - homeward, sequence.mostDriving);
    return this.search(`out ${order.first} ${endDue} ${mostDriving}`, () => ({
      ...sequence,
      mostDriving,
      toEnd: this.host(order.first).fromStop,
      endDue,
      comesBefore: this.problem.boardsBefore,
    }));
  }

  private search(key: string, sequence: () => SequenceModel): RouteResult {
    const known = this.known.get(key) ?? searchRoute(sequence(), this.effort);
    this.known.set(key, known);
    return known;
  }

  /** Latest moment to leave the last host for a way back. */
  private leaveBy(host: number, stopsBack: readonly number[]): number {
    const { stopCount, stopToStop, dwell, latestReturn } = this.problem;
    let time = this.vehicle.dutyUntil;
    let legs: (stop: number) => number = (stop) => this.vehicle.fromStop[stop] as number;
    for (const stop of [...stopsBack].reverse()) {
      time = Math.min(time - legs(stop) - (dwell[stop] as number), latestReturn[stop] as number);
      legs = (before) => stopToStop[before * stopCount + stop] as number;
    }
    return time - (this.host(host).toStop[stopsBack[0] as number] as number);
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

import type { VehicleDay } from '../timetable/vehicle-day';
import { compareTotals, costAfterOut } from '../objective/cost';
import type { HostOrder } from './timed-round';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import type { RouteEffort, RouteResult } from '../route-search/search-route';
import { TIME_TOLERANCE } from '../route-search/route-model';
import { VehicleWays, type WayBackLimits } from './vehicle-ways';

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

/**
 * Plans a vehicle that serves all stops of the problem, trying every order of hosts with the route search.
 * @param isOver whether there is no time for one more order
 */
export function planOneVehicle(
  problem: NumberedProblem,
  number: number,
  orders: readonly HostOrder[],
  effort: RouteEffort,
  isOver: () => boolean = effort.expired,
): OneVehicleDay {
  const planner = new OneVehiclePlanner(problem, number, effort);
  let best = NO_DAY;
  let bound = Infinity;
  const loosest = loosestStarts(problem, orders);
  const sorted = orders
    .map((order) => ({ order, floor: planner.floor(order) + planner.leastOut(order, loosest[order.first] as number) }))
    .sort((a, b) => a.floor - b.floor || a.order.drive - b.order.drive);
  for (const [tried, { order, floor }] of sorted.entries()) {
    if (floor > best.cost) break;
    if (tried > 0 && isOver()) {
      bound = Math.min(bound, floor);
      planner.provesTies = false;
      break;
    }
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
  private readonly ways: VehicleWays;
  /** Whether a dearer way back can be begun later. */
  private readonly choosesBack: boolean;

  constructor(
    private readonly problem: NumberedProblem,
    private readonly number: number,
    effort: RouteEffort,
  ) {
    this.vehicle = problem.vehicles[number] as NumberedVehicle;
    this.dwell = problem.dwell.reduce((sum, minutes) => sum + minutes, 0);
    this.choosesBack = problem.weights.home > 0 || problem.latestReturn.some((moment) => moment < Infinity);
    this.ways = new VehicleWays(problem, this.vehicle, effort);
  }

  /** What a day with this order of hosts costs at least, without the way out. */
  floor(order: HostOrder): number {
    return this.afterOut(order, this.ways.back(order.last, firstLimits(order)).bound);
  }

  /** What the way out to the first host of an order costs at least, when that is reached by a moment. */
  leastOut(order: HostOrder, latestStart: number): number {
    const loose = { mostOut: Infinity, mostBoth: Infinity, span: 0, earliestEnd: -Infinity, latestStart };
    return this.ways.out({ ...order, ...loose }, Infinity, 0).bound;
  }

  /** The best day with one order. A dearer way back may be begun later or drive less, so each is tried that may pay. */
  plan(order: HostOrder): OneVehicleDay {
    const shortest = this.ways.shortestBack(order.last);
    const loosest = this.ways.out(order, this.vehicle.dutyUntil - shortest - this.dwell, shortest).bound;
    let best = NO_DAY;
    let proven = true;
    const open = new LimitList(firstLimits(order));
    for (const limits of open.all) {
      const back = this.ways.back(order.last, limits);
      const pays = (homeward: number): boolean => this.afterOut(order, homeward) + loosest <= best.cost;
      proven &&= back.optimal || !pays(back.bound);
      if (!back.order || !pays(back.cost)) continue;
      const found = this.planBack(order, back.order, back.cost);
      proven &&= found.proven;
      if (isBetter(found, best)) best = found;
      this.limitsBeyond(order, back.order, limits).forEach((more) => open.add(more));
    }
    if (!proven) this.provesTies = false;
    return { ...best, bound: proven ? best.cost : this.floor(order) + loosest, proven: false };
  }

  /** Which other ways back may be of use: those that can be begun later, or leave more driving for the way out. */
  private limitsBeyond(order: HostOrder, stopsBack: readonly number[], limits: WayBackLimits): WayBackLimits[] {
    if (!this.choosesBack) return [];
    const { leaveBy, drive } = this.ways.followBack(order.last, stopsBack);
    const later = { ...limits, leaveAfter: leaveBy };
    const drivesLess = this.problem.weights.home > 0 && order.mostBoth < Infinity;
    return drivesLess ? [later, { ...limits, mostDriving: drive - 2 * TIME_TOLERANCE }] : [later];
  }

  private planBack(order: HostOrder, stopsBack: readonly number[], homeward: number): OneVehicleDay {
    const { leaveBy, drive: back } = this.ways.followBack(order.last, stopsBack);
    const out: RouteResult = this.ways.out(order, leaveBy, back);
    if (!out.order) return { ...NO_DAY, proven: out.optimal };
    const { arrival, drive } = this.ways.followOut(out.order, order.first);
    const latestStart = Math.min(order.latestStart, leaveBy - order.span);
    const departure = latestStart - drive - this.dwell;
    const { hosts } = order;
    const standing = order.standingFrom(latestStart);
    return {
      day: { vehicle: this.number, stopsOut: out.order, hosts, standing, stopsBack, arrival, leaveBy },
      cost: out.cost + this.afterOut(order, homeward),
      drive: drive + order.drive + back,
      idle: this.vehicle.dutyEnds - departure,
      bound: out.bound,
      proven: out.optimal,
    };
  }

  private afterOut(order: HostOrder, homeward: number): number {
    return costAfterOut(this.problem.weights.driving, order.drive, homeward);
  }
}

/** Per host the latest start of an order that begins there. */
function loosestStarts({ hosts }: NumberedProblem, orders: readonly HostOrder[]): Float64Array {
  const latest = new Float64Array(hosts.length).fill(-Infinity);
  for (const { first, latestStart } of orders) latest[first] = Math.max(latest[first] as number, latestStart);
  return latest;
}

const firstLimits = ({ mostBack, mostBoth }: HostOrder): WayBackLimits => ({
  leaveAfter: -Infinity,
  mostDriving: Math.min(mostBack, mostBoth),
});

/** Limits on ways back that are still to be tried, each once; the list may grow while it is gone through. */
class LimitList {
  readonly all: WayBackLimits[];
  private readonly keys = new Set<string>();

  constructor(first: WayBackLimits) {
    this.all = [first];
  }

  add(limits: WayBackLimits): void {
    const key = `${limits.leaveAfter} ${limits.mostDriving}`;
    if (this.keys.has(key)) return;
    this.keys.add(key);
    this.all.push(limits);
  }
}

import { compareTotals } from '../objective/cost';
import type { VehicleDay } from '../timetable/vehicle-day';
import { allowedOrders, vehicleReach, type VehicleRestrictions } from './day-restrictions';
import { boundingOrders, knowsAllOrders } from '../one-vehicle/host-orders';
import type { HostOrder } from '../one-vehicle/timed-round';
import type { NumberedProblem } from '../problem/numbered-problem';
import { checkpoint, withinTime, type Checkpoint } from '../route-search/out-of-time';
import { outboundTrips, type OutboundTrips } from '../one-vehicle/outbound-trips';
import { returnTrips, type ReturnTrips } from '../one-vehicle/return-trips';
import { SharedHostSearch, type Relaxation, type SharedHostResult } from './shared-host-search';
import { shareOutStops } from './share-out-stops';
import { stopSets, type StopSets } from '../one-vehicle/stop-sets';
import { priceDays, type DayPrices, type VehicleTrips } from '../one-vehicle/vehicle-days';

/** The days a vehicle can have under some restrictions. */
interface PricedVehicle {
  readonly orders: readonly HostOrder[];
  readonly prices: DayPrices;
}

/** Prices of so many different restrictions are kept, the oldest go first. */
const KEPT_PRICES = 60;

/** Finds the optimal days by looking at every set of stops; time and memory grow as 2^n, with several vehicles as 3^n. */
export function solveExactly(problem: NumberedProblem, expired: () => boolean): SharedHostResult {
  const look = checkpoint(expired);
  const solver = withinTime(() => new ExactSolver(problem, look));
  if (!solver) return NOTHING_FOUND;
  const reach = solver.trips.map((trips) => vehicleReach(problem, trips));
  const search = new SharedHostSearch(problem, reach, (restrictions) => solver.relax(restrictions));
  const free = problem.vehicles.map((vehicle): VehicleRestrictions => ({
    use: 'either',
    vehicle,
    windows: vehicle.windows,
    notOrders: [],
    ...NO_LIMITS,
  }));
  const found = withinTime(() => search.run(free, expired)) ?? { ...NOTHING_FOUND, plan: search.found };
  if (problem.vehicles.every((vehicle) => knowsAllOrders(problem, vehicle))) return found;
  return withinTime(() => withBoundOfAnyOrder(found, solver.bound())) ?? { ...found, bound: 0, proven: false };
}

const NOTHING_FOUND: SharedHostResult = { plan: undefined, bound: 0, proven: false };

/** What was found with some of the orders of hosts, and what a plan costs at least in any order. */
function withBoundOfAnyOrder({ plan }: SharedHostResult, least: Relaxation | undefined): SharedHostResult {
  if (!least) return { plan, bound: Infinity, proven: true };
  const proven = plan !== undefined && compareTotals(plan, least) <= 0;
  return { plan, bound: proven ? plan.cost : least.cost, proven };
}

const NO_LIMITS = { arrivalUntil: Infinity, leaveAfter: -Infinity };

class ExactSolver {
  readonly sets: StopSets;
  readonly trips: readonly VehicleTrips[];
  private readonly known = new Map<string, PricedVehicle>();

  constructor(
    private readonly problem: NumberedProblem,
    private readonly look: Checkpoint,
  ) {
    this.sets = stopSets(problem);
    this.trips = sharedTrips(problem, this.sets, look);
  }

  /** Every vehicle its own best day, as if no vehicle met another at a host. */
  relax(restrictions: readonly VehicleRestrictions[]): Relaxation | undefined {
    const priced = restrictions.map((restriction, vehicle) => this.price(vehicle, restriction));
    const shares = shareOutStops(
      priced.map(({ prices }) => prices),
      restrictions.map(({ use }) => use),
      this.look,
    );
    if (!shares) return undefined;
    const days = shares.masks.flatMap((mask, vehicle) =>
      mask === 0 ? [] : [this.day(vehicle, mask, priced[vehicle] as PricedVehicle)],
    );
    return { days, cost: shares.cost, drive: shares.drive };
  }

  /** Every vehicle its own best day with orders that no real one beats; undefined when no plan exists. */
  bound(): Relaxation | undefined {
    const prices = this.trips.map((trips) => {
      const orders = boundingOrders(this.problem, trips.vehicle);
      return priceDays(this.problem, this.sets, trips, { ...NO_LIMITS, orders, look: this.look });
    });
    const shares = shareOutStops(
      prices,
      prices.map(() => 'either'),
      this.look,
    );
    return shares && { days: [], cost: shares.cost, drive: shares.drive };
  }

  private price(vehicle: number, restrictions: VehicleRestrictions): PricedVehicle {
    const { windows, onlyOrder, notOrders, arrivalUntil, leaveAfter } = restrictions;
    const key = [vehicle, windows.from, windows.until, onlyOrder, notOrders, arrivalUntil, leaveAfter].join('|');
    const known = this.known.get(key);
    if (known) return known;
    const orders = allowedOrders(this.problem, restrictions);
    const limits = { orders, arrivalUntil, leaveAfter, look: this.look };
    const prices = priceDays(this.problem, this.sets, this.trips[vehicle] as VehicleTrips, limits);
    const oldest = this.known.keys().next();
    if (this.known.size >= KEPT_PRICES && oldest.done !== true) this.known.delete(oldest.value);
    this.known.set(key, { orders, prices });
    return { orders, prices };
  }

  private day(vehicle: number, mask: number, { orders, prices }: PricedVehicle): VehicleDay {
    const { outbound, returns } = this.trips[vehicle] as VehicleTrips;
    const order = orders[prices.order[mask] as number] as HostOrder;
    const way = prices.way[mask] as number;
    const back = prices.back[mask] as number;
    const leaveBy = returns.leaveBy[back] as number;
    return {
      vehicle,
      stopsOut: outbound.stopsOf(way),
      hosts: order.hosts,
      standing: order.standingFrom(Math.min(order.latestStart, leaveBy - order.span)),
      stopsBack: returns.stopsOf(back),
      arrival: outbound.arrival[way] as number,
      leaveBy,
    };
  }
}

/** Works out the trips of all vehicles; vehicles that differ only in places or duty end share what is common. */
function sharedTrips(problem: NumberedProblem, sets: StopSets, look: Checkpoint): VehicleTrips[] {
  const outbound = new Map<string, OutboundTrips>();
  const returns = new Map<string, ReturnTrips>();
  return problem.vehicles.map((vehicle) => {
    const places = `${vehicle.seats} ${vehicle.wheelchairPlaces} ${vehicle.mayServe.join('')}`;
    const out = `${places} ${vehicle.dutyFrom} ${vehicle.toStop.join(' ')}`;
    const back = `${places} ${vehicle.dutyUntil} ${vehicle.fromStop.join(' ')}`;
    return {
      vehicle,
      outbound: remember(outbound, out, () => outboundTrips(problem, vehicle, sets, look)),
      returns: remember(returns, back, () => returnTrips(problem, vehicle, sets, look)),
    };
  });
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

import { costAfterOut } from '../objective/cost';
import type { HostOrder } from './timed-round';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import type { OutboundTrips } from './outbound-trips';
import type { ReturnTrips } from './return-trips';
import type { Checkpoint } from '../route-search/out-of-time';
import { TIME_TOLERANCE } from '../route-search/route-model';
import type { StopSets } from './stop-sets';

const SETS_BETWEEN_LOOKS = 64;

/** Everything that was worked out for one vehicle before the stops are shared out. */
export interface VehicleTrips {
  readonly vehicle: NumberedVehicle;
  readonly outbound: OutboundTrips;
  readonly returns: ReturnTrips;
}

/** Restrictions that the search for shared hosts lays on the day of a vehicle. */
export interface DayLimits {
  readonly orders: readonly HostOrder[];
  /** The first host must be reachable by then. */
  readonly arrivalUntil: number;
  /** The last host may be left later than this. */
  readonly leaveAfter: number;
  readonly look: Checkpoint;
}

/**
 * For each set of stops the best day of a vehicle that serves exactly that set: least cost, then least driving, then
 * least idle duty (`dutyUntil` minus the latest departure). Infinity where no day exists.
 */
export interface DayPrices {
  readonly cost: Float64Array;
  readonly drive: Float64Array;
  readonly idle: Float64Array;
  /** Index into the outbound ways, into the ways back, and into the host orders. */
  readonly way: Int32Array;
  readonly back: Int32Array;
  readonly order: Int32Array;
}

/** Prices every set of stops for one vehicle; hosts that are shared with other vehicles are not looked at. */
export function priceDays(problem: NumberedProblem, sets: StopSets, trips: VehicleTrips, limits: DayLimits): DayPrices {
  const pricing = new DayPricing(problem, sets, trips, limits);
  for (let mask = 1; mask < sets.count; mask++) {
    if (mask % SETS_BETWEEN_LOOKS === 0) limits.look();
    if (sets.fits(trips.vehicle, mask)) pricing.price(mask);
  }
  return pricing.prices;
}

class DayPricing {
  readonly prices: DayPrices;

  constructor(
    private readonly problem: NumberedProblem,
    private readonly sets: StopSets,
    private readonly trips: VehicleTrips,
    private readonly limits: DayLimits,
  ) {
    const infinite = (): Float64Array => new Float64Array(sets.count).fill(Infinity);
    const none = (): Int32Array => new Int32Array(sets.count).fill(-1);
    this.prices = { cost: infinite(), drive: infinite(), idle: infinite(), way: none(), back: none(), order: none() };
  }

  price(mask: number): void {
    const { outbound, returns } = this.trips;
    const { orders, leaveAfter } = this.limits;
    const hosts = this.problem.hosts.length;
    for (let index = 0; index < orders.length; index++) {
      const order = orders[index] as HostOrder;
      const cell = mask * hosts + order.first;
      if (outbound.first[cell] === outbound.first[cell + 1]) continue;
      const end = returns.first[mask * hosts + order.last + 1] as number;
      for (let back = returns.first[mask * hosts + order.last] as number; back < end; back++) {
        const leaveBy = returns.leaveBy[back] as number;
        if (leaveBy <= leaveAfter || order.earliestEnd > leaveBy + TIME_TOLERANCE) continue;
        if ((returns.drive[back] as number) > order.mostBack + TIME_TOLERANCE) continue;
        this.offerWays(mask, index, back, Math.min(order.latestStart, leaveBy - order.span));
      }
    }
  }

  private offerWays(mask: number, index: number, back: number, latestStart: number): void {
    const { outbound, returns } = this.trips;
    const { first, arrival, cost, drive } = outbound;
    const order = this.limits.orders[index] as HostOrder;
    const cell = mask * this.problem.hosts.length + order.first;
    const until = Math.min(latestStart, this.limits.arrivalUntil) + TIME_TOLERANCE;
    const homeward = returns.drive[back] as number;
    const beyond = order.drive + homeward;
    const rest = costAfterOut(this.problem.weights.driving, order.drive, returns.cost[back] as number);
    if (rest > (this.prices.cost[mask] as number)) return;
    const mostOut = Math.min(order.mostOut, order.mostBoth - homeward) + TIME_TOLERANCE;
    for (let way = first[cell] as number; way < (first[cell + 1] as number); way++) {
      if ((arrival[way] as number) > until || (drive[way] as number) > mostOut) continue;
      const total = (cost[way] as number) + rest;
      if (total > (this.prices.cost[mask] as number)) continue;
      const outward = drive[way] as number;
      const departure = latestStart - outward - (this.sets.dwell[mask] as number);
      this.offer(mask, [way, back, index], [total, outward + beyond, this.trips.vehicle.dutyEnds - departure]);
    }
  }

  private offer(mask: number, chosen: [number, number, number], [cost, drive, idle]: [number, number, number]): void {
    const { prices } = this;
    const better =
      cost - (prices.cost[mask] as number) ||
      drive - (prices.drive[mask] as number) ||
      idle - (prices.idle[mask] as number);
    if (!(better < 0)) return;
    prices.cost[mask] = cost;
    prices.drive[mask] = drive;
    prices.idle[mask] = idle;
    [prices.way[mask], prices.back[mask], prices.order[mask]] = chosen;
  }
}

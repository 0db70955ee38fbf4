import type { HostOrder } from './host-orders';
import type { NumberedProblem, NumberedVehicle } from './numbered-problem';
import type { OutboundTrips } from './outbound-trips';
import type { ReturnTrips } from './return-trips';
import { TIME_TOLERANCE } from './route-search/route-model';
import type { StopSets } from './stop-sets';

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
  /** The way back, dwell included, takes less than this. */
  readonly returnBelow: number;
}

/**
 * For each set of stops the best day of a vehicle that serves exactly that set: least cost, then least driving, then
 * least idle duty (`dutyUntil` minus the latest departure). Infinity where no day exists.
 */
export interface DayPrices {
  readonly cost: Float64Array;
  readonly drive: Float64Array;
  readonly idle: Float64Array;
  /** Index into the outbound ways, and into the host orders. */
  readonly way: Int32Array;
  readonly order: Int32Array;
}

/** Prices every set of stops for one vehicle; hosts that are shared with other vehicles are not looked at. */
export function priceDays(problem: NumberedProblem, sets: StopSets, trips: VehicleTrips, limits: DayLimits): DayPrices {
  const pricing = new DayPricing(problem, sets, trips, limits);
  for (let mask = 1; mask < sets.count; mask++) {
    if (fits(sets, trips.vehicle, mask)) pricing.price(mask);
  }
  return pricing.prices;
}

function fits(sets: StopSets, vehicle: NumberedVehicle, mask: number): boolean {
  const people = sets.boarding[mask] as number;
  return people > 0 && people <= vehicle.seats && (sets.wheelchairs[mask] as number) <= vehicle.wheelchairPlaces;
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
    this.prices = { cost: infinite(), drive: infinite(), idle: infinite(), way: none(), order: none() };
  }

  price(mask: number): void {
    const { outbound, returns, vehicle } = this.trips;
    const { orders, returnBelow } = this.limits;
    const dwell = this.sets.dwell[mask] as number;
    for (let index = 0; index < orders.length; index++) {
      const order = orders[index] as HostOrder;
      const cell = mask * this.problem.hosts.length + order.first;
      const end = outbound.first[cell + 1] as number;
      if (outbound.first[cell] === end) continue;
      const back = returns.drive(mask, order.last);
      if (back + dwell >= returnBelow) continue;
      const homeAt = vehicle.dutyUntil - back - dwell;
      if (order.earliestEnd > homeAt + TIME_TOLERANCE) continue;
      this.offerWays(mask, index, order, back, Math.min(order.latestStart, homeAt - order.span));
    }
  }

  private offerWays(mask: number, index: number, order: HostOrder, back: number, latestStart: number): void {
    const { first, arrival, cost, drive } = this.trips.outbound;
    const cell = mask * this.problem.hosts.length + order.first;
    const until = Math.min(latestStart, this.limits.arrivalUntil) + TIME_TOLERANCE;
    const beyond = order.drive + back;
    for (let way = first[cell] as number; way < (first[cell + 1] as number); way++) {
      if ((arrival[way] as number) > until) continue;
      const total = (cost[way] as number) + this.problem.weight * beyond;
      if (total > (this.prices.cost[mask] as number)) continue;
      const outward = drive[way] as number;
      const departure = latestStart - outward - (this.sets.dwell[mask] as number);
      this.offer(mask, way, index, [total, outward + beyond, this.trips.vehicle.dutyUntil - departure]);
    }
  }

  private offer(mask: number, way: number, order: number, [cost, drive, idle]: [number, number, number]): void {
    const { prices } = this;
    const better =
      cost - (prices.cost[mask] as number) ||
      drive - (prices.drive[mask] as number) ||
      idle - (prices.idle[mask] as number);
    if (!(better < 0)) return;
    prices.cost[mask] = cost;
    prices.drive[mask] = drive;
    prices.idle[mask] = idle;
    prices.way[mask] = way;
    prices.order[mask] = order;
  }
}

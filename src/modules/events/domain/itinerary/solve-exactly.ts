import type { ChosenDay } from './chosen-day';
import { givenWindows, hostOrders, withoutDominatedOrders, type HostOrder } from './host-orders';
import type { NumberedProblem, NumberedVehicle } from './numbered-problem';
import { outboundTrips } from './outbound-trips';
import { ReturnTrips } from './return-trips';
import { shareOutStops, type StopShares } from './share-out-stops';
import { stopSets, type StopSets } from './stop-sets';
import { priceDays, type DayPrices, type VehicleTrips } from './vehicle-days';
import { momentsWithinHostLimits, type VisitMoments } from './visit-moments';

/** Days and the moments of their visits (day × number of hosts + host). */
export interface ItinerarySolution {
  readonly days: readonly ChosenDay[];
  readonly moments: VisitMoments;
}

/** @returns the optimal days, undefined when the problem is infeasible */
export function solveExactly(problem: NumberedProblem): ItinerarySolution | undefined {
  if (problem.stopCount === 0) return { days: [], moments: new Float64Array(0) };
  const sets = stopSets(problem);
  const trips = problem.vehicles.map((vehicle) => tripsOf(problem, vehicle, sets));
  const orders = withoutDominatedOrders(hostOrders(problem, givenWindows(problem)));
  const prices = trips.map((trip) =>
    priceDays(problem, sets, trip, { orders, arrivalUntil: Infinity, returnBelow: Infinity }),
  );
  const shares = shareOutStops(prices, []);
  if (!shares) return undefined;
  const days = chosenDays(sets, trips, prices, orders, shares);
  const moments = momentsWithinHostLimits(problem, days);
  return moments && { days, moments };
}

function tripsOf(problem: NumberedProblem, vehicle: NumberedVehicle, sets: StopSets): VehicleTrips {
  return {
    vehicle,
    outbound: outboundTrips(problem, vehicle, sets),
    returns: new ReturnTrips(problem, vehicle, sets),
  };
}

function chosenDays(
  sets: StopSets,
  trips: readonly VehicleTrips[],
  prices: readonly DayPrices[],
  orders: readonly HostOrder[],
  shares: StopShares,
): ChosenDay[] {
  return shares.masks.flatMap((mask, vehicle) => {
    const { outbound, returns, vehicle: bus } = trips[vehicle] as VehicleTrips;
    const price = prices[vehicle] as DayPrices;
    if (mask === 0) return [];
    const order = orders[price.order[mask] as number] as HostOrder;
    const way = price.way[mask] as number;
    return {
      vehicle,
      stopsOut: outbound.stopsOf(way),
      hosts: order.hosts,
      stopsBack: returns.stopsOf(mask, order.last),
      arrival: outbound.arrival[way] as number,
      returnMinutes: returns.drive(mask, order.last) + (sets.dwell[mask] as number),
      dutyUntil: bus.dutyUntil,
    };
  });
}

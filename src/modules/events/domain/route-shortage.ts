import type { ItineraryPlan } from '../../../planners/itinerary';
import type { VehicleView } from './event-view';

/** A vehicle of a route with more people getting on than it would have places for; without places when it is gone. */
export interface RouteShortage {
  readonly vehicle: string;
  readonly boarding: number;
  readonly places: number;
}

/**
 * What a route that stands would lack with other vehicles.
 * @param before the vehicles the route was made with, for the name of one that goes
 */
export function routeShortages(
  plan: ItineraryPlan,
  before: readonly VehicleView[],
  after: readonly VehicleView[],
): RouteShortage[] {
  return plan.vehicles.flatMap(({ id, calls }) => {
    const boarding = calls.reduce((sum, { on }) => sum + on, 0);
    const vehicle = after.find((one) => one.id === id);
    const places = vehicle === undefined ? 0 : vehicle.seats + vehicle.wheelchairPlaces;
    const name = before.find((one) => one.id === id)?.name ?? '';
    return boarding > places ? [{ vehicle: name, boarding, places }] : [];
  });
}

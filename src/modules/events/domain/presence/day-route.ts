import type { ItineraryCall, ItineraryPlan } from '../../../../planners/itinerary';

/** One halt of a vehicle on the day; wall clock `HH:MM`. */
export interface RouteCall extends Pick<ItineraryCall, 'at' | 'kind' | 'arrive' | 'leave'> {
  readonly vehicleId: string;
}

/**
 * When the vehicles of an event are where, from the surest thing that is known of it:
 * `published` is the published route with the delays of the day in it, `draft` the route that a coordinator looks at,
 * `none` that there is no route yet.
 */
export interface DayRoute {
  readonly source: 'published' | 'draft' | 'none';
  readonly calls: readonly RouteCall[];
}

export const noRoute: DayRoute = { source: 'none', calls: [] };

/** A route that nobody knows yet; none when it drives nowhere. */
export function draftRoute(plan: ItineraryPlan | undefined): DayRoute {
  if (plan === undefined || plan.vehicles.every(({ calls }) => calls.length === 0)) return noRoute;
  const calls = plan.vehicles.flatMap((vehicle) => vehicle.calls.map((call) => ({ ...call, vehicleId: vehicle.id })));
  return { source: 'draft', calls };
}

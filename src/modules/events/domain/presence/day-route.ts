import type { ItineraryCall } from '../../../../planners/itinerary';

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

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
  /** Drop-off day: registration → visit, of people of whom nobody said by hand where they are let off. */
  readonly drops?: Readonly<Record<string, string>>;
}

export const noRoute: DayRoute = { source: 'none', calls: [] };

/** A route that nobody knows yet; none when it drives nowhere. */
export function draftRoute(
  plan: Pick<ItineraryPlan, 'vehicles'> | undefined,
  drops: Readonly<Record<string, string>> = {},
): DayRoute {
  if (plan === undefined || plan.vehicles.every(({ calls }) => calls.length === 0)) return noRoute;
  const calls = plan.vehicles.flatMap((vehicle) => vehicle.calls.map((call) => ({ ...call, vehicleId: vehicle.id })));
  return { source: 'draft', calls, drops };
}

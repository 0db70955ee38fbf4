import type { StoredItinerary } from './itinerary-of-event';

/** What a route comes to. */
export interface RouteFigures {
  /** Minutes on the road of all vehicles. */
  readonly drivingMinutes: number;
  /** Minutes of all people together, from the own stop to the first visit, or the own one. */
  readonly passengerMinutes: number;
  /** Minutes of all people together, from the last visit, or the own one, to the own stop. */
  readonly homeMinutes: number;
  /** The weighted sum of the three: the route with the least is the best one. */
  readonly routeCost: number;
}

export function routeFigures({ plan, problem }: StoredItinerary): RouteFigures {
  const { drivingMinutes, passengerMinutes, homeMinutes } = plan.objective;
  const { drivingMinuteWeight, homeMinuteWeight = 0 } = problem.rules;
  const routeCost = drivingMinuteWeight * drivingMinutes + passengerMinutes + homeMinuteWeight * homeMinutes;
  return { drivingMinutes, passengerMinutes, homeMinutes, routeCost };
}

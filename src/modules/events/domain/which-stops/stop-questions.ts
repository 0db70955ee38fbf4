import {
  itineraryProblemOf,
  type ItineraryProblemData,
  type StopBoarding,
  type TravelSpeed,
} from '../itinerary-of-event';
import type { EventProgramme, EventStopView } from '../event-view';
import type { TravelMinutes } from '../travel/known-travel';
import type { StopPlace } from './reach';

/** All that a trial route needs besides its stops. */
export interface TrialDay {
  readonly programme: EventProgramme;
  readonly places: readonly StopPlace[];
  readonly speed: TravelSpeed;
  /** Between all vehicles, places and visits, by id; what is not here is estimated. */
  readonly travelMinutes: TravelMinutes;
}

/**
 * The route problem of a day with these stops instead of its own; stops are named by the id of their place. A stop of the event
 * keeps its terms, a new one has none.
 * @param boardings a number for every stop
 */
export function trialProblem(day: TrialDay, boardings: readonly StopBoarding[]): ItineraryProblemData {
  const stops = boardings.flatMap(({ eventStopId: id }) => trialStop(day, id) ?? []);
  const problem = itineraryProblemOf({ ...day.programme, stops }, boardings, day.speed);
  const ids = new Set([...day.programme.vehicles, ...stops, ...day.programme.visits].map(({ id }) => id));
  const travelMinutes = between(day.travelMinutes, ids);
  return { ...problem, ...(Object.keys(travelMinutes).length > 0 && { travelMinutes }) };
}

function trialStop({ programme, places }: TrialDay, id: string): EventStopView | undefined {
  const own = programme.stops.find(({ pickupStopId }) => pickupStopId === id);
  const place = places.find((one) => one.id === id);
  if (!place) return undefined;
  const { name, latitude, longitude } = place;
  const unnamed = { code: '', address: '', landmark: '', municipalityNis: '' };
  const terms = { earliest: own?.earliest ?? null, maxRideMinutes: own?.maxRideMinutes ?? null };
  const division = { vehicleId: own?.vehicleId ?? null, routeVehicleId: null, maxPeople: null };
  return { ...unnamed, ...terms, ...division, id, pickupStopId: id, name, latitude, longitude };
}

const between = (minutes: TravelMinutes, ids: ReadonlySet<string>): TravelMinutes =>
  Object.fromEntries(
    Object.entries(minutes)
      .filter(([from]) => ids.has(from))
      .map(([from, row]) => [from, Object.fromEntries(Object.entries(row).filter(([to]) => ids.has(to)))]),
  );

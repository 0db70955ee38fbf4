import {
  itineraryProblemOf,
  type ItineraryProblemData,
  type StopBoarding,
  type TravelSpeed,
} from '../itinerary-of-event';
import type { EventProgramme, EventStopView } from '../event-view';
import type { TravelMinutes } from '../travel/known-travel';
import type { RouteWishes } from '../route-wishes';
import type { StopPlace } from './reach';

/** All that a trial route needs besides its stops. */
export interface TrialDay {
  readonly programme: EventProgramme;
  readonly places: readonly StopPlace[];
  readonly speed: TravelSpeed;
  /** What the coordinator asks of the route, with the ids of the event's own stops. */
  readonly wishes: RouteWishes;
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
  const terms = { wishes: wishesAmong(day, stops), shape: 'whole-group' } as const;
  const problem = itineraryProblemOf({ ...day.programme, stops }, boardings, day.speed, terms);
  const ids = new Set([...day.programme.vehicles, ...stops, ...day.programme.visits].map(({ id }) => id));
  const travelMinutes = between(day.travelMinutes, ids);
  return { ...problem, ...(Object.keys(travelMinutes).length > 0 && { travelMinutes }) };
}

/** The wishes with ids of places; an order of boarding counts while both of its stops are there. */
function wishesAmong({ programme, wishes }: TrialDay, stops: readonly EventStopView[]): RouteWishes {
  const placeOf = (stopId: string): string | undefined => {
    const own = programme.stops.find(({ id }) => id === stopId)?.pickupStopId;
    return stops.some(({ id }) => id === own) ? own : undefined;
  };
  const boardsAfter = new Map<string, string>();
  for (const [stop, before] of wishes.boardsAfter) {
    const [place, first] = [placeOf(stop), placeOf(before)];
    if (place !== undefined && first !== undefined) boardsAfter.set(place, first);
  }
  return { ...wishes, boardsAfter };
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

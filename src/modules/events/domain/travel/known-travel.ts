import { estimateTravelMinutes } from '../../../../planners/itinerary';
import { placeKey, type TravelPlace } from './travel-place';

/** Driving minutes from one id to another, as the planner reads them; what is not here, the planner estimates. */
export type TravelMinutes = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Minutes from one place to another, both by `placeKey`. */
export type MinutesByPlace = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What is known about the roads between places. */
export interface KnownTravel {
  /** What coordinators filled in themselves: it wins. */
  readonly own: MinutesByPlace;
  /** What a map service answered. */
  readonly road: MinutesByPlace;
}

/** Where the travel times of a plan come from, in numbers of trips (there and back are two). */
export interface TravelSources {
  readonly own: number;
  readonly road: number;
  readonly estimated: number;
}

interface Speed {
  readonly speedKmh: number;
  readonly detourFactor: number;
}

/**
 * The travel times between places: an own time, else that of the road, else the estimate. A time that is known for one
 * direction never silently serves the other one: the way back then has its own time, or is written out as an estimate.
 */
export function travelBetween(
  places: readonly TravelPlace[],
  known: KnownTravel,
  speed: Speed,
): { readonly minutes: TravelMinutes; readonly sources: TravelSources } {
  const sources = { own: 0, road: 0, estimated: 0 };
  const minutes: Record<string, Record<string, number>> = {};
  for (const from of places) {
    for (const to of places) {
      if (from.id === to.id) continue;
      const { source, minutes: there } = lookUp(known, from, to);
      sources[source] += 1;
      if (there === undefined && lookUp(known, to, from).minutes === undefined) continue;
      (minutes[from.id] ??= {})[to.id] = there ?? estimateTravelMinutes(pointOf(from), pointOf(to), speed);
    }
  }
  return { minutes, sources };
}

function lookUp(
  known: KnownTravel,
  from: TravelPlace,
  to: TravelPlace,
): { readonly source: keyof TravelSources; readonly minutes?: number } {
  const [start, end] = [placeKey(from), placeKey(to)];
  const own = known.own.get(start)?.get(end);
  if (own !== undefined) return { source: 'own', minutes: own };
  const road = known.road.get(start)?.get(end);
  return road === undefined ? { source: 'estimated' } : { source: 'road', minutes: road };
}

/** A place as the route planner names it. */
export const pointOf = ({ latitude, longitude }: TravelPlace) => ({ lat: latitude, lon: longitude });

import type { GeoPoint, ItineraryProblem, ItineraryRules } from './itinerary-problem';

const EARTH_RADIUS_KM = 6371.0088;

/** Driving minutes between two places by estimate: great circle × detour ÷ speed, real-valued. */
export function estimateTravelMinutes(
  from: GeoPoint,
  to: GeoPoint,
  rules: Pick<ItineraryRules, 'speedKmh' | 'detourFactor'>,
): number {
  return ((greatCircleKm(from, to) * rules.detourFactor) / rules.speedKmh) * 60;
}

/** Kilometres as the crow flies, on a sphere. */
export function greatCircleKm(from: GeoPoint, to: GeoPoint): number {
  const lat1 = radians(from.lat);
  const lat2 = radians(to.lat);
  const halfLat = Math.sin((lat2 - lat1) / 2);
  const halfLon = Math.sin(radians(to.lon - from.lon) / 2);
  const haversine = halfLat * halfLat + Math.cos(lat1) * Math.cos(lat2) * halfLon * halfLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Driving minutes from one id to another; ids of vehicles stand for their depots. */
export type TravelTime = (from: string, to: string) => number;

/** The travel times of a problem: a given time wins, then the given time of the other direction, then the estimate. */
export function travelTimes(problem: ItineraryProblem): TravelTime {
  const places = new Map<string, GeoPoint>();
  for (const vehicle of problem.vehicles) places.set(vehicle.id, vehicle.depot);
  for (const visit of [...problem.stops, ...problem.hosts]) places.set(visit.id, visit.place);
  const given = problem.travelMinutes;
  return (from, to) => {
    const known = given.get(from)?.get(to) ?? given.get(to)?.get(from);
    if (known !== undefined) return known;
    const start = places.get(from);
    const end = places.get(to);
    if (!start || !end) throw new RangeError(`unknown place: ${start ? to : from}`);
    return estimateTravelMinutes(start, end, problem.rules);
  };
}

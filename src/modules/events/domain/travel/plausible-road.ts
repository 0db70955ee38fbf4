import { greatCircleKm } from '../../../../planners/itinerary';
import type { TravelPlace } from './travel-place';

/** No bus and no road of Europe is faster than this on the straight line (km/h). */
const FASTEST_KMH = 130;

/** A road that is slower than walking on the straight line, beyond half an hour of detour, is none (km/h, minutes). */
const SLOWEST_KMH = 5;
const DETOUR_MINUTES = 30;

/** How far a place may lie from the road where a map service met it (metres); a road may be shorter by as much at both ends. */
const SNAP_METRES = 500;

/** What a map service says of the road between two places. */
interface RoadClaim {
  readonly from: Omit<TravelPlace, 'id'>;
  readonly to: Omit<TravelPlace, 'id'>;
  readonly minutes: number;
  /** Null when the service does not say. */
  readonly metres: number | null;
}

/** Whether a bus can have driven so: a map service that answers nonsense must not become a promise of hours. */
export function isPlausibleRoad({ from, to, minutes, metres }: RoadClaim): boolean {
  if (!Number.isFinite(minutes) || minutes < 0) return false;
  const km = greatCircleKm(pointOf(from), pointOf(to));
  const least = ((km - SNAP_METRES / 1_000) / FASTEST_KMH) * 60;
  const most = DETOUR_MINUTES + (km / SLOWEST_KMH) * 60;
  const isLongEnough = metres === null || metres >= km * 1_000 - 2 * SNAP_METRES;
  return minutes >= least && minutes <= most && isLongEnough;
}

const pointOf = ({ latitude, longitude }: RoadClaim['from']) => ({ lat: latitude, lon: longitude });

/** Whether a map service met a place on a road near it; null = the service does not say. */
export const isNearRoad = (metres: number | null): boolean => metres === null || metres <= SNAP_METRES;

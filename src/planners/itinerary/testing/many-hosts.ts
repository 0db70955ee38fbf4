import type { ItineraryProblem } from '../problem/itinerary-problem';
import { madeUpDay, seededNumbers, type DaySize } from './made-up-day';

/** Minutes of all visits together. */
const VISITS = 300;

/** A long day of short visits to many hosts: they open in the morning and close at some moment of the afternoon. */
export function manyHosts(size: DaySize, seed: number): ItineraryProblem {
  const next = seededNumbers(seed + 77);
  const day = madeUpDay(size, seed);
  return {
    ...day,
    vehicles: day.vehicles.map((bus) => ({ ...bus, dutyUntil: 1320 })),
    hosts: day.hosts.map((host) => ({
      ...host,
      visitMinutes: Math.floor(VISITS / size.hosts),
      arriveFrom: 510 + Math.floor(60 * next()),
      arriveUntil: 900 + Math.floor(180 * next()),
    })),
  };
}

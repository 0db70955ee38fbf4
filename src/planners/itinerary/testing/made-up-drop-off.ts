import type { ItineraryProblem } from '../problem/itinerary-problem';
import { madeUpDay, seededNumbers, type DaySize } from './made-up-day';

/** A plausible day on which everybody goes to one of the hosts, most people of a stop to the same one. */
export function madeUpDropOff(size: DaySize, seed: number): ItineraryProblem {
  const next = seededNumbers(seed + 1000);
  const { stops, hosts, ...day } = madeUpDay(size, seed);
  const anyHost = (): string => `C${Math.floor(next() * size.hosts)}`;
  return {
    ...day,
    stops: stops.map((stop) => {
      const elsewhere = Math.floor(next() * Math.min(3, stop.boarding));
      const drop = new Map([[anyHost(), stop.boarding - elsewhere]]);
      const other = anyHost();
      return { ...stop, drop: drop.set(other, (drop.get(other) ?? 0) + elsewhere) };
    }),
    hosts: hosts.map((host) => ({ ...host, arriveFrom: 480, arriveUntil: 660, collectFrom: 840 })),
  };
}

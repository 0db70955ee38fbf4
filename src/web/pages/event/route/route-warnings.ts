import { parseClockTime } from '../../../../kernel';
import { stopTimesOf, type ItineraryPlan, type StopBoarding } from '../../../../modules/events';

/** A stop where the bus is back later than somebody who gets off there asked; times are `HH:MM`. */
export interface LateReturn {
  readonly stop: string;
  readonly until: string;
  readonly back: string;
}

/** The stops of a plan where somebody comes home too late. */
export function lateReturnsOf(
  plan: ItineraryPlan,
  boardings: readonly StopBoarding[],
  { stops }: { readonly stops: readonly { readonly id: string; readonly name: string }[] },
): LateReturn[] {
  const times = stopTimesOf(plan.vehicles);
  return boardings.flatMap(({ eventStopId, latestReturn }) => {
    const back = times.get(eventStopId)?.backAt;
    const stop = stops.find(({ id }) => id === eventStopId)?.name;
    if (typeof latestReturn !== 'string' || typeof back !== 'string' || stop === undefined) return [];
    return back > latestReturn ? [{ stop, until: latestReturn, back }] : [];
  });
}

/** A stop from where somebody rides longer to the own company than the stop allows. */
export interface LongRide {
  readonly stop: string;
  readonly minutes: number;
  readonly limit: number;
}

type Stop = { readonly id: string; readonly name: string; readonly maxRideMinutes: number | null };

/** The stops of a drop-off plan whose longest ride is not kept: on such a day it is a wish, no rule. */
export function longRidesOf(
  plan: ItineraryPlan,
  boardings: readonly StopBoarding[],
  { stops }: { readonly stops: readonly Stop[] },
): LongRide[] {
  return stops.flatMap(({ id, name, maxRideMinutes: limit }) => {
    const hosts = boardings.find(({ eventStopId }) => eventStopId === id)?.drop ?? {};
    const minutes = Math.max(0, ...plan.vehicles.map(({ calls }) => longestRide(calls, id, hosts)));
    return limit !== null && minutes > limit ? [{ stop: name, minutes, limit }] : [];
  });
}

function longestRide(
  calls: ItineraryPlan['vehicles'][number]['calls'],
  stopId: string,
  hosts: Readonly<Record<string, number>>,
): number {
  const left = calls.find(({ at, kind }) => at === stopId && kind === 'pickup')?.leave;
  if (!left) return 0;
  const arrivals = calls.flatMap(({ at, kind, arrive }) => (kind === 'host' && hosts[at] && arrive ? [arrive] : []));
  return Math.max(0, ...arrivals.map((arrive) => parseClockTime(arrive) - parseClockTime(left)));
}

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

import type { ItineraryPlan } from '../../../planners/itinerary';

/** When the last bus lets its last people off, as `HH:MM`; undefined when no bus brings anybody back. */
export function lastReturnOf({ vehicles }: Pick<ItineraryPlan, 'vehicles'>): string | undefined {
  const back = vehicles.flatMap(({ calls }) => calls.filter(({ kind }) => kind === 'dropoff'));
  return back
    .flatMap(({ arrive }) => (arrive === null ? [] : [arrive]))
    .sort()
    .at(-1);
}

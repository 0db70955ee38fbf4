import type { ItineraryProblemData, StoredItinerary } from '../itinerary-of-event';
import type { TravelMinutes } from './known-travel';

/**
 * True while a stored plan answers the problem as it stands now, with the own times as they are now. Other road times
 * are no other question: they are looked up anew with every plan.
 */
export function isAnswerTo(stored: StoredItinerary, now: ItineraryProblemData, ownNow: TravelMinutes): boolean {
  const asked = (problem: ItineraryProblemData): string => JSON.stringify({ ...problem, travelMinutes: undefined });
  return (
    asked(stored.problem) === asked(now) && JSON.stringify(stored.travel?.ownMinutes ?? {}) === JSON.stringify(ownNow)
  );
}

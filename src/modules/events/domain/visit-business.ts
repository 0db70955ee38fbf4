import { parseClockTime, type ClockMinutes } from '../../../kernel';
import type { VisitView } from './event-view';

/** When people are needed at a visit. */
export interface Business {
  readonly first: ClockMinutes;
  readonly last: ClockMinutes;
}

/** From the first typed tour or interview of a visit until the last one ends; undefined when there is none. What is laid out follows the route. */
export function businessOf({ slots, tours }: Pick<VisitView, 'slots' | 'tours'>): Business | undefined {
  const all = [...slots.filter(({ places }) => places > 0), ...tours].filter(({ stage }) => stage === undefined);
  if (all.length === 0) return undefined;
  return {
    first: Math.min(...all.map(({ startsAt }) => parseClockTime(startsAt))),
    last: Math.max(...all.map(({ endsAt }) => parseClockTime(endsAt))),
  };
}

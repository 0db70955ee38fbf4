import { daysToChooseFrom, type DayAlternative, type DayVariation } from '../domain/day-plan/day-alternative';

/** What one variation of a day comes to; undefined when it has no route. */
export type DayTrial = (variation: DayVariation) => Promise<DayAlternative | undefined>;

/** Days that were compared. */
export interface JoinedDay {
  /** The best first; empty when no route is possible. */
  readonly alternatives: readonly DayAlternative[];
  readonly compared: number;
  /** Whether every variation was looked at. */
  readonly isComplete: boolean;
}

/**
 * Compares days as a whole: a route together with the interviews on it.
 * @param until stops looking at more variations from this moment, as `performance.now()` counts; the first is always tried
 */
export async function planJoinedDay(
  variations: readonly DayVariation[],
  trial: DayTrial,
  until: number,
): Promise<JoinedDay> {
  const found: DayAlternative[] = [];
  let compared = 0;
  for (const variation of variations) {
    if (compared > 0 && performance.now() >= until) break;
    const day = await trial(variation);
    if (day) found.push(day);
    compared += 1;
  }
  return { alternatives: daysToChooseFrom(found), compared, isComplete: compared === variations.length };
}

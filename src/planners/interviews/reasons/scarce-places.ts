import type { InterviewModel } from '../model/model-columns';
import type { ScarcePlaces } from './shortage';
import type { RelaxedLevel } from '../solver/relaxed-level';

const TOLERANCE = 1e-6;

/**
 * The places of which one more would be worth something to the number of people with an interview: those with a
 * dual value in the linear relaxation of that level. Only a hint; a reason is proven by counting.
 */
export function scarcePlaces(
  { slotRows, vacancyRows }: Pick<InterviewModel, 'slotRows' | 'vacancyRows'>,
  relaxed: RelaxedLevel | undefined,
): ScarcePlaces {
  const scarce = (rows: ReadonlyMap<string, number>): ReadonlySet<string> =>
    new Set([...rows].filter(([, row]) => Math.abs(relaxed?.rowDuals[row] ?? 0) > TOLERANCE).map(([id]) => id));
  return { slots: scarce(slotRows), vacancies: scarce(vacancyRows) };
}

import type { InterviewModel, ScarcePlaces } from '../domain/plan';
import { asRequest } from './as-request';
import { highsThread } from './highs-thread';
import type { SolveLimits } from './solve-levels';

const NOTHING: ScarcePlaces = { slots: new Set(), vacancies: new Set() };
const TOLERANCE = 1e-6;

/**
 * The places of which one more would be worth something to the number of people with an interview: those with a
 * dual value in the linear relaxation of the first level. Only a hint; a reason is proven by counting.
 */
export async function findScarcePlaces(
  { programme, slotRows, vacancyRows }: InterviewModel,
  limits: SolveLimits,
): Promise<ScarcePlaces> {
  const [level] = programme.levels;
  const seconds = (limits.until - performance.now()) / 1000;
  if (!level || level.terms.size === 0 || seconds <= 0) return NOTHING;
  const start = Float64Array.from(programme.start);
  const request = asRequest(programme, programme.rows, level, start, seconds);
  const integrality = new Int32Array(request.integrality.length);
  const { rowDuals } = await highsThread.solve({ ...request, integrality }, limits.signal);
  const scarce = (rows: ReadonlyMap<string, number>): ReadonlySet<string> =>
    new Set([...rows].filter(([, row]) => Math.abs(rowDuals?.[row] ?? 0) > TOLERANCE).map(([id]) => id));
  return { slots: scarce(slotRows), vacancies: scarce(vacancyRows) };
}

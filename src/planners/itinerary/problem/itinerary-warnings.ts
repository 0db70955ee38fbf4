import { itineraryProblemTexts } from '../../../texts/planners/itinerary-problem';
import { itineraryReasonTexts } from '../../../texts/planners/itinerary-reasons';
import type { ItineraryPlan } from './itinerary-plan';

/** Something worth knowing that is no reason to refuse; `message` is Dutch. */
export interface ItineraryWarning {
  readonly code: 'UNKNOWN_FIELD' | 'OUT_OF_TIME';
  /** The field of the input, as `stops[2].boarding`, or the part of the answer. */
  readonly path: string;
  readonly message: string;
}

/** Says that nobody reads a field. */
export const unknownField = (path: string): ItineraryWarning => ({
  code: 'UNKNOWN_FIELD',
  path,
  message: itineraryProblemTexts.unknownField(path),
});

/** What is worth knowing about a plan. */
export const planWarnings = ({ isOutOfTime = false }: ItineraryPlan): ItineraryWarning[] =>
  isOutOfTime ? [{ code: 'OUT_OF_TIME', path: 'status', message: itineraryReasonTexts.outOfTime }] : [];

import { itineraryReasonTexts as texts } from '../../../texts/planners/itinerary-reasons';
import type { ItineraryProblem } from '../problem/itinerary-problem';
import type { RuleRelaxation } from './rule-relaxation';

/** With two drivers on board one rests while the other drives: then no break needs a place in the day. */
export function breakRelaxations({ rules }: ItineraryProblem): RuleRelaxation[] {
  if (!rules.breaks) return [];
  const { minutes, afterDrivingMinutes } = rules.breaks;
  return [
    {
      code: 'BREAKS_DO_NOT_FIT',
      most: 1,
      apply: (problem) => ({ ...problem, rules: { ...problem.rules, breaks: undefined } }),
      says: () => texts.rules.breaks.says(minutes, afterDrivingMinutes),
      change: () => texts.rules.breaks.change,
    },
  ];
}

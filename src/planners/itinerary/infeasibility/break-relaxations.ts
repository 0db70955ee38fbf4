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

/** Less time kept in hand before latest arrivals and ends of duty. */
export function bufferRelaxations({ rules: { bufferMinutes = 0 } }: ItineraryProblem): RuleRelaxation[] {
  if (bufferMinutes === 0) return [];
  const left = (amount: number): number => Math.max(0, bufferMinutes - amount);
  return [
    {
      code: 'BUFFER_TOO_LONG',
      most: Math.ceil(bufferMinutes),
      apply: (problem, amount) => ({ ...problem, rules: { ...problem.rules, bufferMinutes: left(amount) } }),
      says: (amount) => texts.rules.buffer.says(left(amount), bufferMinutes),
      change: (amount) => texts.rules.buffer.change(left(amount), bufferMinutes),
    },
  ];
}

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
      says: () =>
        `De pauze van de bestuurder (${minutes} minuten na ${afterDrivingMinutes} minuten rijden) past niet in de dag: een plan bestaat met een tweede bestuurder`,
      change: () => 'er rijdt een tweede bestuurder mee, zodat er geen pauze nodig is',
    },
  ];
}

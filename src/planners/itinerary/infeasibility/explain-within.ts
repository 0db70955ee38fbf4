import type { InfeasibilityReason } from '../problem/itinerary-plan';
import type { ItineraryProblem } from '../problem/itinerary-problem';
import { explainInfeasibility } from './explain-infeasibility';

/** Whether some plan exists; undefined when it was over before that was known. */
export type TimedQuestion = (problem: ItineraryProblem, isOver: () => boolean) => boolean | undefined;

/** Parts of the time that one question may take, from round to round: one that is hard may not use up the time of all. */
const PARTS = [25, 5, 1];

/**
 * As `explainInfeasibility`, with questions that are cut off; asked again with more time each while nothing was found.
 * @param deadline moment of `performance.now()`
 */
export function explainWithin(
  problem: ItineraryProblem,
  isPossible: TimedQuestion,
  deadline: number,
): InfeasibilityReason[] {
  let reasons: InfeasibilityReason[] = [];
  for (const part of PARTS) {
    const slice = (deadline - performance.now()) / part;
    reasons = explainInfeasibility(problem, (loosened) => {
      const until = Math.min(deadline, performance.now() + slice);
      return performance.now() > deadline ? undefined : isPossible(loosened, () => performance.now() > until);
    });
    if (reasons.every(({ code }) => code !== 'CAUSE_NOT_FOUND') || performance.now() > deadline) return reasons;
  }
  return reasons;
}

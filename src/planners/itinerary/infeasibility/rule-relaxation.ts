import type { ItineraryProblem } from '../problem/itinerary-problem';

/** One rule of a problem that could be loosened, with the words for it. */
export interface RuleRelaxation {
  readonly code: string;
  /** The problem with this rule loosened by so many units; Infinity = the rule is off. */
  apply(problem: ItineraryProblem, amount: number): ItineraryProblem;
  /** The most units that make sense. */
  readonly most: number;
  /** What is wrong and what would help, as one Dutch sentence without its end. */
  says(amount: number): string;
  /** Only the change, for use in a list. */
  change(amount: number): string;
}

import type { InterviewProblem, InterviewPlan, PlanFigures } from '../../interviews';
import type { ItineraryPlan, ItineraryProblem } from '../../itinerary';

/** Somebody of the day: how they travel, and where they may be let off. Ids are those of the two problems. */
export interface JoinedPerson {
  readonly id: string;
  /** Where this person gets on and off, or lives near; undefined = no stop. */
  readonly stop: string | undefined;
  /** Whether this person rides a vehicle of the day; who does not is one of nobody's boarding people. */
  readonly rides: boolean;
  /** Drop-off day: the hosts of which one is chosen; one = it is settled. */
  readonly drops: readonly string[];
}

/** A person's stay at a host, whole minutes after midnight. */
export interface Stay {
  readonly host: string;
  readonly from: number;
  readonly until: number;
}

/**
 * Where each person is when, on a route with the chosen drops. It is given with the problem: the rule has one home, and
 * this library is not it.
 */
export type StaysOf = (
  route: ItineraryPlan['vehicles'],
  drops: ReadonlyMap<string, string>,
) => ReadonlyMap<string, readonly Stay[]>;

/** A day to be planned as one: its route, who is let off where, and its interviews. */
export interface JoinedProblem {
  /**
   * On a drop-off day the `drop` of a stop counts the people that are settled; the others of `people` come on top of what
   * is written there, and `boarding` counts everybody.
   */
  readonly itinerary: ItineraryProblem;
  /** Without presence: that follows from the route. */
  readonly interviews: InterviewProblem;
  readonly people: readonly JoinedPerson[];
  readonly staysOf: StaysOf;
}

/** What counts, in this order, after everybody who boards is carried. */
export interface JoinedFigures extends PlanFigures {
  /** The route's own objective: weighted minutes, as `plan-itinerary` counts them. */
  readonly routeCost: number;
}

/** A route with the interviews that are best on it. */
export interface JoinedDay {
  readonly figures: JoinedFigures;
  readonly route: ItineraryPlan;
  /** Person → the host where they are let off; empty unless it is a drop-off day. */
  readonly drops: ReadonlyMap<string, string>;
  readonly interviews: InterviewPlan;
}

import type { InterviewProblem, InterviewPlan, PlanFigures } from '../../interviews';
import type { ArrivalWindow, ItineraryPlan, ItineraryProblem, PlanItineraryOptions } from '../../itinerary';

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

/** Person → the host where they are let off; empty unless it is a drop-off day. */
export type Drops = ReadonlyMap<string, string>;

/**
 * Where each person is when, on a route with the chosen drops. It is given with the problem: the rule has one home, and
 * this library is not it. What the search for the best day trusts is that a stay at a host depends on the call there of the
 * vehicle that somebody follows, whichever vehicle that is, and that whoever is there at all is there from its arrival, but
 * not before the host opens, until it leaves.
 */
export type StaysOf = (route: ItineraryPlan['vehicles'], drops: Drops) => ReadonlyMap<string, readonly Stay[]>;

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
  /**
   * The interviews on a route, where tours and slots follow it; `interviews` are then what they may be at most, and nothing
   * is proven.
   */
  readonly interviewsOn?: (route: ItineraryPlan, drops: Drops) => InterviewProblem;
}

/** Plans one route; elsewhere than in this thread, when it is asked so. */
export type PlanRoute = (problem: ItineraryProblem, options: PlanItineraryOptions) => Promise<ItineraryPlan>;

export interface JoinedOptions {
  /** Milliseconds after which the best day found so far is given, 10 000 when left out; the first is always worked out. */
  readonly timeLimitMs?: number;
  /** How routes are planned; in this thread when left out. */
  readonly planRoute?: PlanRoute;
}

/** What counts, in this order, after everybody who boards is carried. */
export interface JoinedFigures extends PlanFigures {
  /** The route's own objective: weighted minutes, as `plan-itinerary` counts them. */
  readonly routeCost: number;
}

/** Vehicle → host → between which moments it may come there without anything of the day changing. */
export type DayArrivals = ReadonlyMap<string, ReadonlyMap<string, ArrivalWindow>>;

/** A route with the interviews that are best on it. */
export interface JoinedDay {
  readonly figures: JoinedFigures;
  /** Tours, and pinned interviews, that lie partly outside somebody's stay, counted per person: 0 = a possible day. */
  readonly hindrances: number;
  readonly route: ItineraryPlan;
  readonly drops: Drops;
  readonly interviews: InterviewPlan;
  readonly arrivals: DayArrivals;
  /** Drop-off day: the same for collecting people. */
  readonly collects: DayArrivals;
}

/** What no day exceeds (people, choices, interviews) or goes below (hindrances; the cost of a day that is as good in all these). */
export type DayBound = Omit<JoinedFigures, 'waitingMinutes'> & Pick<JoinedDay, 'hindrances'>;

/** The days that were found, and what is proven of the first. */
export interface JoinedPlan {
  /** The best first; the others give people less, and cost less. Empty when no route is possible, or none was found. */
  readonly days: readonly JoinedDay[];
  /** Whether no day is better than the first one in anything up to the cost of its route. */
  readonly isProven: boolean;
  /** Whether that holds for waiting too. */
  readonly isWaitingProven: boolean;
  readonly bound: DayBound;
  /** Days that were worked out. */
  readonly compared: number;
  /** Whether the time limit, and not the work planned for, ended the search: another run may give another answer. */
  readonly isOutOfTime: boolean;
}

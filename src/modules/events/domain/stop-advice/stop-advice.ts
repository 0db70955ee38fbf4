import type { ItineraryPlan } from '../../../../planners/itinerary';
import type { StopChoice } from './choose-stops';
import type { Reached } from './reach-model';
import type { HomeGroup, HomeVillage, ReachRules, StopPlace } from './reach';
import { ridesOf, type RideChange } from './ride-change';

/** What a change of stops would cost: worked out by the planner, impossible (and why), or not worked out. */
export type StopCost =
  | { readonly kind: 'worked-out'; readonly change: RideChange; readonly isBest: boolean }
  | { readonly kind: 'impossible'; readonly reason: string }
  | { readonly kind: 'unknown' };

/** One place where a bus could stop. */
export interface StopCandidate {
  readonly stop: StopPlace;
  /** Id of the event's stop when the bus stops there already. */
  readonly eventStopId: string | null;
  /** People who walk or cycle to this stop, surely and perhaps. */
  readonly near: Pick<Reached, 'surely' | 'perhaps'>;
  /** People who perhaps reach this stop and none of the event's stops. */
  readonly gained: number;
  /** Of adding this stop, or of leaving it out where the bus stops there already. */
  readonly cost: StopCost;
}

/** A number of stops, the best of that number, and the day with them. */
export interface PlannedChoice extends StopChoice {
  readonly day: ChosenDay | null;
}

/** The day of a route in a few figures. */
export interface ChosenDay {
  readonly status: ItineraryPlan['status'];
  readonly drivingMinutes: number;
  /** The longest way to the first host, in whole minutes. */
  readonly longestRide: number;
  readonly vehiclesUsed: number;
  /** Why it is impossible; empty otherwise. */
  readonly reason: string;
}

/** Which stops would serve the people of an event, and at what price. */
export interface StopAdvice {
  readonly rules: ReachRules;
  readonly people: number;
  /** By the event's own stops. */
  readonly reached: Reached;
  /** People who reach no stop of the event, in whatever village of their postcode they live. */
  readonly groupsMissed: readonly HomeGroup[];
  readonly villagesMissed: readonly {
    readonly village: HomeVillage;
    readonly people: number;
    readonly isCertain: boolean;
  }[];
  readonly candidates: readonly StopCandidate[];
  readonly choices: readonly PlannedChoice[];
  /** The event's stops as they are; null without a bus or a visit, or before there is a stop. */
  readonly now: ChosenDay | null;
  /** False when a map service could tell more about the roads. */
  readonly knowsAllRoads: boolean;
}

export function chosenDay(plan: ItineraryPlan): ChosenDay {
  const rides = [...ridesOf(plan).values()].filter(({ people }) => people > 0);
  return {
    status: plan.status,
    drivingMinutes: plan.objective.drivingMinutes,
    longestRide: Math.max(0, ...rides.map(({ minutes }) => minutes)),
    vehiclesUsed: plan.vehicles.filter(({ calls }) => calls.length > 0).length,
    reason: plan.reasons[0]?.message ?? '',
  };
}

import { itineraryReasonTexts } from '../../texts/planners/itinerary-reasons';
import { dropOffBound } from './drop-off/drop-off-bound';
import { DropOffQuestions } from './drop-off/drop-off-exists';
import { isDropOff } from './drop-off/drop-off-model';
import { writeDropOff } from './drop-off/drop-off-timetable';
import type { DropOffDay } from './drop-off/pair-halves';
import { improveDropOff } from './drop-off/improve-drop-off';
import { isTooLarge, solveDropOff } from './drop-off/solve-drop-off';
import { explainWithin, type TimedQuestion } from './infeasibility/explain-within';
import { withDrivenStops, type ItineraryProblem } from './problem/itinerary-problem';
import type { InfeasibilityReason, ItineraryObjective, ItineraryPlan } from './problem/itinerary-plan';
import { objectiveWeights, planCost } from './objective/cost';
import { objectiveMinutes } from './objective/objective-minutes';
import { boundingOrders } from './one-vehicle/host-orders';
import type { KnownArrivals } from './one-vehicle/one-vehicle-exists';
import { numberProblem, type NumberedProblem } from './problem/numbered-problem';
import { raiseFleetBound } from './fleet/raise-fleet-bound';
import type { SharedHostPlan } from './fleet/shared-host-search';
import { isLargeFleet, planExists, solveItinerary } from './solve-itinerary';
import { momentsWithMostSpare, SpareMinutes } from './timetable/spare-minutes';
import { writeTimetable } from './timetable/timetable';

/** Limits of one planning run. */
export interface PlanItineraryOptions {
  /** Milliseconds after which the best plan found so far is given, 10 000 when left out. */
  readonly timeLimitMs?: number;
  /** Whether to find out why there is no plan, when there is none; it may take as long as the limit. Default true. */
  readonly reasons?: boolean;
}

/** The rest of the time is for the bound of a plan of one vehicle that is not proven the best. */
const PART_FOR_SEARCH = 0.8;

type UntimedPlan = Omit<ItineraryPlan, 'milliseconds'>;

/**
 * Plans the day of every vehicle at the least cost (`objective/cost.ts`), then with the least driving, then the latest
 * departures. Pure, and the same problem gives the same plan.
 */
export function planItinerary(problem: ItineraryProblem, options: PlanItineraryOptions = {}): ItineraryPlan {
  const started = performance.now();
  const plan = planWithin(withDrivenStops(problem), options.timeLimitMs ?? 10_000, options.reasons ?? true);
  return { ...plan, milliseconds: performance.now() - started };
}

function planWithin(problem: ItineraryProblem, timeLimitMs: number, reasons: boolean): UntimedPlan {
  if (isDropOff(problem)) return planDropOff(problem, timeLimitMs, reasons);
  const deadline = performance.now() + timeLimitMs;
  const numbered = numberProblem(problem);
  const part = isLargeFleet(numbered) ? 1 : PART_FOR_SEARCH;
  const time = new TimeLimit(deadline - timeLimitMs * (1 - part));
  const { plan, proven, bound } = solveItinerary(numbered, time.isOver);
  if (plan && proven) return { ...describePlan(problem, numbered, plan), status: 'optimal' };
  if (plan) {
    const rest = new TimeLimit(deadline);
    const raised = numbered.vehicles.length === 1 ? boundOfVehicle(numbered, plan.cost, rest.isOver) : -Infinity;
    const isOutOfTime = time.wasOver || rest.wasOver;
    return {
      ...describePlan(problem, numbered, plan),
      status: 'feasible',
      bound: Math.max(bound, raised),
      isOutOfTime,
    };
  }
  if (!proven) return nothingFound(time);
  if (!reasons) return withoutPlan([]);
  const known: KnownArrivals = new Map();
  const isPossible: TimedQuestion = (loosened, isOver) => planExists(numberProblem(loosened), isOver, known);
  return withoutPlan(explainWithin(problem, isPossible, deadline));
}

/** Large fleets have their bound from `solveLargeFleet`. */
function boundOfVehicle(problem: NumberedProblem, upper: number, expired: () => boolean): number {
  const orders = problem.vehicles.map((vehicle) => boundingOrders(problem, vehicle));
  return Math.min(upper, raiseFleetBound(problem, orders, upper, expired));
}

function planDropOff(problem: ItineraryProblem, timeLimitMs: number, reasons: boolean): UntimedPlan {
  const deadline = performance.now() + timeLimitMs;
  const time = new TimeLimit(deadline - timeLimitMs * (1 - PART_FOR_SEARCH));
  if (isTooLarge(problem))
    return describeDropOff(problem, improveDropOff(problem, time.isOver), dropOffBound(problem), time);
  const { days, bound, proven } = solveDropOff(problem, time.isOver);
  if (days && proven) return { status: 'optimal', ...writeDropOff(problem, days), reasons: [] };
  if (!proven) {
    const rest = new TimeLimit(deadline);
    return describeDropOff(problem, days ?? improveDropOff(problem, rest.isOver), bound, time);
  }
  if (!reasons) return withoutPlan([]);
  const questions = new DropOffQuestions();
  return withoutPlan(explainWithin(problem, (loosened, isOver) => questions.exists(loosened, isOver), deadline));
}

/** A plan of a drop-off day that is not proven the best. */
function describeDropOff(
  problem: ItineraryProblem,
  days: readonly DropOffDay[] | undefined,
  bound: number,
  time: TimeLimit,
): UntimedPlan {
  if (!days) return nothingFound(time);
  const written = writeDropOff(problem, days);
  const cost = planCost(objectiveWeights(problem.rules), written.objective);
  const atLeast = Math.min(cost, Math.max(bound, dropOffBound(problem)));
  return { status: 'feasible', ...written, bound: atLeast, reasons: [], isOutOfTime: time.wasOver };
}

function describePlan(
  problem: ItineraryProblem,
  numbered: NumberedProblem,
  { days, ...plan }: SharedHostPlan,
): Omit<UntimedPlan, 'status'> {
  const wantsSpare = problem.rules.spareMinutes === true && days.length > 0;
  const moments = wantsSpare ? momentsWithMostSpare(numbered, days, plan.moments) : plan.moments;
  const start = (day: number, host: number): number => moments[day * problem.hosts.length + host] as number;
  const spare = new SpareMinutes(numbered, days, moments);
  return {
    objective: objectiveMinutes(problem, days),
    vehicles: writeTimetable(problem, days, start, (day) => spare.ofDay(day)),
    reasons: [],
  };
}

function withoutPlan(reasons: readonly InfeasibilityReason[]): UntimedPlan {
  return { status: 'infeasible', objective: NO_MINUTES, vehicles: [], reasons };
}

const NO_MINUTES: ItineraryObjective = { drivingMinutes: 0, passengerMinutes: 0, homeMinutes: 0 };

function nothingFound({ wasOver: isOutOfTime }: TimeLimit): UntimedPlan {
  const reasons = [{ code: 'NO_PLAN_FOUND', message: itineraryReasonTexts.nothingFound }];
  return { ...withoutPlan(reasons), status: 'unknown', isOutOfTime };
}

/** A moment at which a search must end, and whether it came so far. */
class TimeLimit {
  wasOver = false;

  constructor(private readonly moment: number) {}

  readonly isOver = (): boolean => {
    this.wasOver ||= performance.now() > this.moment;
    return this.wasOver;
  };
}

import { explainInfeasibility } from './infeasibility/explain-infeasibility';
import type { ItineraryProblem } from './itinerary-problem';
import type { InfeasibilityReason, ItineraryPlan } from './itinerary-plan';
import { numberProblem } from './numbered-problem';
import type { SharedHostPlan } from './shared-host-search';
import { solveItinerary } from './solve-itinerary';
import { objectiveOf, writeTimetable } from './timetable';

/** Limits of one planning run. */
export interface PlanItineraryOptions {
  /** Milliseconds after which the best plan found so far is given, 10 000 when left out. */
  readonly timeLimitMs?: number;
}

type UntimedPlan = Omit<ItineraryPlan, 'milliseconds'>;

/**
 * Plans the day of every vehicle: least weight × driving + passenger minutes, then least driving, then the latest
 * departures. Pure, and the same problem gives the same plan.
 */
export function planItinerary(problem: ItineraryProblem, options: PlanItineraryOptions = {}): ItineraryPlan {
  const started = performance.now();
  const deadline = started + (options.timeLimitMs ?? 10_000);
  const plan = planUntil(problem, () => performance.now() > deadline);
  return { ...plan, milliseconds: performance.now() - started };
}

function planUntil(problem: ItineraryProblem, expired: () => boolean): UntimedPlan {
  const { plan, proven, bound } = solveItinerary(numberProblem(problem), expired);
  if (plan)
    return { ...describePlan(problem, plan), ...(proven ? { status: 'optimal' } : { status: 'feasible', bound }) };
  if (!proven) return withoutPlan([nothingFound()]);
  const isPossible = (loosened: ItineraryProblem): boolean | undefined => {
    if (expired()) return undefined;
    const result = solveItinerary(numberProblem(loosened), expired);
    return result.plan ? true : result.proven ? false : undefined;
  };
  return withoutPlan(explainInfeasibility(problem, isPossible));
}

function describePlan(problem: ItineraryProblem, plan: SharedHostPlan): Omit<UntimedPlan, 'status'> {
  const start = (day: number, host: number): number => plan.moments[day * problem.hosts.length + host] as number;
  return {
    objective: objectiveOf(problem, plan.days),
    vehicles: writeTimetable(problem, plan.days, start),
    reasons: [],
  };
}

function withoutPlan(reasons: readonly InfeasibilityReason[]): UntimedPlan {
  return { status: 'infeasible', objective: { drivingMinutes: 0, passengerMinutes: 0 }, vehicles: [], reasons };
}

function nothingFound(): InfeasibilityReason {
  return {
    code: 'NO_PLAN_FOUND',
    message: 'Binnen de tijd is geen plan gevonden. Dat bewijst niet dat er geen bestaat: geef de planner meer tijd.',
  };
}

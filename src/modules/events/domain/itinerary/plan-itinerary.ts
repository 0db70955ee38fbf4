import type { ItineraryProblem } from './itinerary-problem';
import type { ItineraryPlan } from './itinerary-plan';
import { numberProblem } from './numbered-problem';
import type { SharedHostPlan } from './shared-host-search';
import { solveExactly } from './solve-exactly';
import { objectiveOf, writeTimetable } from './timetable';

/** Limits of one planning run. */
export interface PlanItineraryOptions {
  /** Milliseconds after which the best plan found so far is given, 10 000 when left out. */
  readonly timeLimitMs?: number;
}

/**
 * Plans the day of every vehicle: least weight × driving + passenger minutes, then least driving, then the latest
 * departures. Pure, and the same problem gives the same plan.
 */
export function planItinerary(problem: ItineraryProblem, options: PlanItineraryOptions = {}): ItineraryPlan {
  const started = performance.now();
  const deadline = started + (options.timeLimitMs ?? 10_000);
  const { plan } = solveExactly(numberProblem(problem), () => performance.now() > deadline);
  if (!plan) {
    return {
      status: 'infeasible',
      objective: { drivingMinutes: 0, passengerMinutes: 0 },
      vehicles: [],
      reasons: [],
      milliseconds: performance.now() - started,
    };
  }
  return { ...describePlan(problem, plan), milliseconds: performance.now() - started };
}

function describePlan(problem: ItineraryProblem, plan: SharedHostPlan): Omit<ItineraryPlan, 'milliseconds'> {
  const start = (day: number, host: number): number => plan.moments[day * problem.hosts.length + host] as number;
  return {
    status: 'optimal',
    objective: objectiveOf(problem, plan.days),
    vehicles: writeTimetable(problem, plan.days, start),
    reasons: [],
  };
}

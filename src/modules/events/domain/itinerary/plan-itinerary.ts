import type { ItineraryProblem } from './itinerary-problem';
import type { ItineraryPlan } from './itinerary-plan';
import { numberProblem } from './numbered-problem';
import { objectiveOf, writeTimetable } from './timetable';
import { solveExactly, type ItinerarySolution } from './solve-exactly';

/**
 * Plans the day of every vehicle: least weight × driving + passenger minutes, then least driving, then the latest
 * departures. Pure, and the same problem gives the same plan.
 */
export function planItinerary(problem: ItineraryProblem): ItineraryPlan {
  const started = performance.now();
  const solution = solveExactly(numberProblem(problem));
  if (!solution) {
    return {
      status: 'infeasible',
      objective: { drivingMinutes: 0, passengerMinutes: 0 },
      vehicles: [],
      reasons: [],
      milliseconds: performance.now() - started,
    };
  }
  return { ...describeSolution(problem, solution), milliseconds: performance.now() - started };
}

function describeSolution(problem: ItineraryProblem, solution: ItinerarySolution): Omit<ItineraryPlan, 'milliseconds'> {
  const { days, moments } = solution;
  const start = (day: number, host: number): number => moments[day * problem.hosts.length + host] as number;
  return {
    status: 'optimal',
    objective: objectiveOf(problem, days),
    vehicles: writeTimetable(problem, days, start),
    reasons: [],
  };
}

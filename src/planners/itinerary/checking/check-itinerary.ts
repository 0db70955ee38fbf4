import { isDropOff } from '../drop-off/drop-off-model';
import { checkBreaks, checkDropOffBreaks } from './check-breaks';
import { checkDropOff } from './check-drop-off';
import { checkRoutes } from './check-routes';
import { checkSpare } from './check-spare';
import { checkTimes } from './check-times';
import { dwellMinutesAt, type ItineraryProblem } from '../problem/itinerary-problem';
import type { ItineraryPlan, VehicleItinerary } from '../problem/itinerary-plan';
import { travelTimes } from '../problem/travel-times';

const TOLERANCE = 1e-6;

/**
 * Verifies a plan against every hard rule and computes its objective anew, without any code of the search.
 * @returns a line for each fault; empty when the plan is right (without routes there is nothing to check)
 */
export function checkItinerary(problem: ItineraryProblem, plan: ItineraryPlan): string[] {
  if (plan.status === 'infeasible' || plan.status === 'unknown') {
    return plan.vehicles.length === 0 ? [] : [`a plan that is ${plan.status} has no routes`];
  }
  if (plan.status === 'feasible' && plan.bound === undefined) return ['a plan without proof has no bound'];
  if (isDropOff(problem)) {
    return [...checkDropOff(problem, plan), ...checkDropOffBreaks(problem, plan), ...checkDriving(problem, plan)];
  }
  const faults = checkRoutes(problem, plan);
  return faults.length > 0
    ? faults
    : [
        ...checkTimes(problem, plan),
        ...checkBreaks(problem, plan),
        ...checkObjective(problem, plan),
        ...checkSpare(problem, plan),
      ];
}

function checkObjective(problem: ItineraryProblem, plan: ItineraryPlan): string[] {
  const faults = checkDriving(problem, plan);
  const driving = sum(plan.vehicles.map((day) => drivingMinutes(problem, day)));
  const riding = sum(plan.vehicles.map((day) => passengerMinutes(problem, day)));
  const { objective } = plan;
  if (!near(objective.passengerMinutes, riding)) {
    faults.push(`passenger minutes are ${objective.passengerMinutes}, not ${riding}`);
  }
  const home = sum(plan.vehicles.map((day) => homeMinutes(problem, day)));
  if (!near(objective.homeMinutes, home)) faults.push(`home minutes are ${objective.homeMinutes}, not ${home}`);
  const { drivingMinuteWeight, homeMinuteWeight = 0 } = problem.rules;
  const cost = drivingMinuteWeight * driving + riding + homeMinuteWeight * home;
  if (plan.bound !== undefined && plan.bound > cost + TOLERANCE) faults.push('the bound lies above the cost');
  return faults;
}

function checkDriving(problem: ItineraryProblem, { vehicles, objective }: ItineraryPlan): string[] {
  const driving = sum(vehicles.map((day) => drivingMinutes(problem, day)));
  if (near(objective.drivingMinutes, driving)) return [];
  return [`driving minutes are ${objective.drivingMinutes}, not ${driving}`];
}

function drivingMinutes(problem: ItineraryProblem, day: VehicleItinerary): number {
  const travel = travelTimes(problem);
  return sum(
    day.calls.slice(1).map((call, index) => {
      const from = day.calls[index]?.at ?? '';
      return from === call.at ? 0 : travel(from, call.at);
    }),
  );
}

/** Everybody's minutes from leaving the own stop to reaching the first host when nobody waits on board. */
function passengerMinutes(problem: ItineraryProblem, day: VehicleItinerary): number {
  const travel = travelTimes(problem);
  let aboard = 0;
  let total = 0;
  let at: string | undefined;
  for (const call of day.calls) {
    if (call.kind === 'depot') continue;
    if (at !== undefined) total += aboard * travel(at, call.at);
    if (call.kind !== 'pickup') break;
    const stop = problem.stops.find((candidate) => candidate.id === call.at);
    if (stop) {
      total += aboard * dwellMinutesAt(problem.rules, stop);
      aboard += stop.boarding;
    }
    at = call.at;
  }
  return total;
}

/** Everybody's minutes from leaving the last host to reaching the own stop. */
function homeMinutes(problem: ItineraryProblem, day: VehicleItinerary): number {
  const travel = travelTimes(problem);
  let minutes = 0;
  let total = 0;
  let at = day.calls.findLast(({ kind }) => kind === 'host')?.at;
  for (const call of day.calls.filter(({ kind }) => kind === 'dropoff')) {
    const stop = problem.stops.find(({ id }) => id === call.at);
    if (at === undefined || stop === undefined) continue;
    minutes += travel(at, call.at);
    total += stop.boarding * minutes;
    minutes += dwellMinutesAt(problem.rules, stop);
    at = call.at;
  }
  return total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE;
}

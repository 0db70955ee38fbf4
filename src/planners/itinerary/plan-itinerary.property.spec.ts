import fc from 'fast-check';
import { checkItinerary } from './checking/check-itinerary';
import type { ItineraryPlan } from './problem/itinerary-plan';
import type { ItineraryProblem } from './problem/itinerary-problem';
import { planItinerary } from './plan-itinerary';
import { exhaustiveOptimum } from './testing/exhaustive-itinerary';
import {
  randomArrivals,
  randomItinerary,
  randomItineraryWithBreaks,
  randomPinnedItinerary,
} from './testing/random-itinerary';
import { propertyRuns } from './testing/property-runs';

function withoutClock(plan: ItineraryPlan): ItineraryPlan {
  return { ...plan, milliseconds: 0 };
}

/** Why there is no plan takes longer than to know that there is none, and has specs of its own. */
const STATUS_ONLY = { reasons: false } as const;

function agrees(problem: ItineraryProblem, tally: { feasible: number }): void {
  const plan = planItinerary(problem, STATUS_ONLY);
  const expected = exhaustiveOptimum(problem);
  expect(plan.status).toBe(expected ? 'optimal' : 'infeasible');
  expect(checkItinerary(problem, plan)).toEqual([]);
  if (!expected) return;
  tally.feasible++;
  const { drivingMinutes, passengerMinutes, homeMinutes } = plan.objective;
  const { drivingMinuteWeight: weight, homeMinuteWeight = 0 } = problem.rules;
  expect(weight * drivingMinutes + passengerMinutes + homeMinuteWeight * homeMinutes).toBeCloseTo(expected.cost, 6);
  expect(drivingMinutes).toBeCloseTo(expected.driving, 6);
  expect(Math.abs(departures(problem, plan) - expected.departures)).toBeLessThanOrEqual(
    0.5 * problem.vehicles.length + 1e-3,
  );
}

/** Sum of the shown departures; a vehicle that stays counts as its end of duty. */
function departures(problem: ItineraryProblem, plan: ItineraryPlan): number {
  return problem.vehicles.reduce((sum, vehicle) => {
    const shown = plan.vehicles
      .find(({ id }) => id === vehicle.id)
      ?.calls[0]?.leave?.split(':')
      .map(Number);
    return sum + (shown ? shown[0]! * 60 + shown[1]! : vehicle.dutyUntil);
  }, 0);
}

describe('planItinerary on random small problems', () => {
  const families = {
    'one vehicle': fc.record({
      stops: fc.integer({ min: 1, max: 4 }),
      vehicles: fc.constant(1),
      hosts: fc.integer({ min: 1, max: 3 }),
    }),
    'two vehicles': fc.record({
      stops: fc.integer({ min: 1, max: 3 }),
      vehicles: fc.constant(2),
      hosts: fc.integer({ min: 1, max: 3 }),
    }),
    'two vehicles, more stops': fc.record({
      stops: fc.constant(4),
      vehicles: fc.constant(2),
      hosts: fc.integer({ min: 1, max: 2 }),
    }),
    'three vehicles': fc.record({
      stops: fc.integer({ min: 2, max: 3 }),
      vehicles: fc.constant(3),
      hosts: fc.integer({ min: 1, max: 2 }),
    }),
  };

  it.each(Object.entries(families))('agrees with trying everything: %s', (_, sizes) => {
    const tally = { feasible: 0 };
    const effort = propertyRuns(40);
    fc.assert(
      fc.property(randomItinerary(sizes), (problem) => agrees(problem, tally)),
      effort,
    );
    expect(tally.feasible).toBeGreaterThan(effort.numRuns / 20);
  });

  it.each(Object.entries(families))('agrees with trying everything, with pins and latest returns: %s', (_, sizes) => {
    const tally = { feasible: 0 };
    const effort = propertyRuns(40);
    fc.assert(
      fc.property(randomPinnedItinerary(sizes), (problem) => agrees(problem, tally)),
      effort,
    );
    expect(tally.feasible).toBeGreaterThan(effort.numRuns / 20);
  });

  it.each(Object.entries(families))('agrees with trying everything, with hours for one vehicle: %s', (_, sizes) => {
    const tally = { feasible: 0 };
    const effort = propertyRuns(40);
    let needed = 0;
    fc.assert(
      fc.property(randomArrivals(sizes), (problem) => {
        agrees(problem, tally);
        const anyHours = problem.vehicles.map((vehicle) => ({ ...vehicle, arrivals: undefined }));
        const plan = planItinerary({ ...problem, vehicles: anyHours }, STATUS_ONLY);
        if (plan.status === 'optimal' && checkItinerary(problem, plan).length > 0) needed++;
      }),
      effort,
    );
    expect(tally.feasible).toBeGreaterThan(effort.numRuns / 40);
    expect(needed).toBeGreaterThan(0);
  });

  it.each(Object.entries(families))('agrees with trying everything, with breaks: %s', (_, sizes) => {
    const tally = { feasible: 0 };
    const effort = propertyRuns(25);
    let needed = 0;
    fc.assert(
      fc.property(randomItineraryWithBreaks(sizes), (problem) => {
        agrees(problem, tally);
        const plan = planItinerary({ ...problem, rules: { ...problem.rules, breaks: undefined } }, STATUS_ONLY);
        if (plan.status === 'optimal' && checkItinerary(problem, plan).length > 0) needed++;
      }),
      effort,
    );
    expect(tally.feasible).toBeGreaterThan(effort.numRuns / 20);
    expect(needed).toBeGreaterThan(0);
  });

  it('gives the same plan for the same problem', () => {
    fc.assert(
      fc.property(randomItinerary(families['two vehicles']), (problem) => {
        expect(withoutClock(planItinerary(problem))).toEqual(withoutClock(planItinerary(problem)));
      }),
      propertyRuns(40),
    );
  });
});

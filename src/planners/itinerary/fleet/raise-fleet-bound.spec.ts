import fc from 'fast-check';
import { fleetBound } from './fleet-bound';
import { usefulOrders } from '../one-vehicle/host-orders';
import { withDrivenStops, type ItineraryProblem } from '../problem/itinerary-problem';
import { numberProblem } from '../problem/numbered-problem';
import { planItinerary } from '../plan-itinerary';
import { raiseFleetBound } from './raise-fleet-bound';
import { exhaustiveOptimum } from '../testing/exhaustive-itinerary';
import { madeUpDay } from '../testing/made-up-day';
import { propertyRuns } from '../testing/property-runs';
import { randomItinerary } from '../testing/random-itinerary';

const SIZES = fc.record({
  stops: fc.integer({ min: 1, max: 4 }),
  vehicles: fc.integer({ min: 1, max: 2 }),
  hosts: fc.integer({ min: 1, max: 2 }),
});

/** Sometimes nobody boards at the last stop. */
const problems = fc.tuple(randomItinerary(SIZES), fc.boolean()).map(([problem, empty]): ItineraryProblem => {
  const last = problem.stops.length - 1;
  const stops = problem.stops.map((stop, at) =>
    empty && at === last ? { ...stop, boarding: 0, wheelchairs: 0, visit: true } : stop,
  );
  return withDrivenStops({ ...problem, stops });
});

const boundOf = (problem: ItineraryProblem, upper: number): number => {
  const numbered = numberProblem(problem);
  const orders = numbered.vehicles.map((vehicle) => usefulOrders(numbered, vehicle));
  return raiseFleetBound(numbered, orders, upper, () => false);
};

describe('raiseFleetBound', () => {
  it('never lies above the least cost, and seldom far below it', () => {
    let close = 0;
    let feasible = 0;
    fc.assert(
      fc.property(problems, (problem) => {
        const best = exhaustiveOptimum(problem);
        if (!best || best.cost === 0) return;
        feasible++;
        const bound = boundOf(problem, Infinity);
        expect(bound).toBeLessThanOrEqual(best.cost + 1e-6);
        expect(boundOf(problem, best.cost)).toBeLessThanOrEqual(best.cost + 1e-6);
        if (bound > best.cost * 0.8) close++;
      }),
      propertyRuns(200),
    );
    expect(close).toBeGreaterThan(feasible / 3);
  });

  it('comes within a tenth of the least cost of a real day, where looking at legs alone leaves a third and more', () => {
    const problem = madeUpDay({ stops: 11, vehicles: 3, hosts: 3 }, 1);
    const { status, objective } = planItinerary(problem);
    expect(status).toBe('optimal');
    const cost = problem.rules.drivingMinuteWeight * objective.drivingMinutes + objective.passengerMinutes;
    const numbered = numberProblem(problem);
    const legsOnly = fleetBound(numbered, usefulOrders(numbered, numbered.vehicles[0]!));
    const bound = boundOf(problem, cost);
    expect(bound).toBeGreaterThan(cost * 0.9);
    expect(bound).toBeLessThanOrEqual(cost);
    expect(legsOnly).toBeLessThan(cost * 0.67);
  });
});

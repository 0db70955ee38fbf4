import fc from 'fast-check';
import { withDrivenStops, type ItineraryProblem } from '../problem/itinerary-problem';
import { numberProblem } from '../problem/numbered-problem';
import { propertyRuns } from '../testing/property-runs';
import { randomItinerary, randomItineraryWithBreaks, randomPinnedItinerary } from '../testing/random-itinerary';
import { solveExactly } from './solve-exactly';
import { solveLargeFleet } from './solve-large-fleet';

const SIZES = fc.record({
  stops: fc.integer({ min: 2, max: 7 }),
  vehicles: fc.integer({ min: 2, max: 3 }),
  hosts: fc.integer({ min: 1, max: 3 }),
});

const problems = fc
  .oneof(randomItinerary(SIZES), randomPinnedItinerary(SIZES), randomItineraryWithBreaks(SIZES))
  .map((problem): ItineraryProblem => withDrivenStops(problem))
  .filter(({ stops }) => stops.length > 0);

describe('solveLargeFleet on days small enough for the exact method', () => {
  it('has its bound never above the optimum, its plan never below it, and says optimal of nothing else', () => {
    const tally = { feasible: 0, found: 0, proven: 0 };
    fc.assert(
      fc.property(problems, (problem) => {
        const numbered = numberProblem(problem);
        const exact = solveExactly(numbered, () => false).plan;
        const { plan, bound, proven } = solveLargeFleet(numbered, () => false);
        if (!exact) {
          expect(plan).toBeUndefined();
          return;
        }
        tally.feasible++;
        expect(bound).toBeLessThanOrEqual(exact.cost + 1e-6);
        if (!plan) {
          expect(proven).toBe(false);
          return;
        }
        tally.found++;
        expect(plan.cost).toBeGreaterThanOrEqual(exact.cost - 1e-6);
        if (!proven) return;
        tally.proven++;
        expect(plan.cost).toBeCloseTo(exact.cost, 5);
      }),
      propertyRuns(40),
    );
    expect(tally.found).toBeGreaterThan(tally.feasible * 0.8);
    expect(tally.proven).toBeGreaterThan(tally.feasible * 0.5);
  }, 300_000);
});

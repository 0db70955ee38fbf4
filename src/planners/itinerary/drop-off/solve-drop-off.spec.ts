import fc from 'fast-check';
import { checkItinerary } from '../checking/check-itinerary';
import { objectiveWeights, planCost } from '../objective/cost';
import { withDrivenStops } from '../problem/itinerary-problem';
import { dropOffByAllWays } from '../testing/drop-off-by-all-ways';
import { propertyRuns } from '../testing/property-runs';
import { randomDropOff } from '../testing/random-drop-off';
import { writeDropOff } from './drop-off-timetable';
import { solveDropOff } from './solve-drop-off';

const SIZES = fc.constantFrom(
  { stops: 4, vehicles: 1, hosts: 3 },
  { stops: 4, vehicles: 3, hosts: 3 },
  { stops: 5, vehicles: 2, hosts: 2 },
  { stops: 5, vehicles: 2, hosts: 3 },
);

describe('solveDropOff', () => {
  it('finds the same cost and driving as all useful ways over every set of stops, where windows and breaks make people wait', () => {
    const runs = propertyRuns(60);
    let feasible = 0;
    fc.assert(
      fc.property(randomDropOff(SIZES).map(withDrivenStops), (problem) => {
        const expected = dropOffByAllWays(problem);
        const { days, bound, proven } = solveDropOff(problem, () => false);
        expect(proven).toBe(true);
        if (!expected || !days) {
          expect({ days, bound, expected }).toEqual({ bound: Infinity });
          return;
        }
        feasible++;
        const written = writeDropOff(problem, days);
        const plan = { status: 'optimal' as const, ...written, reasons: [], milliseconds: 0 };
        expect(checkItinerary(problem, plan)).toEqual([]);
        expect(planCost(objectiveWeights(problem.rules), plan.objective)).toBeCloseTo(expected.cost, 6);
        expect(bound).toBeCloseTo(expected.cost, 6);
        expect(plan.objective.drivingMinutes).toBeCloseTo(expected.drive, 6);
      }),
      runs,
    );
    expect(feasible).toBeGreaterThan(runs.numRuns / 10);
  });
});

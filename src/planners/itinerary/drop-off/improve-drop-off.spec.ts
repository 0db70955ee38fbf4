import fc from 'fast-check';
import { checkItinerary } from '../checking/check-itinerary';
import type { ItineraryPlan } from '../problem/itinerary-plan';
import { withDrivenStops, type ItineraryProblem } from '../problem/itinerary-problem';
import { planItinerary } from '../plan-itinerary';
import { exhaustiveDropOff } from '../testing/exhaustive-drop-off';
import { madeUpDropOff } from '../testing/made-up-drop-off';
import { objectiveWeights, planCost } from '../objective/cost';
import { propertyRuns } from '../testing/property-runs';
import { randomDropOff } from '../testing/random-drop-off';
import { dropOffBound } from './drop-off-bound';
import { writeDropOff } from './drop-off-timetable';
import { improveDropOff } from './improve-drop-off';

const SIZES = fc.constantFrom(
  { stops: 2, vehicles: 1, hosts: 2 },
  { stops: 3, vehicles: 1, hosts: 2 },
  { stops: 2, vehicles: 2, hosts: 2 },
);

const costOf = ({ rules }: ItineraryProblem, { objective }: Pick<ItineraryPlan, 'objective'>): number =>
  planCost(objectiveWeights(rules), objective);

describe('a drop-off day that is too large for every set', () => {
  it('finds possible plans only, nearly always the best, and its bound is never above the best', () => {
    let possible = 0;
    let best = 0;
    fc.assert(
      fc.property(randomDropOff(SIZES).map(withDrivenStops), (problem) => {
        const least = exhaustiveDropOff(problem);
        const days = improveDropOff(problem, () => false);
        if (least === undefined) {
          expect(days).toBeUndefined();
          return;
        }
        possible++;
        expect(dropOffBound(problem)).toBeLessThanOrEqual(least + 1e-6);
        if (!days) return;
        const plan = { status: 'feasible' as const, ...writeDropOff(problem, days), reasons: [], milliseconds: 0 };
        expect(checkItinerary(problem, { ...plan, bound: 0 })).toEqual([]);
        expect(costOf(problem, plan)).toBeGreaterThanOrEqual(least - 1e-6);
        if (costOf(problem, plan) < least + 1e-6) best++;
      }),
      propertyRuns(60),
    );
    expect(possible).toBeGreaterThan(6);
    expect(best).toBeGreaterThan(possible * 0.8);
  });

  it.each([
    { stops: 30, vehicles: 4, hosts: 3 },
    { stops: 33, vehicles: 2, hosts: 3 },
  ])('plans $stops stops, $vehicles vehicles and $hosts hosts, within an honest bound', (size) => {
    const problem = madeUpDropOff(size, 1);
    const plan = planItinerary(problem, { timeLimitMs: 4000 });
    expect(plan.status).toBe('feasible');
    expect(checkItinerary(problem, plan)).toEqual([]);
    expect(plan.bound).toBeGreaterThan(0.3 * costOf(problem, plan));
    expect(plan.bound).toBeLessThanOrEqual(costOf(problem, plan));
  });

  it('says that nothing was found, not that nothing exists, when somebody cannot be seated', () => {
    const problem = madeUpDropOff({ stops: 20, vehicles: 1, hosts: 3 }, 2);
    const small = { ...problem, vehicles: problem.vehicles.map((vehicle) => ({ ...vehicle, seats: 1 })) };
    expect(planItinerary(small, { timeLimitMs: 1000 })).toMatchObject({
      status: 'unknown',
      vehicles: [],
      reasons: [{ code: 'NO_PLAN_FOUND' }],
    });
  });
});

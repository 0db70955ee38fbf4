import fc from 'fast-check';
import { checkItinerary } from '../checking/check-itinerary';
import { findRemedies } from '../infeasibility/explain-infeasibility';
import type { ItineraryProblem } from '../problem/itinerary-problem';
import { planItinerary } from '../plan-itinerary';
import { exhaustiveDropOff } from '../testing/exhaustive-drop-off';
import { propertyRuns } from '../testing/property-runs';
import { randomDropOff } from '../testing/random-drop-off';
import { solveDropOff } from './solve-drop-off';

const SIZES = fc.constantFrom(
  { stops: 1, vehicles: 1, hosts: 2 },
  { stops: 2, vehicles: 1, hosts: 2 },
  { stops: 3, vehicles: 1, hosts: 2 },
  { stops: 2, vehicles: 2, hosts: 2 },
);

describe('planItinerary on a drop-off day', () => {
  it('agrees with trying every order and every minute', () => {
    const runs = propertyRuns(60);
    let feasible = 0;
    fc.assert(
      fc.property(randomDropOff(SIZES), (problem) => {
        const plan = planItinerary(problem, { reasons: false });
        const expected = exhaustiveDropOff(problem);
        expect(plan.status).toBe(expected === undefined ? 'infeasible' : 'optimal');
        expect(checkItinerary(problem, plan)).toEqual([]);
        if (expected === undefined) return;
        feasible++;
        const { drivingMinutes, passengerMinutes, homeMinutes } = plan.objective;
        const { drivingMinuteWeight, homeMinuteWeight = 0 } = problem.rules;
        const cost = drivingMinuteWeight * drivingMinutes + passengerMinutes + homeMinuteWeight * homeMinutes;
        expect(cost).toBeCloseTo(expected, 6);
      }),
      runs,
    );
    expect(feasible).toBeGreaterThan(runs.numRuns / 10);
  });

  it('names only causes that are true, to the unit', () => {
    const isPossible = (problem: ItineraryProblem): boolean => solveDropOff(problem, () => false).days !== undefined;
    let explained = 0;
    fc.assert(
      fc.property(randomDropOff(SIZES), (problem) => {
        if (isPossible(problem) || problem.stops.every(({ boarding }) => boarding === 0)) return;
        for (const { changes, smallest } of findRemedies(problem, isPossible)) {
          explained++;
          expect(smallest).toBe(true);
          const with_ = (less: number): ItineraryProblem =>
            changes.reduce((loose, { rule, amount }, at) => {
              const units = at === 0 ? amount - less : amount;
              return units > 0 ? rule.apply(loose, units) : loose;
            }, problem);
          expect(isPossible(with_(0))).toBe(true);
          expect(isPossible(with_(1))).toBe(false);
        }
      }),
      propertyRuns(60),
    );
    expect(explained).toBeGreaterThan(10);
  });
});

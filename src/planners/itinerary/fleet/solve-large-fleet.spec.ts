import { madeUpDay } from '../testing/made-up-day';
import { checkItinerary } from '../checking/check-itinerary';
import { numberProblem } from '../problem/numbered-problem';
import { planItinerary } from '../plan-itinerary';
import { solveLargeFleet } from './solve-large-fleet';
import { solveExactly } from './solve-exactly';

describe('solveLargeFleet', () => {
  it.each([1, 2, 3])('proves the optimum of a day with 9 stops (%i)', (seed) => {
    const problem = numberProblem(madeUpDay({ stops: 9, vehicles: 3, hosts: 2 }, seed));
    const optimum = solveExactly(problem, () => false).plan?.cost ?? Infinity;
    const { plan, bound, proven } = solveLargeFleet(problem, () => false);
    expect(proven).toBe(true);
    expect(plan?.cost).toBeCloseTo(optimum, 6);
    expect(bound).toBe(plan?.cost);
  });

  it('says that nothing is proven, with a bound below the plan, when its time is over before the proof', () => {
    const problem = numberProblem(madeUpDay({ stops: 20, vehicles: 3, hosts: 2, shared: true }, 1));
    let asked = 0;
    const { plan, bound, proven } = solveLargeFleet(problem, () => (asked += 1) > 100);
    expect(proven).toBe(false);
    expect(bound).toBeLessThan(plan!.cost);
  });

  it('says optimal only of a plan that costs no more than its bound', () => {
    const problem = madeUpDay({ stops: 20, vehicles: 3, hosts: 2, shared: true }, 1);
    // How far it gets in this time depends on the machine; what it says of that does not.
    const plan = planItinerary(problem, { timeLimitMs: 1500 });
    const cost = problem.rules.drivingMinuteWeight * plan.objective.drivingMinutes + plan.objective.passengerMinutes;
    expect(['optimal', 'feasible']).toContain(plan.status);
    expect(plan.bound ?? cost).toBeLessThanOrEqual(cost + 1e-6);
    expect(plan.status === 'optimal').toBe(Math.abs((plan.bound ?? cost) - cost) < 1e-6);
    expect(checkItinerary(problem, plan)).toEqual([]);
  });

  it.each([0, 1])(
    'proves a day of 20 stops and 3 buses, minutes home weighing %i',
    (homeMinuteWeight) => {
      const day = madeUpDay({ stops: 20, vehicles: 3, hosts: 3 }, 2);
      const problem = { ...day, rules: { ...day.rules, homeMinuteWeight } };
      const plan = planItinerary(problem, { timeLimitMs: Number.MAX_SAFE_INTEGER });
      expect(plan.status).toBe('optimal');
      expect(checkItinerary(problem, plan)).toEqual([]);
    },
    300_000,
  );

  it('obeys its time limit on days that are too large for it', () => {
    const started = performance.now();
    for (const vehicles of [1, 2])
      planItinerary(madeUpDay({ stops: 60, vehicles, hosts: 3 }, 1), { timeLimitMs: 1000 });
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('gives the same plan each time', () => {
    const problem = numberProblem(madeUpDay({ stops: 8, vehicles: 2, hosts: 2 }, 4));
    expect(solveLargeFleet(problem, () => false)).toEqual(solveLargeFleet(problem, () => false));
  });
});

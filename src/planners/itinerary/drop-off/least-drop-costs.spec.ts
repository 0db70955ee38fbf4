import fc from 'fast-check';
import { objectiveWeights, planCost } from '../objective/cost';
import { planItinerary } from '../plan-itinerary';
import { withDrivenStops, type ItineraryProblem } from '../problem/itinerary-problem';
import { propertyRuns } from '../testing/property-runs';
import { randomDropOff } from '../testing/random-drop-off';
import { leastDropCosts, type DropCrowd } from './least-drop-costs';

const SIZES = fc.constantFrom({ stops: 3, vehicles: 1, hosts: 2 }, { stops: 2, vehicles: 1, hosts: 3 });

const countsOf = ({ stops, hosts }: ItineraryProblem): number[] =>
  stops.flatMap(({ drop }) => hosts.map(({ id }) => drop?.get(id) ?? 0));

/** Some people of each stop may go anywhere, the others where they go in the problem. */
function someChoose(problem: ItineraryProblem, choosers: readonly number[]): DropCrowd {
  const all = 2 ** problem.hosts.length - 1;
  const settled = countsOf(problem).map((count, cell) => Math.max(0, count - (choosers[cell] ?? 0)));
  const choosing = countsOf(problem).flatMap((count, cell) => {
    const moved = count - (settled[cell] ?? 0);
    return moved > 0 ? [{ stop: Math.floor(cell / problem.hosts.length), hosts: all, count: moved }] : [];
  });
  return { settled: Float64Array.from(settled), choosing };
}

describe('the least costs of a drop-off day on which people still choose', () => {
  it('are never above what any of their choices costs', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        randomDropOff(SIZES),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }),
        (day, choosers) => {
          const problem = withDrivenStops(day);
          const plan = planItinerary(problem, { reasons: false });
          if (plan.status !== 'optimal' || problem.stops.length === 0) return;
          compared++;
          const cost = planCost(objectiveWeights(problem.rules), plan.objective) + 1e-6;
          const [vehicle] = leastDropCosts(problem);
          const costs = vehicle?.over(problem.stops.map((_, stop) => stop));
          expect(costs?.of(someChoose(problem, choosers)).at(-1)).toBeLessThanOrEqual(cost);
          const hosts = countsOf(problem).reduce(
            (mask, count, cell) => (count > 0 ? mask | (1 << (cell % problem.hosts.length)) : mask),
            0,
          );
          expect(costs?.byHosts(Float64Array.from(countsOf(problem)))[hosts]).toBeLessThanOrEqual(cost);
        },
      ),
      propertyRuns(60),
    );
    expect(compared).toBeGreaterThan(5);
  });
});

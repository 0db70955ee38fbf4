import fc from 'fast-check';
import type { ItineraryProblem } from './problem/itinerary-problem';
import type { ItineraryPlan } from './problem/itinerary-plan';
import { planItinerary } from './plan-itinerary';
import { madeUpDay } from './testing/made-up-day';
import { propertyRuns } from './testing/property-runs';
import { randomItineraryWithBreaks, randomPinnedItinerary } from './testing/random-itinerary';

const SIZES = fc.record({
  stops: fc.integer({ min: 1, max: 4 }),
  vehicles: fc.integer({ min: 1, max: 2 }),
  hosts: fc.integer({ min: 1, max: 2 }),
});

/** Only a cut by the clock makes two runs differ: here there is none, however busy the machine is. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

const problems = fc.oneof(randomPinnedItinerary(SIZES), randomItineraryWithBreaks(SIZES));

const plan = (problem: ItineraryProblem): ItineraryPlan => ({
  ...planItinerary(problem, { timeLimitMs: NO_LIMIT }),
  milliseconds: 0,
});

describe('the same day', () => {
  it('gets the same plan or the same reasons every time', () => {
    const statuses = new Set<string>();
    fc.assert(
      fc.property(problems, (problem) => {
        const first = plan(problem);
        statuses.add(first.status);
        expect(plan(structuredClone(problem))).toEqual(first);
      }),
      propertyRuns(80),
    );
    expect([...statuses].sort()).toEqual(['infeasible', 'optimal']);
  }, 120_000);

  it.each([
    { stops: 12, vehicles: 3, hosts: 3 },
    { stops: 12, vehicles: 3, hosts: 3, shared: true },
  ])(
    'gets the same plan at real sizes: $stops stops, $vehicles vehicles',
    (size) => {
      expect(plan(madeUpDay(size, 4))).toEqual(plan(madeUpDay(size, 4)));
    },
    120_000,
  );

  it('gets an equally good plan when it is written down in another order', () => {
    fc.assert(
      fc.property(problems, fc.nat(), (problem, seed) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), { seed, numRuns: 1 })[0] ?? [];
        const { stops, vehicles, hosts } = problem;
        const one = plan(problem);
        const other = plan({
          ...problem,
          stops: shuffled(stops),
          vehicles: shuffled(vehicles),
          hosts: shuffled(hosts),
        });
        expect(other.status).toBe(one.status);
        expect(other.objective.drivingMinutes).toBeCloseTo(one.objective.drivingMinutes, 6);
        expect(other.objective.passengerMinutes).toBeCloseTo(one.objective.passengerMinutes, 6);
      }),
      propertyRuns(80),
    );
  }, 120_000);
});

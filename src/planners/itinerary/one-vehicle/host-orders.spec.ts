import fc from 'fast-check';
import { numberProblem, type NumberedProblem } from '../problem/numbered-problem';
import { manyHosts } from '../testing/many-hosts';
import { propertyRuns } from '../testing/property-runs';
import { randomItinerary } from '../testing/random-itinerary';
import { everyRound } from './every-round';
import { boundingOrders, knowsUsefulOrders, usefulOrders, withoutDominatedOrders } from './host-orders';
import { leastDriveBetween } from './least-round';
import { searchRounds } from './round-search';
import { withBreaks, type HostOrder } from './timed-round';

const SIZES = fc.record({
  stops: fc.constant(1),
  vehicles: fc.constant(1),
  hosts: fc.integer({ min: 1, max: 6 }),
});
const problems = randomItinerary(SIZES).map((problem) => {
  const hosts = problem.hosts.map((host, at) => ({ ...host, arriveUntil: host.arriveUntil + 90 * (at % 3) }));
  return numberProblem({ ...problem, hosts });
});

/** What counts of an order, with ties on one line. */
const worth = ({ first, last, drive, span, earliestEnd, latestStart }: HostOrder): string =>
  [first, last, drive, span, earliestEnd, latestStart].join(' ');
const timed = (problem: NumberedProblem, rounds: readonly (readonly number[])[]): string[] => {
  const orders = rounds.flatMap((round) => withBreaks(problem, problem.vehicles[0]!.windows, round));
  return withoutDominatedOrders(orders).map(worth).sort();
};

describe('the orders of many hosts', () => {
  it('are the useful ones of all there are, also where the first ones are pinned', () => {
    let several = 0;
    fc.assert(
      fc.property(problems, fc.boolean(), (problem, pinned) => {
        const start = pinned ? [problem.hosts.length - 1] : [];
        const { windows } = problem.vehicles[0]!;
        const found = searchRounds(problem, windows, { start, expired: () => false });
        const every = everyRound(problem, windows, start) ?? [];
        expect(found.isComplete).toBe(true);
        expect(timed(problem, found.rounds)).toEqual(timed(problem, every));
        if (found.rounds.length > 1 && every.length > found.rounds.length) several++;
      }),
      propertyRuns(200),
    );
    expect(several).toBeGreaterThan(20);
  });

  it('drive no less than the tree that bounds them, which comes close', () => {
    let close = 0;
    fc.assert(
      fc.property(problems, (problem) => {
        const open = { from: new Float64Array(6), until: new Float64Array(6).fill(Infinity) };
        const orders = (everyRound(problem, open, []) ?? []).flatMap((round) => withBreaks(problem, open, round));
        const least = Math.min(...orders.map(({ drive }) => drive));
        const bound = leastDriveBetween(problem.hosts);
        expect(bound).toBeLessThanOrEqual(least + 1e-9);
        if (bound > 0.8 * least) close++;
      }),
      propertyRuns(100),
    );
    expect(close).toBeGreaterThan(60);
  });

  it('are all known for 11 hosts, and for 20 good ones with a bound that no order beats', () => {
    const eleven = numberProblem(manyHosts({ stops: 3, vehicles: 1, hosts: 11 }, 1));
    expect(knowsUsefulOrders(eleven, eleven.vehicles[0]!)).toBe(true);
    const twenty = numberProblem(manyHosts({ stops: 3, vehicles: 1, hosts: 20 }, 1));
    expect(knowsUsefulOrders(twenty, twenty.vehicles[0]!)).toBe(false);
    const least = Math.min(...usefulOrders(twenty, twenty.vehicles[0]!).map(({ drive }) => drive));
    const bound = Math.min(...boundingOrders(twenty, twenty.vehicles[0]!).map(({ drive }) => drive));
    expect(bound).toBeLessThanOrEqual(least);
    expect(bound).toBeGreaterThan(0.9 * least);
  });
});

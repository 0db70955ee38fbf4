import fc from 'fast-check';
import { randomTour } from '../testing/random-sequence';
import { searchRoute } from './search-route';
import type { TourModel } from './sequence-model';
import { propertyRuns } from '../testing/property-runs';

/** Drives one order as early as possible. @returns its cost, Infinity when it breaks a rule */
function costOf(tour: TourModel, order: readonly number[]): number {
  let time = tour.startTime;
  let cost = 0;
  let load = 0;
  let underway = 0;
  let driven = 0;
  const leftAt: number[] = [];
  order.forEach((node, place) => {
    const leg = place === 0 ? tour.fromStart[node]! : tour.travel[order[place - 1]! * tour.size + node]!;
    const begin = Math.max(time + leg, tour.ready[node]!);
    if (begin > tour.due[node]!) cost = Infinity;
    cost += (tour.legWeight + load) * leg + load * tour.dwell[node]!;
    driven += leg;
    underway += leg + tour.dwell[node]!;
    leftAt.push(underway);
    time = begin + tour.dwell[node]!;
    load += tour.load[node]!;
  });
  const leg = tour.toEnd[order[order.length - 1]!]!;
  const tooLong = order.some((node, place) => underway + leg - leftAt[place]! > tour.rideLimit[node]!);
  const late = time + leg > tour.endDue || driven + leg > tour.mostDriving;
  return late || tooLong ? Infinity : cost + (tour.legWeight + load) * leg;
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((head) => permutations(items.filter((item) => item !== head)).map((rest) => [head, ...rest]));
}

describe('searchRoute', () => {
  it('agrees with trying every order', () => {
    let possible = 0;
    const effort = propertyRuns(400);
    fc.assert(
      fc.property(randomTour, (tour) => {
        const orders = permutations(Array.from({ length: tour.size }, (_, node) => node));
        const best = Math.min(...orders.map((order) => costOf(tour, order)));
        const found = searchRoute(tour, { expired: () => false });
        expect(found).toMatchObject({ optimal: true, cost: best, bound: best });
        if (best === Infinity) return;
        possible++;
        expect(costOf(tour, found.order ?? [])).toBe(best);
      }),
      effort,
    );
    expect(possible).toBeGreaterThan(effort.numRuns / 10);
    expect(possible).toBeLessThan(effort.numRuns * 0.95);
  });

  it('keeps to a few labels when asked, and then claims no more than its bound', () => {
    fc.assert(
      fc.property(randomTour, (tour) => {
        const best = searchRoute(tour, { expired: () => false });
        const quick = searchRoute(tour, { expired: () => false, mostLabels: 2 });
        expect(quick.cost).toBeGreaterThanOrEqual(best.cost);
        expect(quick.bound).toBeLessThanOrEqual(best.cost + 1e-9);
        if (quick.optimal) expect(quick.cost).toBe(best.cost);
      }),
      propertyRuns(200),
    );
  });

  it('stops at once when time is over, with a bound and no claim', () => {
    const tour = fc.sample(randomTour, { seed: 7, numRuns: 20 }).find(({ size }) => size > 4);
    expect(tour && searchRoute(tour, { expired: () => true })).toMatchObject({ order: undefined, cost: Infinity });
  });
});

import fc from 'fast-check';
import { randomTour } from '../testing/random-sequence';
import { raiseRelaxation } from './raise-relaxation';
import { searchRoute } from './search-route';
import { tightenTour, type TourModel } from './sequence-model';
import { propertyRuns } from '../testing/property-runs';

const onlyDriving = (tour: TourModel): TourModel => ({
  ...tour,
  legWeight: 1,
  load: tour.load.map(() => 0),
  rideLimit: tour.rideLimit.map(() => Infinity),
});

/** For each place in an order: when its node can be left at the earliest, and the minutes driven from there on. */
function follow(tour: TourModel, order: readonly number[]): { leave: number; toCome: number }[] {
  const legs = order.map((node, place) =>
    place === order.length - 1 ? tour.toEnd[node]! : tour.travel[node * tour.size + order[place + 1]!]!,
  );
  let time = tour.startTime + tour.fromStart[order[0]!]!;
  return order.map((node, place) => {
    const leave = Math.max(time, tour.ready[node]!) + tour.dwell[node]!;
    time = leave + legs[place]!;
    return { leave, toCome: legs.slice(place).reduce((sum, leg) => sum + leg, 0) };
  });
}

describe('raiseRelaxation', () => {
  it('never promises more than the best tour, nor than what is left of it at any place', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomTour, (random) => {
        const tour = onlyDriving(random);
        const best = searchRoute(tour, { expired: () => false });
        const structure = tightenTour(tour);
        if (!best.order || !structure.possible) return;
        const raised = raiseRelaxation(structure, new Float64Array(tour.size), Infinity, {
          effort: 1,
          expired: () => false,
        });
        expect(raised).toBeDefined();
        if (!raised) return;
        compared++;
        expect(raised.bound).toBeLessThanOrEqual(best.cost + 1e-6);
        const { order } = best;
        follow(tour, order).forEach(({ leave, toCome }, place) => {
          const node = order[place]!;
          const open = order.slice(place + 1).reduce((sum, other) => sum + raised.prizes[other]!, 0);
          const served = raised.relaxation.memoryOf(node, (other) => order.indexOf(other) < place);
          const bound = raised.relaxation.completion(order.length - place, node, leave, served) + open;
          expect(bound).toBeLessThanOrEqual(toCome + 1e-6);
        });
      }),
      propertyRuns(200),
    );
    expect(compared).toBeGreaterThan(20);
  });
});

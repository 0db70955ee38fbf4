import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs';
import { leastTourCost } from '../testing/sequence-by-sets';
import { wideTour } from '../testing/wide-sequence';
import { NeighbourhoodRelaxation } from './neighbourhood-relaxation';
import { raiseRelaxation } from './raise-relaxation';
import { searchRoute } from './search-route';
import { TourLimits } from './sequence-limits';
import { tightenTour, turnedTour } from './sequence-model';

const never = (): boolean => false;

describe('searchRoute with wide windows', () => {
  it('agrees with a table over all sets, also where it narrows its search from both ends', () => {
    let possible = 0;
    const strengthened = jest.spyOn(TourLimits.prototype, 'strengthen');
    fc.assert(
      fc.property(wideTour, (tour) => {
        const least = leastTourCost(tour);
        const found = searchRoute(tour, { expired: never });
        expect(found.optimal).toBe(true);
        if (least === Infinity) expect(found.order).toBeUndefined();
        else expect(found.cost).toBeCloseTo(least, 6);
        if (least < Infinity) possible++;
      }),
      propertyRuns(25),
    );
    expect(possible).toBeGreaterThan(10);
    expect(strengthened.mock.calls.length).toBeGreaterThan(1);
  });

  it('never raises its bound above the best tour, whatever it leaves out above a ceiling', () => {
    let compared = 0;
    let tighter = 0;
    fc.assert(
      fc.property(wideTour, fc.integer({ min: 0, max: 20 }), (tour, room) => {
        const least = leastTourCost(tour) / tour.legWeight;
        const structure = tightenTour(tour);
        if (least === Infinity || !structure.possible) return;
        compared++;
        const raised = raiseRelaxation(structure, new Float64Array(tour.size), least + room, {
          effort: 1,
          expired: never,
        });
        expect(raised?.bound).toBeLessThanOrEqual(least + 1e-6);
        const zero = new Float64Array(tour.size);
        const coarse = new NeighbourhoodRelaxation(turnedTour(structure), zero, { ...LOOSE, grain: room }, never);
        const guide = { opposite: coarse, ceiling: least + room / 4 + 1e-6 };
        const guided = new NeighbourhoodRelaxation(structure, zero, { ...LOOSE, neighbours: 9 }, never, guide);
        const { bound } = guided.cheapestTour();
        expect(bound).toBeLessThanOrEqual(least + 1e-6);
        if (bound > coarse.cheapestTour().bound + 1e-6) tighter++;
      }),
      propertyRuns(25),
    );
    expect(compared).toBeGreaterThan(5);
    expect(tighter).toBeGreaterThan(2);
  });
});

const LOOSE = { neighbours: 2, mostWork: Infinity, grain: 0 };

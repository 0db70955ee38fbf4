import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs';
import { leastTourCost } from '../testing/sequence-by-sets';
import { wideTour } from '../testing/wide-sequence';
import { TourImprover } from './improve-sequence';
import { tightenTour, type TourModel } from './sequence-model';

/** Minutes driven in an order, Infinity when a window is missed. */
function minutesOf(tour: TourModel, order: readonly number[]): number {
  let time = tour.startTime;
  let driven = 0;
  order.forEach((node, place) => {
    const leg = place === 0 ? tour.fromStart[node]! : tour.travel[order[place - 1]! * tour.size + node]!;
    driven += leg;
    time = Math.max(time + leg, tour.ready[node]!);
    if (time > tour.due[node]! + 1e-6) driven = Infinity;
    time += tour.dwell[node]!;
  });
  const leg = tour.toEnd[order.at(-1)!]!;
  return time + leg > tour.endDue + 1e-6 ? Infinity : driven + leg;
}

describe('TourImprover', () => {
  it('finds tours that keep the windows and cost what it says, most of them the best ones', () => {
    let possible = 0;
    let best = 0;
    fc.assert(
      fc.property(wideTour, (tour) => {
        const structure = tightenTour(tour);
        const least = leastTourCost(tour);
        if (!structure.possible || least === Infinity) return;
        possible++;
        const start = Array.from({ length: tour.size }, (_, node) => node);
        const found = new TourImprover(structure, () => false).improve(start);
        if (!found) return;
        expect([...found.order].sort((a, b) => a - b)).toEqual(start);
        expect(found.drive).toBeCloseTo(minutesOf(tour, found.order), 6);
        expect(found.cost).toBeCloseTo(tour.legWeight * found.drive, 6);
        expect(found.cost).toBeGreaterThan(least - 1e-6);
        if (found.cost < least + 1e-6) best++;
      }),
      propertyRuns(12),
    );
    expect(possible).toBeGreaterThan(4);
    expect(best).toBeGreaterThan(possible * 0.9);
  });
});

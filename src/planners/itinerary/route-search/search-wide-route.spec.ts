import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs';
import { leastSequenceCost } from '../testing/sequence-by-sets';
import { wideSequence } from '../testing/wide-sequence';
import { NeighbourhoodRelaxation } from './neighbourhood-relaxation';
import { raiseRelaxation } from './raise-relaxation';
import { searchRoute } from './search-route';
import { SequenceLimits } from './sequence-limits';
import { tightenSequence, turnedSequence } from './sequence-model';

const never = (): boolean => false;

describe('searchRoute with wide windows', () => {
  it('agrees with a table over all sets, also where it narrows its search from both ends', () => {
    let possible = 0;
    const strengthened = jest.spyOn(SequenceLimits.prototype, 'strengthen');
    fc.assert(
      fc.property(wideSequence, (sequence) => {
        const least = leastSequenceCost(sequence);
        const found = searchRoute(sequence, { expired: never });
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

  it('never raises its bound above the best sequence, whatever it leaves out above a ceiling', () => {
    let compared = 0;
    let tighter = 0;
    fc.assert(
      fc.property(wideSequence, fc.integer({ min: 0, max: 20 }), (sequence, room) => {
        const least = leastSequenceCost(sequence) / sequence.drivingWeight;
        const structure = tightenSequence(sequence);
        if (least === Infinity || !structure.possible) return;
        compared++;
        const raised = raiseRelaxation(structure, new Float64Array(sequence.size), least + room, {
          effort: 1,
          expired: never,
        });
        expect(raised?.bound).toBeLessThanOrEqual(least + 1e-6);
        const zero = new Float64Array(sequence.size);
        const coarse = new NeighbourhoodRelaxation(turnedSequence(structure), zero, { ...LOOSE, grain: room }, never);
        const guide = { opposite: coarse, ceiling: least + room / 4 + 1e-6 };
        const guided = new NeighbourhoodRelaxation(structure, zero, { ...LOOSE, neighbours: 9 }, never, guide);
        const { bound } = guided.cheapestSequence();
        expect(bound).toBeLessThanOrEqual(least + 1e-6);
        if (bound > coarse.cheapestSequence().bound + 1e-6) tighter++;
      }),
      propertyRuns(25),
    );
    expect(compared).toBeGreaterThan(5);
    expect(tighter).toBeGreaterThan(2);
  });
});

const LOOSE = { neighbours: 2, mostWork: Infinity, grain: 0 };

import fc from 'fast-check';
import { randomSequence } from '../testing/random-sequence';
import { raiseRelaxation } from './raise-relaxation';
import { searchRoute } from './search-route';
import { tightenSequence, type SequenceModel } from './sequence-model';
import { propertyRuns } from '../testing/property-runs';

const onlyDriving = (sequence: SequenceModel): SequenceModel => ({
  ...sequence,
  drivingWeight: 1,
  load: sequence.load.map(() => 0),
  rideLimit: sequence.rideLimit.map(() => Infinity),
});

/** For each place in an order: when its node can be left at the earliest, and the minutes driven from there on. */
function follow(sequence: SequenceModel, order: readonly number[]): { leave: number; toCome: number }[] {
  const legs = order.map((node, place) =>
    place === order.length - 1 ? sequence.toEnd[node]! : sequence.travel[node * sequence.size + order[place + 1]!]!,
  );
  let time = sequence.startTime + sequence.fromStart[order[0]!]!;
  return order.map((node, place) => {
    const leave = Math.max(time, sequence.ready[node]!) + sequence.dwell[node]!;
    time = leave + legs[place]!;
    return { leave, toCome: legs.slice(place).reduce((sum, leg) => sum + leg, 0) };
  });
}

describe('raiseRelaxation', () => {
  it('never promises more than the best sequence, nor than what is left of it at any place', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomSequence, (random) => {
        const sequence = onlyDriving(random);
        const best = searchRoute(sequence, { expired: () => false });
        const structure = tightenSequence(sequence);
        if (!best.order || !structure.possible) return;
        const raised = raiseRelaxation(structure, new Float64Array(sequence.size), Infinity, {
          effort: 1,
          expired: () => false,
        });
        expect(raised).toBeDefined();
        if (!raised) return;
        compared++;
        expect(raised.bound).toBeLessThanOrEqual(best.cost + 1e-6);
        const { order } = best;
        follow(sequence, order).forEach(({ leave, toCome }, place) => {
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

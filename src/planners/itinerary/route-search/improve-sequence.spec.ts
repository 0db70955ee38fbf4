import fc from 'fast-check';
import { propertyRuns } from '../testing/property-runs';
import { leastSequenceCost } from '../testing/sequence-by-sets';
import { wideSequence } from '../testing/wide-sequence';
import { SequenceImprover } from './improve-sequence';
import { tightenSequence, type SequenceModel } from './sequence-model';

/** Minutes driven in an order, Infinity when a window is missed. */
function minutesOf(sequence: SequenceModel, order: readonly number[]): number {
  let time = sequence.startTime;
  let driven = 0;
  order.forEach((node, place) => {
    const leg = place === 0 ? sequence.fromStart[node]! : sequence.travel[order[place - 1]! * sequence.size + node]!;
    driven += leg;
    time = Math.max(time + leg, sequence.ready[node]!);
    if (time > sequence.due[node]! + 1e-6) driven = Infinity;
    time += sequence.dwell[node]!;
  });
  const leg = sequence.toEnd[order.at(-1)!]!;
  return time + leg > sequence.endDue + 1e-6 ? Infinity : driven + leg;
}

describe('SequenceImprover', () => {
  it('finds sequences that keep the windows and cost what it says, most of them the best ones', () => {
    let possible = 0;
    let best = 0;
    fc.assert(
      fc.property(wideSequence, (sequence) => {
        const structure = tightenSequence(sequence);
        const least = leastSequenceCost(sequence);
        if (!structure.possible || least === Infinity) return;
        possible++;
        const start = Array.from({ length: sequence.size }, (_, node) => node);
        const found = new SequenceImprover(structure, () => false).improve(start);
        if (!found) return;
        expect([...found.order].sort((a, b) => a - b)).toEqual(start);
        expect(found.drive).toBeCloseTo(minutesOf(sequence, found.order), 6);
        expect(found.cost).toBeCloseTo(sequence.drivingWeight * found.drive, 6);
        expect(found.cost).toBeGreaterThan(least - 1e-6);
        if (found.cost < least + 1e-6) best++;
      }),
      propertyRuns(12),
    );
    expect(possible).toBeGreaterThan(4);
    expect(best).toBeGreaterThan(possible * 0.9);
  });
});

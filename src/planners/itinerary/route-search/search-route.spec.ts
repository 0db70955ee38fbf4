import fc from 'fast-check';
import { randomSequence } from '../testing/random-sequence';
import { searchRoute } from './search-route';
import type { SequenceModel } from './sequence-model';
import { propertyRuns } from '../testing/property-runs';

/** Drives one order as early as possible. @returns its cost, Infinity when it breaks a rule */
function costOf(sequence: SequenceModel, order: readonly number[]): number {
  let time = sequence.startTime;
  let cost = 0;
  let load = 0;
  let underway = 0;
  let driven = 0;
  const leftAt: number[] = [];
  order.forEach((node, place) => {
    const leg = place === 0 ? sequence.fromStart[node]! : sequence.travel[order[place - 1]! * sequence.size + node]!;
    const begin = Math.max(time + leg, sequence.ready[node]!);
    if (begin > sequence.due[node]!) cost = Infinity;
    cost += (sequence.drivingWeight + load) * leg + load * sequence.dwell[node]!;
    driven += leg;
    underway += leg + sequence.dwell[node]!;
    leftAt.push(underway);
    time = begin + sequence.dwell[node]!;
    load += sequence.load[node]!;
  });
  const leg = sequence.toEnd[order[order.length - 1]!]!;
  const tooLong = order.some((node, place) => underway + leg - leftAt[place]! > sequence.rideLimit[node]!);
  const late = time + leg > sequence.endDue || driven + leg > sequence.mostDriving;
  return late || tooLong ? Infinity : cost + (sequence.drivingWeight + load) * leg;
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
      fc.property(randomSequence, (sequence) => {
        const orders = permutations(Array.from({ length: sequence.size }, (_, node) => node));
        const best = Math.min(...orders.map((order) => costOf(sequence, order)));
        const found = searchRoute(sequence, { expired: () => false });
        expect(found).toMatchObject({ optimal: true, cost: best, bound: best });
        if (best === Infinity) return;
        possible++;
        expect(costOf(sequence, found.order ?? [])).toBe(best);
      }),
      effort,
    );
    expect(possible).toBeGreaterThan(effort.numRuns / 10);
    expect(possible).toBeLessThan(effort.numRuns * 0.95);
  });

  it('keeps to a few labels when asked, and then claims no more than its bound', () => {
    fc.assert(
      fc.property(randomSequence, (sequence) => {
        const best = searchRoute(sequence, { expired: () => false });
        const quick = searchRoute(sequence, { expired: () => false, mostLabels: 2 });
        expect(quick.cost).toBeGreaterThanOrEqual(best.cost);
        expect(quick.bound).toBeLessThanOrEqual(best.cost + 1e-9);
        if (quick.optimal) expect(quick.cost).toBe(best.cost);
      }),
      propertyRuns(200),
    );
  });

  it('stops at once when time is over, with a bound and no claim', () => {
    const sequence = fc.sample(randomSequence, { seed: 7, numRuns: 20 }).find(({ size }) => size > 4);
    expect(sequence && searchRoute(sequence, { expired: () => true })).toMatchObject({
      order: undefined,
      cost: Infinity,
    });
  });
});

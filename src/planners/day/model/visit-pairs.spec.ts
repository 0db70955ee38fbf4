import { runInSlices } from '../../interviews';
import { travelTimes } from '../../itinerary';
import { dayFrameSteps } from '../frame/day-frame';
import { visitKey } from '../search/design';
import { everything, withOrder } from '../search/region';
import { madeUpJoinedDay } from '../testing/made-up-joined-day';
import { visitPairSteps, type VisitPair } from './visit-pairs';

/** One bus and two companies; the columns of the first are numbered from 0, those of the second from 100. */
async function pairOfVisits() {
  const problem = madeUpJoinedDay(22, { shape: 'whole-group', stops: 2, vehicles: 1, hosts: 2, people: 8, slots: 6 });
  const frame = await runInSlices(dayFrameSteps(problem));
  const [one, other] = [frame.cells.get('C0')!, frame.cells.get('C1')!];
  const cells = new Map([
    [visitKey('B0', 'C0'), one.map((_, at) => at)],
    [visitKey('B0', 'C1'), other.map((_, at) => 100 + at)],
  ]);
  const steps = visitPairSteps(frame, { cells, used: new Map([['B0', 999]]) });
  const [pair] = (await runInSlices(steps)) as [VisitPair];
  const [first, second] = frame.itinerary.hosts;
  const travel = travelTimes(frame.itinerary);
  const after = first!.visitMinutes + travel('C0', 'C1');
  const before = second!.visitMinutes + travel('C1', 'C0');
  return { pair, one, other, after, before };
}

/** Whether rows leave a vehicle that drives two arrivals. */
const allow = (rows: VisitPair['rows']['either'], columns: readonly number[]): boolean =>
  rows.every(({ upper, terms }) => [999, ...columns].reduce((sum, at) => sum + (terms.get(at) ?? 0), 0) <= upper);

it('two visits exclude each other exactly where neither, or not the one that is first, can be over in time', async () => {
  const { pair, one, other, after, before } = await pairOfVisits();
  const seen = { one: 0, other: 0, none: 0 };
  one.forEach((a, at) => {
    other.forEach((b, place) => {
      const columns = [at, 100 + place];
      const oneFirst = a.from + after <= b.until + 1;
      const otherFirst = b.from + before <= a.until + 1;
      expect([columns, allow(pair.rows.one, columns)]).toEqual([columns, oneFirst]);
      expect([columns, allow(pair.rows.other, columns)]).toEqual([columns, otherFirst]);
      expect([columns, allow(pair.rows.either, columns)]).toEqual([columns, oneFirst || otherFirst]);
      seen[oneFirst ? 'one' : otherFirst ? 'other' : 'none'] += 1;
    });
  });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

it('a vehicle that stays at home arrives nowhere', async () => {
  const { pair } = await pairOfVisits();
  const reached = new Set(pair.rows.one.flatMap(({ terms }) => [...terms.keys()]));
  for (const { upper, terms } of pair.rows.one) expect([upper, terms.get(999)]).toEqual([0, -1]);
  expect(reached.size).toBeGreaterThan(2);
});

it('the order of a region decides which visit is first', async () => {
  const { pair } = await pairOfVisits();
  expect(pair.firstIn(everything)).toBeUndefined();
  expect(pair.firstIn(withOrder(everything, 'B0', ['C0']))).toBe('one');
  expect(pair.firstIn(withOrder(everything, 'B0', ['C1']))).toBe('other');
});

it('a design that can be driven keeps whole minutes, without what shown ones may be off', async () => {
  const { pair, one, other, after, before } = await pairOfVisits();
  let narrower = 0;
  one.forEach((a, at) => {
    other.forEach((b, place) => {
      const columns = [at, 100 + place];
      expect([columns, allow(pair.drivable.one, columns)]).toEqual([columns, a.from + after <= b.until]);
      expect([columns, allow(pair.drivable.other, columns)]).toEqual([columns, b.from + before <= a.until]);
      if (allow(pair.rows.either, columns) && !allow(pair.drivable.either, columns)) narrower += 1;
    });
  });
  expect(narrower).toBeGreaterThan(0);
});

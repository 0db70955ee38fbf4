import fc from 'fast-check';
import { planJoinedDay } from '.';
import { propertyRuns } from '../itinerary/testing/property-runs';
import type { JoinedDay, JoinedPlan } from './problem/joined-problem';
import { checkJoinedDay } from './testing/check-joined-day';
import { compareFigures, exhaustiveDay } from './testing/exhaustive-day';
import { randomDay, smallSizes } from './testing/random-day';
import type { SmallDay } from './testing/small-day';

jest.setTimeout(300_000);

interface Tally {
  possible: number;
  proven: number;
}

/** Compares an answer with the best day there is, and each of its days with the rules. */
async function agrees(day: SmallDay, tally: Tally): Promise<void> {
  const plan = await planJoinedDay(day.problem, { timeLimitMs: 60_000 });
  const { best } = exhaustiveDay(day);
  const [first] = plan.days;
  for (const one of plan.days) {
    const hindered = checkJoinedDay(day.problem, { ...one, interviews: one.interviews.interviews });
    // A day that is no possible one says so by the number of its hindrances.
    expect({ hindrances: one.hindrances > 0, hindered: hindered.filter((line) => !/a tour of/.test(line)) }).toEqual({
      hindrances: hindered.length > 0,
      hindered: [],
    });
  }
  if (!best) {
    expect(first?.hindrances).not.toBe(0);
    return;
  }
  tally.possible++;
  const bound = { ...plan.bound, waitingMinutes: 0 };
  expect(plan.bound.hindrances).toBe(0);
  expect(compareFigures(bound, { ...best.figures, waitingMinutes: 0 })).toBeLessThanOrEqual(0);
  if (first?.hindrances === 0) expect(compareFigures(best.figures, inWholeMinutes(day, first))).toBeLessThanOrEqual(0);
  if (!plan.isProven) return;
  tally.proven++;
  expectBest(day, plan, best.figures);
}

/**
 * On a drop-off day half a minute that is not shown may spare people some waiting on board; only whole minutes are tried. Rounding
 * every moment makes no ride longer than that by more than a minute.
 */
function inWholeMinutes({ problem: { itinerary } }: SmallDay, { figures }: JoinedDay): JoinedDay['figures'] {
  if (Number.isInteger(figures.routeCost)) return figures;
  const people = itinerary.stops.reduce((sum, { boarding }) => sum + boarding, 0);
  return { ...figures, routeCost: figures.routeCost + people * (1 + (itinerary.rules.homeMinuteWeight ?? 0)) };
}

function expectBest(
  day: SmallDay,
  { days: [first], isWaitingProven }: JoinedPlan,
  best: Parameters<typeof compareFigures>[0],
): void {
  if (!first) throw new Error('no day is proven to be the best');
  expect(first.hindrances).toBe(0);
  const most = { ...inWholeMinutes(day, first), waitingMinutes: best.waitingMinutes };
  const least = { ...first.figures, waitingMinutes: best.waitingMinutes };
  expect(compareFigures(least, best)).toBeLessThanOrEqual(0);
  expect(compareFigures(best, most)).toBeLessThanOrEqual(0);
  if (isWaitingProven) expect(first.figures.waitingMinutes).toBe(best.waitingMinutes);
}

describe('planJoinedDay on random small days', () => {
  it.each(smallSizes)('agrees with trying everything: $shape, $vehicles vehicle(s), $hosts hosts', async (sizes) => {
    const tally = { possible: 0, proven: 0 };
    const effort = propertyRuns(5);
    await fc.assert(
      fc.asyncProperty(randomDay(sizes), (day) => agrees(day, tally)),
      { ...effort, endOnFailure: true },
    );
    expect(tally.possible).toBeGreaterThan(0);
    if (sizes.shape !== 'drop-off') expect(tally.proven).toBe(tally.possible);
  });
});

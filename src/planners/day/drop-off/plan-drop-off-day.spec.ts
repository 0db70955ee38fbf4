import { planJoinedDay } from '..';
import { madeUpJoinedDay, type JoinedDaySize } from '../testing/made-up-joined-day';

jest.setTimeout(120_000);

const size: JoinedDaySize = { shape: 'drop-off', hosts: 3, vehicles: 2, people: 13, stops: 4 };

describe('a day on which people may be let off at several companies', () => {
  it.each([1, 2])('is proven, made up with seed %i', async (seed) => {
    const { days, isProven, bound } = await planJoinedDay(madeUpJoinedDay(seed, size), { timeLimitMs: 100_000 });
    const figures = days[0]?.figures;
    expect(isProven).toBe(true);
    expect(figures?.withInterview).toBe(bound.withInterview);
    expect(figures?.firstChoices).toBe(bound.firstChoices);
    expect(figures?.interviews).toBe(bound.interviews);
    expect(figures?.routeCost).toBeCloseTo(bound.routeCost, 2);
  });

  it('has a bound all the same when there is no time for a proof', async () => {
    const problem = madeUpJoinedDay(1, size);
    const { bound } = await planJoinedDay(problem, { timeLimitMs: 100_000 });
    const hurried = await planJoinedDay(problem, { timeLimitMs: 0 });
    expect(hurried.isProven).toBe(false);
    expect(hurried.bound.routeCost).toBeLessThanOrEqual(bound.routeCost + 0.001);
  });
});

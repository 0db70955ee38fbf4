import { checkItinerary } from '../itinerary';
import { planJoinedDay, type JoinedDay } from '.';
import { compareJoinedDays } from './days/compare-joined-days';
import { checkJoinedDay } from './testing/check-joined-day';
import { bestByTrying } from './testing/best-by-trying';
import { madeUpJoinedDay, type JoinedDaySize } from './testing/made-up-joined-day';

jest.setTimeout(600_000);

const RUNS = Number(process.env['FC_RUNS'] ?? 3);
const seeds = Array.from({ length: RUNS }, (_, at) => at + 1);

const oneBus: JoinedDaySize = { shape: 'whole-group', stops: 2, vehicles: 1, hosts: 2, people: 8, slots: 3 };
const twoBuses: JoinedDaySize = { shape: 'split-swap', stops: 3, vehicles: 2, hosts: 1, people: 8, slots: 4 };

const rounded = ({ hindrances, figures }: JoinedDay): object => ({
  ...{ ...figures, hindrances },
  routeCost: figures.routeCost.toFixed(4),
});

describe('a day planned as one', () => {
  it.each([
    ['one bus, two companies', oneBus],
    ['two buses, one company that takes one at a time', twoBuses],
  ])('is as good as the best of all days: %s', async (_, size) => {
    for (const seed of seeds) {
      const problem = madeUpJoinedDay(seed, size);
      const best = await bestByTrying(problem);
      const { days, isProven, isWaitingProven, bound } = await planJoinedDay(problem, { timeLimitMs: 120_000 });
      expect([seed, isProven, isWaitingProven]).toEqual([seed, true, true]);
      const [day] = days;
      if (!day || !best) throw new Error(`no day for seed ${seed}`);
      expect(checkJoinedDay(problem, { ...day, interviews: day.interviews.interviews })).toEqual([]);
      expect([seed, rounded(day)]).toEqual([seed, rounded(best)]);
      expect(bound.withInterview).toBe(day.figures.withInterview);
    }
  });

  it('has a route that keeps its hours, and others to choose from that each give somebody more or cost less', async () => {
    const problem = madeUpJoinedDay(4, { ...oneBus, hosts: 3, people: 12, slots: 6 });
    const { days } = await planJoinedDay(problem, { timeLimitMs: 120_000 });
    for (const { route, arrivals } of days) {
      const vehicles = problem.itinerary.vehicles.map((vehicle) => {
        const own = arrivals.get(vehicle.id);
        return own ? { ...vehicle, arrivals: own } : vehicle;
      });
      expect(checkItinerary({ ...problem.itinerary, vehicles }, route)).toEqual([]);
    }
    expect([...days].sort(compareJoinedDays)).toEqual(days);
    const worths = days.map(({ figures: { withInterview, firstChoices, interviews, routeCost } }) => [
      ...[withInterview, firstChoices, interviews, -routeCost],
    ]);
    const isBeaten = (one: readonly number[]): boolean =>
      worths.some((other) => other !== one && other.every((value, at) => value >= (one[at] ?? 0)));
    expect(worths.filter(isBeaten)).toEqual([]);
  });

  it('says so when there was no time to prove anything', async () => {
    const problem = madeUpJoinedDay(1, { ...oneBus, hosts: 3, people: 12, slots: 6 });
    const { days, isProven, isOutOfTime } = await planJoinedDay(problem, { timeLimitMs: 0 });
    expect(days).toHaveLength(1);
    expect({ isProven, isOutOfTime }).toEqual({ isProven: false, isOutOfTime: true });
  });

  it('knows of no day when the route is impossible', async () => {
    const problem = madeUpJoinedDay(1, oneBus);
    const vehicles = problem.itinerary.vehicles.map((vehicle) => ({ ...vehicle, seats: 1 }));
    const { days, isProven } = await planJoinedDay({ ...problem, itinerary: { ...problem.itinerary, vehicles } });
    expect({ days, isProven }).toEqual({ days: [], isProven: true });
  });
});

import fc from 'fast-check';
import { planJoinedDay } from '.';
import { checkJoinedDay } from './testing/check-joined-day';
import { compareFigures, exhaustiveDay } from './testing/exhaustive-day';
import { randomDay, type DaySizes } from './testing/random-day';

const RUNS = Number(process.env['FC_RUNS'] ?? 6);
const SEED = Number(process.env['SEED'] ?? 1);

jest.setTimeout(120_000 + RUNS * 20_000);

const rides: DaySizes[] = [
  { shape: 'whole-group', hosts: 2, vehicles: 1, stops: 3, people: 5 },
  { shape: 'whole-group', hosts: 3, vehicles: 1, stops: 2, people: 4 },
  { shape: 'whole-group', hosts: 2, vehicles: 2, stops: 3, people: 5 },
  { shape: 'split-swap', hosts: 2, vehicles: 2, stops: 3, people: 5 },
];
const drops: DaySizes[] = [
  { shape: 'drop-off', hosts: 2, vehicles: 1, stops: 2, people: 4 },
  { shape: 'drop-off', hosts: 2, vehicles: 2, stops: 2, people: 4 },
];
const sampled = (sizes: DaySizes) => fc.sample(randomDay(sizes), { seed: SEED, numRuns: RUNS });

describe('a day planned as one, against trying every day', () => {
  it.each(rides)('is the best one, with a proof: %o', async (sizes) => {
    let possible = 0;
    for (const [at, day] of sampled(sizes).entries()) {
      const { best } = exhaustiveDay(day);
      const { days, isProven, isWaitingProven } = await planJoinedDay(day.problem, { timeLimitMs: 60_000 });
      const found = days[0];
      // A day on which something is hindered is none to the search that tries every day.
      if (!best) {
        expect([at, found === undefined || found.hindrances > 0]).toEqual([at, true]);
        continue;
      }
      possible += 1;
      expect([at, isProven, isWaitingProven, found?.hindrances]).toEqual([at, true, true, 0]);
      expect([at, found && compareFigures(found.figures, best.figures)]).toEqual([at, 0]);
      const checked = found && { ...found, interviews: found.interviews.interviews };
      expect(checked && checkJoinedDay(day.problem, checked)).toEqual([]);
    }
    expect(possible).toBeGreaterThan(0);
  });

  it.each(drops)('is possible, and claims no more than is true, where people are let off: %o', async (sizes) => {
    let asGood = 0;
    for (const [at, day] of sampled(sizes).entries()) {
      const { best } = exhaustiveDay(day);
      const { days, isProven, bound } = await planJoinedDay(day.problem, { timeLimitMs: 60_000 });
      const found = days[0];
      if (!best || !found || found.hindrances > 0) continue;
      const checked = { ...found, interviews: found.interviews.interviews };
      expect([at, checkJoinedDay(day.problem, checked)]).toEqual([at, []]);
      expect([at, compareFigures(best.figures, found.figures) <= 0]).toEqual([at, true]);
      expect([at, bound.withInterview >= best.figures.withInterview]).toEqual([at, true]);
      const { waitingMinutes } = best.figures;
      const isAsGood = compareFigures(best.figures, { ...found.figures, waitingMinutes }) === 0;
      if (isProven) expect([at, isAsGood]).toEqual([at, true]);
      if (isAsGood) asGood += 1;
    }
    expect(asGood).toBeGreaterThan(0);
  });
});

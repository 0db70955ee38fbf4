import fc from 'fast-check';
import { parseInterviewProblem, type PlanFigures } from '../domain/plan';
import { bestFigures } from '../domain/plan/testing/best-figures';
import type { InterviewInput } from '../domain/plan/testing/interview-input';
import { smallProblems } from '../domain/plan/testing/small-problems';
import { atOneGo } from '../domain/plan/at-one-go';
import { tourModelSteps, withChosenWaves, type VisitChoices } from '../domain/tours/tour-model';
import type { TourWave } from '../domain/tours/tour-request';
import { compareGains, figuresWith } from './figures-with';
import { improveTours } from './improve-tours';
import { solveLevels } from './solve-levels';

const numRuns = Number(process.env['FC_RUNS'] ?? 60);

const limits = () => ({ until: performance.now() + 60_000 });
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Two or three ways to show the groups around at the first two hosts. */
const problemsWithChoices = fc
  .record({
    input: smallProblems({ people: 5, interpreters: true }),
    starts: fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }), {
      minLength: 6,
      maxLength: 6,
    }),
  })
  .map(({ input, starts }) => {
    const groups = [...new Set(input.people.map(({ group }) => group))];
    const visits = input.hosts.slice(0, 2).map(({ id }, host): VisitChoices => ({
      visit: id,
      choices: [0, 1, 2].map((at) =>
        groups.map((group, index): TourWave => {
          const start = 540 + (starts[host * 3 + at]?.[index % 4] ?? 0) * 15;
          return { start, end: start + 20, groups: [group] };
        }),
      ),
    }));
    return { input, visits };
  });

const withWaves = (input: InterviewInput, chosen: readonly { visit: string; waves: readonly TourWave[] }[]) => ({
  ...input,
  hosts: input.hosts.map((host) => {
    const waves = chosen.find(({ visit }) => visit === host.id)?.waves;
    if (!waves) return host;
    return {
      ...host,
      tours: waves.map(({ start, end, groups }) => ({ groups: [...groups], start: clock(start), end: clock(end) })),
    };
  }),
});

type Chosen = { visit: string; waves: readonly TourWave[] }[];

const combinations = ([first, ...others]: readonly VisitChoices[]): Chosen[] =>
  first === undefined
    ? [[]]
    : combinations(others).flatMap((rest) => first.choices.map((waves) => [{ visit: first.visit, waves }, ...rest]));

const gainOf = ({ withInterview, firstChoices, interviews }: Omit<PlanFigures, 'waitingMinutes'>) => ({
  ...{ withInterview, firstChoices, interviews },
});

describe('waves that are chosen together with the interviews', () => {
  it('are the best of all combinations', async () => {
    let chances = 0;
    await fc.assert(
      fc.asyncProperty(problemsWithChoices, async ({ input, visits }) => {
        const problem = parseInterviewProblem(input);
        const model = atOneGo(tourModelSteps(problem, visits));
        const { values, proven } = await solveLevels(model.programme, limits());
        const found = await figuresWith(withChosenWaves(problem, model, values), limits());
        const all = combinations(visits).map((chosen) => gainOf(bestFigures(withWaves(input, chosen))));
        const best = all.reduce((one, other) => (compareGains(other, one) > 0 ? other : one));
        if (all.some((figures) => compareGains(figures, best) < 0)) chances += 1;
        expect(proven).toBe(true);
        expect(gainOf(found!)).toEqual(best);
      }),
      { numRuns, seed: 20_270_311, endOnFailure: true },
    );
    expect(chances).toBeGreaterThan(numRuns / 4);
  }, 120_000);

  it('are taken only when they make the interviews better, and never make them worse', async () => {
    await fc.assert(
      fc.asyncProperty(problemsWithChoices, async ({ input, visits }) => {
        const problem = parseInterviewProblem(withWaves(input, combinations(visits)[0]!));
        const before = (await figuresWith(problem, limits()))!;
        const bound = (await figuresWith(parseInterviewProblem(withWaves(input, withoutTours(visits))), limits()))!;
        const improved = (await improveTours(problem, { visits, bound, limits: limits() }))!;
        const gain = compareGains(improved.figures, before);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(compareGains(improved.figures, bound)).toBeLessThanOrEqual(0);
        if (gain === 0) expect(improved.problem).toBe(problem);
      }),
      { numRuns: numRuns / 2, seed: 20_270_311, endOnFailure: true },
    );
  }, 120_000);

  it('leave the tours as they are when there was no time', async () => {
    const samples = fc.sample(problemsWithChoices, { numRuns: 20, seed: 1 });
    const { input, visits } = samples.find((sample) => bestFigures(sample.input).withInterview > 0)!;
    const problem = parseInterviewProblem(withWaves(input, combinations(visits)[0]!));
    const bound = { withInterview: 9, firstChoices: 9, interviews: 9, waitingMinutes: 0 };
    expect(await improveTours(problem, { visits, bound, limits: { until: 0 } })).toBeUndefined();
  });
});

const withoutTours = (visits: readonly VisitChoices[]): Chosen => visits.map(({ visit }) => ({ visit, waves: [] }));

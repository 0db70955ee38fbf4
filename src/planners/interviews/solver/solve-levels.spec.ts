import fc from 'fast-check';
import type { IntegerProgramme, ObjectiveLevel } from '../model/integer-programme';
import { highsThread, type SolveRequest } from './highs-thread';
import { solveLevels } from './solve-levels';
import { programmes, sumOf } from './testing/odd-cycles';

const runs = Number(process.env['FC_RUNS'] ?? 300);

jest.setTimeout(120_000);

/** The values of the levels in the best solution, by trying every one. */
function bestByTrying({ columns, rows, levels }: IntegerProgramme): number[] {
  const sign = ({ sense }: ObjectiveLevel): number => (sense === 'maximise' ? 1 : -1);
  let solutions: number[][] = [[]];
  for (const { upper } of columns) {
    solutions = solutions.flatMap((values) => Array.from({ length: upper + 1 }, (_, value) => [...values, value]));
  }
  let left = solutions.filter((values) => rows.every(({ upper, terms }) => sumOf(terms, values) <= upper));
  return levels.map((level) => {
    const most = left.reduce((known, values) => Math.max(known, sign(level) * sumOf(level.terms, values)), -Infinity);
    left = left.filter((values) => sign(level) * sumOf(level.terms, values) === most);
    return sign(level) * most;
  });
}

describe('levels of an objective, one after the other', () => {
  afterEach(() => jest.restoreAllMocks());

  it('are as good as trying everything, whichever way they are proven', async () => {
    const asked = { loose: 0, small: 0, impossible: 0, whole: 0 };
    const solve = highsThread.solve.bind(highsThread);
    jest.spyOn(highsThread, 'solve').mockImplementation(async (request: SolveRequest, signal) => {
      const answer = await solve(request, signal);
      const isLoose = request.integrality.every((type) => type === 0);
      asked[isLoose ? 'loose' : request.mayBeImpossible ? 'small' : 'whole'] += 1;
      if (answer.state === 'impossible') asked.impossible += 1;
      return answer;
    });
    await fc.assert(
      fc.asyncProperty(programmes, async (programme) => {
        const { values, proven } = await solveLevels(programme, { until: performance.now() + 60_000 });
        expect(proven).toBe(true);
        for (const { upper, terms } of programme.rows) expect(sumOf(terms, values)).toBeLessThanOrEqual(upper);
        expect(programme.levels.map(({ terms }) => sumOf(terms, values))).toEqual(bestByTrying(programme));
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(Math.min(...Object.values(asked))).toBeGreaterThan(0);
    expect(asked.loose).toBeGreaterThan(asked.small);
  });

  it('are not proven when there is no time', async () => {
    const [programme] = fc.sample(programmes, { seed: 3, numRuns: 1 }) as [IntegerProgramme];
    expect(await solveLevels(programme, { until: performance.now() })).toMatchObject({ proven: false });
  });
});

import fc from 'fast-check';
import type { IntegerProgramme, ObjectiveLevel, ProgrammeRow } from '../model/integer-programme';
import { highsThread, type SolveRequest } from './highs-thread';
import { solveLevels } from './solve-levels';

const runs = Number(process.env['FC_RUNS'] ?? 300);

jest.setTimeout(120_000);

/** Odd cycles: pairs of which at most one may be chosen, so that halves are the best when columns need not be whole. */
const pairs = fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(8)), { minLength: 5, maxLength: 14, selector: String });

const programmes: fc.Arbitrary<IntegerProgramme> = fc
  .record({
    uppers: fc.array(fc.constantFrom(1, 1, 1, 2), { minLength: 9, maxLength: 9 }),
    pairs,
    budget: fc.integer({ min: 3, max: 9 }),
    weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 9, maxLength: 9 }),
    levels: fc.array(
      fc.record({
        maximise: fc.boolean(),
        coefficients: fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 9, maxLength: 9 }),
      }),
      { minLength: 2, maxLength: 4 },
    ),
  })
  .map(({ uppers, pairs: clashes, budget, weights, levels }) => ({
    columns: uppers.map((upper) => ({ upper, integer: true })),
    rows: [
      ...clashes
        .filter(([a, b]) => a !== b)
        .map(([a, b]) =>
          atMost(1, [
            [a, 1],
            [b, 1],
          ]),
        ),
      atMost(budget, [...weights.entries()]),
    ],
    levels: levels.map(({ maximise, coefficients }, at) => ({
      name: `level ${at}`,
      sense: maximise ? ('maximise' as const) : ('minimise' as const),
      terms: new Map([...coefficients.entries()].filter(([, value]) => value !== 0)),
    })),
    start: uppers.map(() => 0),
  }));

const atMost = (upper: number, terms: readonly (readonly [number, number])[]): ProgrammeRow => ({
  lower: -Infinity,
  upper,
  terms: new Map(terms),
});

const sumOf = (terms: ReadonlyMap<number, number>, values: ArrayLike<number>): number =>
  [...terms].reduce((sum, [column, coefficient]) => sum + coefficient * (values[column] ?? 0), 0);

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

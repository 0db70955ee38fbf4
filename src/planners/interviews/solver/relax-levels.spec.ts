import fc from 'fast-check';
import type { IntegerProgramme } from '../model/integer-programme';
import { atLeast } from './at-least';
import { findSolution } from './find-solution';
import { relaxLevels } from './relax-levels';
import { programmes, sumOf } from './testing/odd-cycles';
import { solveLevels } from './solve-levels';

const runs = Number(process.env['FC_RUNS'] ?? 60);

jest.setTimeout(120_000);

const limits = () => ({ until: performance.now() + 60_000 });

/** Above zero when the first is the better one, by the first level in which they differ. */
function compare({ levels }: IntegerProgramme, one: readonly number[], other: readonly number[]): number {
  const differences = levels.map(({ sense }, at) => (sense === 'maximise' ? 1 : -1) * (one[at]! - other[at]!));
  return differences.find((difference) => difference !== 0) ?? 0;
}

describe('levels of which columns need not be whole', () => {
  it('promise as much as there is, or more, and what is promised falsely is found out', async () => {
    const seen = { same: 0, more: 0 };
    await fc.assert(
      fc.asyncProperty(programmes, async (programme) => {
        const relaxed = await relaxLevels(programme, limits(), () => false);
        const { values } = await solveLevels(programme, limits());
        const best = programme.levels.map(({ terms }) => sumOf(terms, values));
        const difference = compare(programme, relaxed!.bounds, best);
        expect(difference).toBeGreaterThanOrEqual(0);
        seen[difference === 0 ? 'same' : 'more'] += 1;
        const promised = programme.levels.map((level, at) => atLeast(level, relaxed!.bounds[at]!));
        const found = await findSolution({ ...programme, rows: [...programme.rows, ...promised] }, limits(), true);
        expect(found === 'impossible').toBe(difference > 0);
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(Math.min(seen.same, seen.more)).toBeGreaterThan(0);
  });

  it('are not looked at when the first was enough, or when nothing is possible', async () => {
    const [programme] = fc.sample(programmes, { seed: 3, numRuns: 1 }) as [IntegerProgramme];
    expect((await relaxLevels(programme, limits(), () => true))?.bounds).toHaveLength(1);
    const impossible = { lower: 1, upper: Infinity, terms: new Map<number, number>() };
    const rows = [...programme.rows, { ...impossible, terms: new Map([[0, -1]]) }];
    expect(await relaxLevels({ ...programme, rows }, limits(), () => false)).toBeUndefined();
    expect(await findSolution({ ...programme, rows }, limits(), true)).toBe('impossible');
  });

  it('say nothing when there is no time', async () => {
    const [programme] = fc.sample(programmes, { seed: 3, numRuns: 1 }) as [IntegerProgramme];
    const none = { until: performance.now() };
    expect(await relaxLevels(programme, none, () => false)).toEqual({ bounds: [], values: undefined });
    expect(await findSolution(programme, none, true)).toBe('unknown');
  });
});

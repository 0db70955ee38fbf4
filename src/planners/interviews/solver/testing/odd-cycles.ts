import fc from 'fast-check';
import type { IntegerProgramme, ProgrammeRow } from '../../model/integer-programme';

/** Odd cycles: pairs of which at most one may be chosen, so that halves are the best when columns need not be whole. */
const pairs = fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(8)), { minLength: 5, maxLength: 14, selector: String });

/** Small programmes with levels, and with zero for a solution. */
export const programmes: fc.Arbitrary<IntegerProgramme> = fc
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

export const sumOf = (terms: ReadonlyMap<number, number>, values: ArrayLike<number>): number =>
  [...terms].reduce((sum, [column, coefficient]) => sum + coefficient * (values[column] ?? 0), 0);

import fc from 'fast-check';
import { ProgrammeBuilder } from '../model/integer-programme';
import { bestWaves } from './best-waves';
import { anyVisit } from '../testing/random-tours';
import { addVisit, chosenWaves, columnsOf } from './tour-columns';

const numRuns = Number(process.env['FC_RUNS'] ?? 200);
const GROUPS = ['a', 'b', 'c'];

describe('the columns that choose waves', () => {
  it('keep any two waves apart that are too close to each other, and no others', () => {
    let close = 0;
    fc.assert(
      fc.property(anyVisit('v'), (visit) => {
        const builder = new ProgrammeBuilder();
        const { starts } = addVisit(builder, GROUPS, visit, visit.slots);
        const isExcluded = (one: number, other: number): boolean =>
          builder.rows.some(({ upper, terms }) => upper === 1 && terms.get(one) === 1 && terms.get(other) === 1);
        starts.forEach((one, at) => {
          for (const other of starts.slice(at + 1)) {
            const isClose = other.start < one.end + 5;
            if (isClose && other.start >= one.end) close += 1;
            expect(isExcluded(one.used, other.used)).toBe(isClose);
          }
        });
      }),
      { numRuns },
    );
    expect(close).toBeGreaterThan(10);
  });

  it('know the waves that are found without them', () => {
    fc.assert(
      fc.property(anyVisit('v'), (visit) => {
        const found = bestWaves(
          visit,
          GROUPS.map((id) => ({ id, people: 2 })),
        );
        if (!found) return;
        const builder = new ProgrammeBuilder();
        const columns = addVisit(builder, GROUPS, visit, visit.slots);
        const values = builder.columns.map(() => 0);
        for (const column of columnsOf(columns, found.waves)) values[column] = 1;
        expect(chosenWaves(columns, values)).toEqual(found.waves);
        const sums = builder.rows.map(({ terms }) => [...terms].reduce((sum, [at, by]) => sum + by * values[at]!, 0));
        expect(sums.every((sum, row) => sum >= builder.rows[row]!.lower && sum <= builder.rows[row]!.upper)).toBe(true);
      }),
      { numRuns },
    );
  });
});

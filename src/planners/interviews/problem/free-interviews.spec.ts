import fc from 'fast-check';
import { isAccepted, smallProblems } from '../testing/small-problems';
import { freeInterviews } from './free-interviews';
import { parseInterviewProblem } from './parse-interview-problem';
import { ProblemIndex } from './possible-interviews';

const runs = Number(process.env['FC_RUNS'] ?? 100);

const problems = fc.oneof(
  smallProblems({ pins: true, people: 5 }),
  smallProblems({ pins: true, interpreters: true }),
  smallProblems({ pins: true, presence: true }),
);

const keyOf = (vacancy: string, slot: string): string => `${vacancy} ${slot}`;

describe('interviews beside everything that is pinned', () => {
  it('are exactly those that could be pinned as well, for everybody without a pin', () => {
    let [free, not] = [0, 0];
    fc.assert(
      fc.property(problems, (input) => {
        const index = new ProblemIndex(parseInterviewProblem(input));
        const found = freeInterviews(index);
        for (const person of index.people.values()) {
          if (person.absent || input.pins.some((pin) => pin.person === person.id)) {
            expect(found.get(person.id) ?? []).toEqual([]);
            continue;
          }
          const keys = new Set(found.get(person.id)!.map(({ vacancy, moment }) => keyOf(vacancy.id, moment.id)));
          for (const vacancy of person.preferences) {
            for (const { id: slot } of index.host(index.vacancy(vacancy).host).slots) {
              const isFree = isAccepted({ ...input, pins: [...input.pins, { person: person.id, vacancy, slot }] });
              expect([person.id, vacancy, slot, keys.has(keyOf(vacancy, slot))]).toEqual([
                person.id,
                vacancy,
                slot,
                isFree,
              ]);
              if (isFree) free += 1;
              else not += 1;
            }
          }
        }
      }),
      { numRuns: runs },
    );
    expect(Math.min(free, not)).toBeGreaterThan(runs / 10);
  });

  it('come in the order of the wishes, then of the hours', () => {
    fc.assert(
      fc.property(problems, (input) => {
        const index = new ProblemIndex(parseInterviewProblem(input));
        for (const [id, interviews] of freeInterviews(index)) {
          const { preferences } = index.person(id);
          const order = interviews.map(
            ({ vacancy, moment }) => [preferences.indexOf(vacancy.id), moment.start] as const,
          );
          const sorted = [...order].sort(([rank, start], [otherRank, other]) => rank - otherRank || start - other);
          expect(order).toEqual(sorted);
        }
      }),
      { numRuns: runs },
    );
  });
});

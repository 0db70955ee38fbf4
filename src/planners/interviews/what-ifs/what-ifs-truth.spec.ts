import fc from 'fast-check';
import { parseInterviewProblem } from '../problem/parse-interview-problem';
import { bestFigures } from '../testing/best-figures';
import { changedInput } from '../testing/changed-input';
import type { InterviewInput } from '../testing/interview-input';
import { isAccepted, smallProblems } from '../testing/small-problems';
import { findWhatIfs } from './find-what-ifs';
import { planInterviews } from '../plan-interviews';

const runs = Number(process.env['FC_RUNS'] ?? 60);

jest.setTimeout(600_000);

const WAVES = [
  { groups: ['A'], start: '09:00', end: '09:30' },
  { groups: ['B'], start: '09:30', end: '10:00' },
];

/** Events in which every sort of change helps now and then: tours one after the other, groups with a little room. */
const problems: fc.Arbitrary<InterviewInput> = fc
  .tuple(
    fc.oneof(
      smallProblems({ people: 5, pins: true }),
      smallProblems({ people: 5, pins: true, presence: true }),
      smallProblems({ people: 4, pins: true, minutes: true }),
      smallProblems({ people: 5, published: true }),
    ),
    fc.integer({ min: 2, max: 4 }),
    fc.integer({ min: 2, max: 4 }),
  )
  .map(([input, inA, inB]) => ({
    ...input,
    hosts: input.hosts.map((host, at) => ({ ...host, tours: at === 0 ? WAVES : [] })),
    groups: [
      { id: 'A', places: inA },
      { id: 'B', places: inB },
    ],
  }))
  // The tours may have come in the way of pins.
  .map((input) => (isAccepted(input) ? input : { ...input, pins: [] }));

describe('what-ifs of every sort', () => {
  it('promise exactly what a search of everything finds after the change', async () => {
    const seen = new Map<string, number>();
    let changing = 0;
    await fc.assert(
      fc.asyncProperty(problems, async (input) => {
        const problem = parseInterviewProblem(input);
        const plan = await planInterviews(problem, { whatIfs: false });
        const before = bestFigures(input);
        const whatIfs = await findWhatIfs(problem, plan, { until: performance.now() + 60_000 });
        for (const { change, gain, changedPeople, text } of whatIfs) {
          seen.set(change.kind, (seen.get(change.kind) ?? 0) + 1);
          const after = bestFigures(changedInput(input, change));
          expect(changedPeople).toBe(input.published && after.changedPeople);
          const more = after.changedPeople - before.changedPeople;
          expect(text.includes('daarvoor veranderen gesprekken van')).toBe(more > 0);
          if (gain.withInterview === 0) expect(more).toBeLessThanOrEqual(0);
          if (more > 0) changing += 1;
          expect([change, gain]).toEqual([
            change,
            {
              withInterview: after.withInterview - before.withInterview,
              firstChoices: after.firstChoices - before.firstChoices,
              interviews: after.interviews - before.interviews,
            },
          ]);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(changing).toBeGreaterThan(0);
    const kinds = [
      'extra-slot',
      'extra-interviewer',
      'shorter-slots',
      'release-pin',
      'other-wave',
      'other-groups',
      'skip-tour',
    ];
    expect(kinds.filter((kind) => !seen.has(kind))).toEqual([]);
  });
});

import fc from 'fast-check';
import { parseInterviewProblem } from './problem/parse-interview-problem';
import type { InterviewPlan } from './problem/interview-plan';
import type { InterviewInput } from './testing/interview-input';
import { smallProblems } from './testing/small-problems';
import { firstInterviewPlan } from './first-plan/first-interview-plan';
import { planInterviews } from './plan-interviews';

const runs = Number(process.env['FC_RUNS'] ?? 80);

jest.setTimeout(120_000);

/** Only a cut by the clock makes two runs differ: here there is none, however busy the machine is. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

const problems = fc.oneof(
  smallProblems({ pins: true }),
  smallProblems({ pins: true, published: true }),
  smallProblems({ published: true, interpreters: true }),
  smallProblems({ published: true, presence: true }),
  smallProblems({ people: 5, published: true, minutes: true }),
);

const plan = async (input: InterviewInput): Promise<InterviewPlan> => ({
  ...(await planInterviews(parseInterviewProblem(input), {
    ...{ whatIfs: true, timeLimitMs: NO_LIMIT, whatIfsLimitMs: NO_LIMIT },
  })),
  milliseconds: 0,
});

/** A list in an order that the seed decides. */
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), { seed, numRuns: 1 })[0] ?? [];

/** The same event, everything in another order in which order says nothing; wishes keep theirs. */
const inOtherOrder = (input: InterviewInput, seed: number): InterviewInput => ({
  ...input,
  hosts: shuffled(input.hosts, seed).map((host) => ({
    ...host,
    slots: shuffled(host.slots, seed),
    tours: shuffled(host.tours, seed),
    vacancies: shuffled(host.vacancies, seed),
  })),
  people: shuffled(input.people, seed),
  pins: shuffled(input.pins, seed),
  ...(input.published && { published: shuffled(input.published, seed) }),
});

describe('the same event', () => {
  it('gets the same plan, reasons and what-ifs every time', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (input) => {
        expect(await plan(structuredClone(input))).toEqual(await plan(input));
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it('gets an equally good plan when it is written down in another order', async () => {
    await fc.assert(
      fc.asyncProperty(problems, fc.nat(), async (input, seed) => {
        const [one, other] = await Promise.all(
          [input, inOtherOrder(input, seed)].map((asked) =>
            planInterviews(parseInterviewProblem(asked), { whatIfs: false, timeLimitMs: NO_LIMIT }),
          ),
        );
        expect(other?.status).toBe('optimal');
        expect(other?.objective).toEqual(one?.objective);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it('gets the same first answer every time', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (input) => {
        const [one, other] = await Promise.all(
          [input, structuredClone(input)].map((asked) => firstInterviewPlan(parseInterviewProblem(asked))),
        );
        expect({ ...other, milliseconds: 0 }).toEqual({ ...one, milliseconds: 0 });
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });
});

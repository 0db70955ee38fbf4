import fc from 'fast-check';
import { checkInterviewPlan } from './checking/check-interview-plan';
import { parseInterviewProblem } from './problem/parse-interview-problem';
import type { InterviewChoice } from './problem/interview-problem';
import type { InterviewPlan } from './problem/interview-plan';
import { bestFigures, type BestFigures } from './testing/best-figures';
import type { InterviewInput } from './testing/interview-input';
import { smallProblems } from './testing/small-problems';
import { planInterviews } from './plan-interviews';

const runs = Number(process.env['FC_RUNS'] ?? 80);

function reached(input: InterviewInput, { objective, interviews }: InterviewPlan): BestFigures {
  const asText = ({ vacancy, slot }: Omit<InterviewChoice, 'person'>): string => `${vacancy} ${slot}`;
  const changes = input.people
    .filter(({ absent }) => !absent && input.published)
    .map(({ id }) => {
      const before = (input.published ?? []).filter(({ person }) => person === id).map(asText);
      const after = interviews.filter(({ person }) => person === id).map(asText);
      return before.filter((one) => !after.includes(one)).length + after.filter((one) => !before.includes(one)).length;
    });
  return {
    ...objective,
    changedPeople: changes.filter((count) => count > 0).length,
    changedInterviews: changes.reduce((sum, count) => sum + count, 0),
  };
}

describe('the plan is the best there is', () => {
  it.each([
    ['without pins', {}],
    ['with pins', { pins: true }],
    ['with a published plan', { published: true }],
    ['with pins and a published plan', { pins: true, published: true }],
    ['with interpreters and pins', { pins: true, interpreters: true }],
    ['with presence', { presence: true }],
    ['with longer interviews', { people: 5, minutes: true }],
    ['with longer interviews, pins and a published plan', { people: 5, minutes: true, pins: true, published: true }],
    [
      'with longer interviews, interpreters and presence',
      { people: 5, minutes: true, interpreters: true, presence: true },
    ],
    ['with presence, pins and a published plan', { pins: true, published: true, presence: true }],
  ])(
    '%s: trying everything finds nothing better',
    async (_, shape) => {
      await fc.assert(
        fc.asyncProperty(smallProblems(shape), async (input) => {
          const problem = parseInterviewProblem(input);
          const plan = await planInterviews(problem, { whatIfs: false });
          expect(checkInterviewPlan(problem, plan)).toEqual([]);
          expect(plan.status).toBe('optimal');
          expect(reached(input, plan)).toEqual(bestFigures(input));
        }),
        { numRuns: runs, endOnFailure: true },
      );
    },
    60_000,
  );
});

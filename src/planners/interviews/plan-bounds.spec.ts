import fc from 'fast-check';
import { checkInterviewPlan } from './checking/check-interview-plan';
import { parseInterviewProblem } from './problem/parse-interview-problem';
import { highsThread, type SolveRequest } from './solver/highs-thread';
import { bestFigures, type BestFigures } from './testing/best-figures';
import { smallProblems } from './testing/small-problems';
import { planInterviews } from './plan-interviews';

const numRuns = Number(process.env['FC_RUNS'] ?? 150);

const problems = fc.oneof(
  smallProblems({ people: 5, pins: true }),
  smallProblems({ people: 5, pins: true, published: true }),
  smallProblems({ people: 4, minutes: true, published: true }),
);

const LESS_IS_BETTER = ['changedPeople', 'changedInterviews', 'waitingMinutes'];

/** From the given request on the solver finds nothing any more. */
function stopAfter(requests: number): void {
  jest.restoreAllMocks();
  const solve = highsThread.solve.bind(highsThread);
  let left = requests;
  jest.spyOn(highsThread, 'solve').mockImplementation((request: SolveRequest, signal) => {
    left -= 1;
    if (left >= 0) return solve(request, signal);
    return Promise.resolve({ state: 'out of work', values: undefined, relaxed: undefined });
  });
}

describe('a plan without a proof', () => {
  afterEach(() => jest.restoreAllMocks());

  it('says what no plan exceeds at the level that is open, and of people with an interview', async () => {
    const seen = { unknown: 0, feasible: 0, levels: new Set<string>() };
    await fc.assert(
      fc.asyncProperty(problems, fc.nat(5), async (input, requests) => {
        stopAfter(requests);
        const problem = parseInterviewProblem(input);
        const plan = await planInterviews(problem, { whatIfs: false });
        expect(checkInterviewPlan(problem, plan)).toEqual([]);
        expect(plan.status === 'optimal').toBe(plan.open === undefined);
        if (!plan.open || plan.bound === undefined || plan.status === 'optimal' || plan.status === 'infeasible') return;
        seen[plan.status] += 1;
        seen.levels.add(plan.open.level);
        expect(plan.isOutOfTime).toBeUndefined();
        expect(plan.status === 'unknown').toBe(plan.interviews.length === problem.pins.length);
        const best = bestFigures(input);
        expect(plan.bound).toBeGreaterThanOrEqual(best.withInterview);
        const reached = best[plan.open.level as keyof BestFigures];
        if (LESS_IS_BETTER.includes(plan.open.level)) expect(plan.open.bound).toBeLessThanOrEqual(reached);
        else expect(plan.open.bound).toBeGreaterThanOrEqual(reached);
      }),
      { numRuns, endOnFailure: true },
    );
    expect(Math.min(seen.unknown, seen.feasible)).toBeGreaterThan(0);
    expect([...seen.levels].sort()).toEqual([
      ...['changedInterviews', 'changedPeople', 'firstChoices', 'interviews', 'waitingMinutes', 'withInterview'],
    ]);
  }, 120_000);
});

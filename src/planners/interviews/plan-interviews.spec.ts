import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkInterviewPlan } from './checking/check-interview-plan';
import { parseInterviewProblem } from './problem/parse-interview-problem';
import type { InterviewChoice, InterviewProblem } from './problem/interview-problem';
import type { InterviewPlan } from './problem/interview-plan';
import type { InterviewInput } from './testing/interview-input';
import { planInterviews } from './plan-interviews';

const scenarios = path.resolve('test/fixtures/scenarios');

const scenario = (name: string): InterviewProblem =>
  parseInterviewProblem(JSON.parse(readFileSync(path.join(scenarios, `${name}.json`), 'utf8')));

const planOnly = (problem: InterviewProblem): Promise<InterviewPlan> => planInterviews(problem, { whatIfs: false });

jest.setTimeout(60_000);

describe('the plan of HNJ-2027-01', () => {
  it.each([
    ['hnj-2027-01-interviews', 35, 31, 37],
    ['hnj-2027-01-interviews-extra-slot', 36, 33, 39],
    ['hnj-2027-01-interviews-one-interviewer-less', 32, 30, 32],
    ['hnj-2027-01-interviews-final-list', 35, 33, 37],
    ['hnj-2027-01-interviews-day-itself', 32, 31, 37],
    ['hnj-2027-01-interviews-replan', 32, 31, 34],
  ])('%s reaches the known optimum and proves it', async (name, withInterview, firstChoices, interviews) => {
    const problem = scenario(name);
    const plan = await planOnly(problem);
    expect(checkInterviewPlan(problem, plan)).toEqual([]);
    expect(plan).toMatchObject({ status: 'optimal', objective: { withInterview, firstChoices, interviews } });
  });

  it('changes one interview of one person when the day itself goes wrong', async () => {
    const problem = scenario('hnj-2027-01-interviews-replan');
    const plan = await planOnly(problem);
    const asText = ({ person, vacancy, slot }: InterviewChoice): string => `${person} ${vacancy} ${slot}`;
    const before = new Set(problem.published?.map(asText));
    const after = new Set(plan.interviews.map(asText));
    expect([...after].filter((text) => !before.has(text))).toEqual(['P12 V1 C1@10:30']);
    expect([...before].filter((text) => !after.has(text))).toEqual([]);
  });

  it('sends the one interpreter to one person at a time, and warns when there is no break', async () => {
    const file = path.join(scenarios, 'hnj-2027-01-interviews.json');
    const input = JSON.parse(readFileSync(file, 'utf8')) as InterviewInput;
    input.interpreters = [{ id: 'T1', languages: ['Dari', 'Pashto'] }];
    for (const person of input.people) if (['P43', 'P47'].includes(person.id)) person.interpreter = 'T1';
    input.pins = [
      { person: 'P43', vacancy: 'V1', slot: 'C1@09:15' },
      { person: 'P47', vacancy: 'V1', slot: 'C1@09:30' },
    ];
    const problem = parseInterviewProblem(input);
    const plan = await planOnly(problem);
    expect(checkInterviewPlan(problem, plan)).toEqual([]);
    expect(plan.warnings).toEqual([
      {
        code: 'INTERPRETER_WITHOUT_BREAK',
        text: 'Tolk T1 heeft geen pauze tussen 9.15 u (P43) en 9.30 u (P47).',
      },
    ]);
  });

  it('gives the same plan every time', async () => {
    const problem = scenario('hnj-2027-01-interviews');
    const [one, other] = [await planOnly(problem), await planOnly(problem)];
    expect({ ...other, milliseconds: 0 }).toEqual({ ...one, milliseconds: 0 });
  });

  it('keeps the event loop free while it solves', async () => {
    const problem = scenario('hnj-2027-01-interviews');
    await planOnly(problem);
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const begin = performance.now();
    await planOnly(problem);
    const whole = performance.now() - begin;
    clearInterval(beat);
    // On a busy machine a beat may come late, but never as late as the solver is busy.
    expect(longest).toBeLessThan(Math.max(50, whole / 4));
  });

  it('stops at once when the signal aborts, and plans again afterwards', async () => {
    const problem = scenario('hnj-2027-01-interviews');
    const controller = new AbortController();
    const stopped = planInterviews(problem, { signal: controller.signal });
    controller.abort(new Error('genoeg'));
    await expect(stopped).rejects.toThrow('genoeg');
    expect((await planOnly(problem)).status).toBe('optimal');
  });

  it('does not claim a proof when there was no time for one', async () => {
    const problem = scenario('hnj-2027-01-interviews');
    const plan = await planInterviews(problem, { timeLimitMs: 0 });
    expect(plan).toMatchObject({ status: 'unknown', interviews: [], bound: 36, isOutOfTime: true });
    expect(plan.open).toEqual({ level: 'withInterview', bound: 36 });
    expect(plan.unplaced[0]).toEqual({
      person: 'P01',
      code: 'TIME_LIMIT',
      reason: 'De planner had te weinig tijd en vond nog geen plaats voor P01.',
    });
    expect(checkInterviewPlan(problem, plan)).toEqual([]);
  });

  it('is not misled by a presolve that loses feasible points', async () => {
    const file = path.resolve(scenarios, '../presolve-loses-feasible-points.json');
    const plan = await planInterviews(parseInterviewProblem(JSON.parse(readFileSync(file, 'utf8'))));
    expect(plan.status).toBe('optimal');
    expect(plan.objective).toEqual({ withInterview: 2, firstChoices: 0, interviews: 2, waitingMinutes: 30 });
  });
});

import type { InterviewPlan } from '../../../planners/interviews';
import { ReplanSearchCache } from './replan-search-cache';

/** A problem without people; the number tells one from another. */
const problem = (minutesAfterTour = 5): object => ({
  version: 1,
  rules: {
    maxInterviewsPerPerson: 1,
    maxInterviewsPerHost: 1,
    minutesAfterTour,
    minutesBetweenInterviews: 0,
    candidatesPerPost: 3,
  },
  hosts: [],
  people: [],
  pins: [],
});

const plan = (status: InterviewPlan['status']): InterviewPlan => ({
  status,
  objective: { withInterview: 0, firstChoices: 0, interviews: 0, waitingMinutes: 0 },
  interviews: [],
  unplaced: [],
  whatIfs: [],
  milliseconds: 0,
});

const FIRST = plan('feasible');
const BEST = plan('optimal');

/** A search for the best plan that ends when the test says so. */
interface Running {
  readonly signal: AbortSignal;
  readonly end: (plan: InterviewPlan) => void;
  readonly fail: (reason: Error) => void;
}

/** Planners of which nothing takes time: patience is at its end when `impatient` is called. */
class ScriptedPlanners {
  readonly running: Running[] = [];
  private readonly impatience: (() => void)[] = [];

  first = jest.fn(() => Promise.resolve(FIRST));

  best = jest.fn((_: unknown, signal: AbortSignal) => {
    const { promise, resolve: end, reject: fail } = withResolvers<InterviewPlan>();
    this.running.push({ signal, end, fail });
    return promise;
  });

  patience(): Promise<void> {
    return new Promise((resolve) => this.impatience.push(resolve));
  }

  async impatient(): Promise<void> {
    await settled();
    for (const resolve of this.impatience.splice(0)) resolve();
  }
}

function withResolvers<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: Error) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}

/** All that can go on without waiting has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the answer to a replanning', () => {
  let planners: ScriptedPlanners;
  let answers: ReplanSearchCache;
  beforeEach(() => {
    planners = new ScriptedPlanners();
    answers = new ReplanSearchCache(planners);
  });

  const firstLook = async (eventId = 'E1', asked = problem()) => {
    const look = answers.answer(eventId, asked);
    await planners.impatient();
    return look;
  };

  it('is the proven best plan when that is there soon enough', async () => {
    const look = answers.answer('E1', problem());
    await settled();
    planners.running[0]!.end(BEST);
    expect(await look).toEqual({ plan: BEST, isPreliminary: false });
  });

  it('is the first plan when the search never ends, and the search goes on', async () => {
    expect(await firstLook()).toEqual({ plan: FIRST, isPreliminary: true });
    expect(await firstLook()).toEqual({ plan: FIRST, isPreliminary: true });
    expect(planners.best).toHaveBeenCalledTimes(1);
    expect(planners.running[0]!.signal.aborted).toBe(false);
  });

  it('is the best plan at the next look, without another search', async () => {
    await firstLook();
    planners.running[0]!.end(BEST);
    expect(await answers.answer('E1', problem())).toEqual({ plan: BEST, isPreliminary: false });
    expect(planners.best).toHaveBeenCalledTimes(1);
    expect(planners.first).toHaveBeenCalledTimes(1);
  });

  it('is never that of another problem or event', async () => {
    await firstLook();
    planners.running[0]!.end(BEST);
    expect(await firstLook('E1', problem(6))).toMatchObject({ isPreliminary: true });
    expect(await firstLook('E2')).toMatchObject({ isPreliminary: true });
  });

  it('fails when the search fails, and is looked for anew afterwards', async () => {
    const look = answers.answer('E1', problem());
    await settled();
    planners.running[0]!.fail(new Error('no solver'));
    await expect(look).rejects.toThrow('no solver');
    expect(await firstLook()).toEqual({ plan: FIRST, isPreliminary: true });
    expect(planners.best).toHaveBeenCalledTimes(2);
  });

  it('refuses what is no problem', async () => {
    await expect(answers.answer('E1', { version: 1 })).rejects.toThrow();
    expect(planners.first).not.toHaveBeenCalled();
  });

  it('knows what a person may have seen: first what is there, the best one last', async () => {
    await firstLook();
    const seen: InterviewPlan[] = [];
    const reading = (async () => {
      for await (const candidate of answers.candidates('E1', problem())) seen.push(candidate);
    })();
    await settled();
    expect(seen).toEqual([FIRST]);
    planners.running[0]!.end(BEST);
    await reading;
    expect(seen).toEqual([FIRST, BEST]);
    const { value } = await answers.candidates('E1', problem()).next();
    expect(value).toBe(BEST);
  });

  it('stops searches of the same event that newer facts have overtaken, but none that somebody waits for', async () => {
    const waited = answers.answer('E1', problem(1));
    await settled();
    await Promise.all([firstLook('E2', problem(2))]);
    for (const minutes of [3, 4, 5]) await firstLook('E1', problem(minutes));
    const stopped = planners.running.map(({ signal }) => signal.aborted);
    // The first one is waited for no longer once patience was at its end.
    expect(await waited).toMatchObject({ isPreliminary: true });
    expect(stopped).toEqual([true, false, true, false, false]);
  });

  it('remembers only so many', async () => {
    for (let event = 0; event < 30; event += 1) {
      await firstLook(`E${event}`);
      planners.running[event]!.end(BEST);
    }
    await settled();
    expect(await answers.answer('E29', problem())).toMatchObject({ isPreliminary: false });
    expect(await firstLook('E0')).toMatchObject({ isPreliminary: true });
  });

  it('stops all searches when the process ends', async () => {
    await firstLook();
    answers.onModuleDestroy();
    expect(planners.running[0]!.signal.aborted).toBe(true);
  });
});

import { checkItinerary } from '../checking/check-itinerary';
import { planItinerary } from '../plan-itinerary';
import type { ItineraryProblem } from '../problem/itinerary-problem';
import { madeUpDropOff } from '../testing/made-up-drop-off';
import { planInProcess } from '../testing/plan-in-process';
import { DropOffQuestions } from './drop-off-exists';
import { isTooLarge } from './solve-drop-off';

const day = (seed: number, homeMinuteWeight: number): ItineraryProblem => {
  const problem = madeUpDropOff({ stops: 14, vehicles: 3, hosts: 4 }, seed);
  return { ...problem, rules: { ...problem.rules, homeMinuteWeight } };
};

const withHosts = (problem: ItineraryProblem, arriveFrom: number, arriveUntil: number): ItineraryProblem => ({
  ...problem,
  hosts: problem.hosts.map((host) => ({ ...host, arriveFrom, arriveUntil })),
});

describe('a drop-off day of 14 stops, 3 buses and 4 hosts', () => {
  it('is planned with proof in less than 300 MB, also where hosts receive for half an hour', () => {
    const problems = [day(1, 0), withHosts(day(2, 1), 510, 540)];
    const { plans, megabytes } = planInProcess(problems);
    expect(plans.map(({ status }) => status)).toEqual(problems.map(() => 'optimal'));
    expect(plans.map((plan, index) => checkItinerary(problems[index] as ItineraryProblem, plan))).toEqual([[], []]);
    expect(megabytes).toBeLessThan(300);
  }, 120_000);

  it('is proven impossible where hosts receive too short, and possible where they receive longer', () => {
    const until = (arriveUntil: number): ItineraryProblem => withHosts(day(1, 0), 510, arriveUntil);
    expect(planItinerary(until(512), { timeLimitMs: 120_000, reasons: false }).status).toBe('infeasible');
    const questions = new DropOffQuestions();
    expect(questions.exists(until(512), () => false)).toBe(false);
    expect(questions.exists(until(535), () => false)).toBe(true);
  }, 120_000);
});

describe('isTooLarge', () => {
  it.each([
    [{ stops: 14, vehicles: 3, hosts: 4 }, false],
    [{ stops: 14, vehicles: 6, hosts: 4 }, false],
    [{ stops: 15, vehicles: 2, hosts: 4 }, true],
    [{ stops: 16, vehicles: 3, hosts: 2 }, false],
    [{ stops: 16, vehicles: 5, hosts: 2 }, true],
    [{ stops: 4, vehicles: 30, hosts: 5 }, false],
  ])('says of %j: %s', (size, expected) => {
    expect(isTooLarge(madeUpDropOff(size, 1))).toBe(expected);
  });
});

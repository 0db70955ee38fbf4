import { planItinerary } from '../itinerary';
import { runInSlices } from '../interviews';
import { worthChoosing } from './days/compare-joined-days';
import { DayEvaluation } from './days/day-evaluation';
import { withMostSpare } from './days/most-spare';
import { planDropOffDay } from './drop-off/plan-drop-off-day';
import { dayFrameSteps } from './frame/day-frame';
import { planLaidOutDay } from './laid-out/plan-laid-out-day';
import { dayModelSteps } from './model/day-model';
import type { JoinedDay, JoinedOptions, JoinedPlan, JoinedProblem, PlanRoute } from './problem/joined-problem';
import { DaySearch } from './search/day-search';
import { everything } from './search/region';
import { RegionQuestions } from './search/region-questions';
import { RegionRoutes } from './search/region-routes';

const TIME_LIMIT_MS = 10_000;

const inThisThread: PlanRoute = (problem, options) => Promise.resolve(planItinerary(problem, options));

/**
 * Plans a day as a whole: who rides which vehicle, which host comes first, when each vehicle arrives, and who has an
 * interview. In this order: everybody who boards is carried, nothing is hindered, most people have an interview, most get their
 * first choice, most interviews, the route costs least, people wait least; then the times leave most to spare.
 */
export async function planJoinedDay(problem: JoinedProblem, options: JoinedOptions = {}): Promise<JoinedPlan> {
  const until = performance.now() + (options.timeLimitMs ?? TIME_LIMIT_MS);
  const planRoute = options.planRoute ?? inThisThread;
  if (problem.itinerary.stops.some(({ drop }) => drop !== undefined))
    return planDropOffDay(problem, { until, planRoute });
  if (problem.interviewsOn) return planLaidOutDay(problem, { until, planRoute });
  const evaluation = new DayEvaluation(problem, until);
  const frame = await runInSlices(dayFrameSteps(problem));
  const routes = new RegionRoutes(frame, planRoute, until);
  const first = await routes.of(everything);
  if (!first) return withoutDays(!routes.isUnsureOf(everything));
  const model = await runInSlices(dayModelSteps(frame));
  const questions = new RegionQuestions(frame, model, until);
  const search = new DaySearch(frame, questions, routes, evaluation, until);
  const isFound = await search.run(first);
  const bound = search.bound();
  const isProven = isFound && isExact(problem);
  const isWaitingProven = isProven && (await search.runForWaiting());
  const days: JoinedDay[] = [];
  // One after the other: all at once they would together hold the event loop.
  for (const day of worthChoosing(search.days)) days.push(await withMostSpare(frame, evaluation, planRoute, day));
  return {
    days,
    ...{ isProven, isWaitingProven, compared: evaluation.compared, bound: boundOf(bound) },
    isOutOfTime: performance.now() > until,
  };
}

/**
 * Breaks make stays longer than visits, and people who know their interviews make another question of it. A visit of whole minutes
 * is shown to end as late after its arrival as it does.
 */
const isExact = ({ itinerary, interviews }: JoinedProblem): boolean =>
  itinerary.rules.breaks === undefined &&
  interviews.published === undefined &&
  itinerary.hosts.every(({ visitMinutes }) => Number.isInteger(visitMinutes));

function boundOf([hindrances = 0, people = 0, choices = 0, interviews = 0, routeCost = 0]: readonly number[]) {
  return { hindrances, withInterview: -people, firstChoices: -choices, interviews: -interviews, routeCost };
}

const withoutDays = (isProven: boolean): JoinedPlan => ({
  ...{ days: [], isProven, isWaitingProven: isProven, compared: 0, isOutOfTime: false },
  bound: boundOf([]),
});

import type { JoinedDay, JoinedPlan, JoinedProblem, PlanRoute } from '../problem/joined-problem';
import { compareJoinedDays, worthChoosing } from '../days/compare-joined-days';
import { DropOffDays } from './drop-off-days';
import { rideCosts } from './drop-options';
import { FittedDays, chooses, preferredDrops } from './fitted-days';
import { hoursOfDay } from './hours-of-day';
import { DropDaySearch } from './regions/drop-day-search';
import { widestOptions } from './regions/region-options';
import { promiseOf, type Gains } from './regions/region-promise';

interface Limits {
  readonly until: number;
  readonly planRoute: PlanRoute;
}

/** What is known of the best day: the most that a possible one gives, and what one that gives so much costs at least. */
interface BestKnown {
  readonly gains: Gains;
  readonly cost: number;
  readonly isProven: boolean;
}

/**
 * Plans a day on which everybody is let off at one host. Routes and people are fitted to each other in turn for good days to begin
 * with; then all days are looked at: who is let off where, by which vehicle, and when it lets people off and collects them.
 */
export async function planDropOffDay(problem: JoinedProblem, limits: Limits): Promise<JoinedPlan> {
  const found = new DropOffDays(problem, limits);
  const fitted = new FittedDays(problem, found, limits.until);
  await fitted.find();
  const { gains, cost, isProven } = isExact(problem)
    ? await search(problem, found, limits.until)
    : await boundOnly(problem, found, limits.until);
  const days: JoinedDay[] = [];
  for (const day of worthChoosing(found.days)) days.push(await hoursOfDay(problem, found, day));
  const people = problem.interviews.people.filter(({ absent }) => !absent).length;
  const [withInterview, firstChoices, interviews] = gains;
  return {
    days,
    bound: {
      ...{ hindrances: 0, routeCost: cost },
      withInterview: Math.min(withInterview, people),
      firstChoices: Math.min(firstChoices, people),
      interviews: Math.min(interviews, people * problem.interviews.rules.maxInterviewsPerPerson),
    },
    isProven: isProven && days[0]?.hindrances === 0,
    ...{ isWaitingProven: false, compared: found.compared, isOutOfTime: performance.now() > limits.until },
  };
}

/** Breaks make stays longer, people who know their interviews ask for fewest changes first, and a programme may follow the route. */
const isExact = ({ itinerary, interviews, interviewsOn }: JoinedProblem): boolean =>
  itinerary.rules.breaks === undefined && interviews.published === undefined && interviewsOn === undefined;

async function search(problem: JoinedProblem, found: DropOffDays, until: number): Promise<BestKnown> {
  const best = (): JoinedDay | undefined =>
    found.days.filter(({ hindrances }) => hindrances === 0).sort(compareJoinedDays)[0];
  const [first] = [...found.days].sort(compareJoinedDays);
  const all = new DropDaySearch({
    ...{ problem, until, best },
    costOf: first ? rideCosts(problem, first.route) : () => 0,
    tryDay: (part, drops) => found.tryDay(part, drops),
  });
  const isProven = await all.run();
  const bound = all.bound();
  return bound ? { ...bound, isProven } : boundOnly(problem, found, until);
}

/** What is known without looking at all days; how much people can have is asked as if a vehicle came to each host in time. */
async function boundOnly(problem: JoinedProblem, found: DropOffDays, until: number): Promise<BestKnown> {
  const { interviews } = problem;
  const all = interviews.people.length;
  const most = problem.interviewsOn
    ? undefined
    : await promiseOf(interviews, widestOptions(problem), { until, below: undefined });
  const cost = chooses(problem) ? 0 : (await found.tryDay(problem, preferredDrops(problem))).least;
  return { gains: most?.gains ?? [all, all, all * interviews.rules.maxInterviewsPerPerson], cost, isProven: false };
}

import type { ItineraryProblem } from '../../itinerary';
import { worthChoosing } from '../days/compare-joined-days';
import { DayEvaluation } from '../days/day-evaluation';
import type { DayBound, JoinedDay, JoinedPlan, JoinedProblem, PlanRoute } from '../problem/joined-problem';

/** So many choices of a first host per vehicle are compared at most. */
const MOST_CHOICES = 27;

interface Limits {
  readonly until: number;
  readonly planRoute: PlanRoute;
}

/**
 * Plans a day on which tours and slots follow the route. Nothing bounds what a route gives people before it is laid out, so
 * the best routes for each choice of a first host per vehicle are compared, and nothing is proven.
 */
export async function planLaidOutDay(problem: JoinedProblem, { until, planRoute }: Limits): Promise<JoinedPlan> {
  const evaluation = new DayEvaluation(problem, until);
  const days: JoinedDay[] = [];
  let isOutOfTime = false;
  for (const itinerary of routesToCompare(problem.itinerary)) {
    isOutOfTime = days.length > 0 && performance.now() > until;
    if (isOutOfTime) break;
    const timeLimitMs = Math.max(100, until - performance.now());
    const route = await planRoute(itinerary, { timeLimitMs, reasons: false });
    if (route.vehicles.some(({ calls }) => calls.length > 0)) days.push(await evaluation.of(route, new Map()));
  }
  return {
    ...{ days: worthChoosing(days), bound: boundOf(problem), compared: evaluation.compared },
    ...{ isProven: false, isWaitingProven: false, isOutOfTime },
  };
}

/** The route as it is asked for first; each with the times that leave most to spare. */
function routesToCompare(itinerary: ItineraryProblem): ItineraryProblem[] {
  const asked = { ...itinerary, rules: { ...itinerary.rules, spareMinutes: true } };
  return [asked, ...firstHosts(itinerary).map((vehicles) => ({ ...asked, vehicles }))];
}

/** Every choice of a first host for the vehicles of which the order is open; none where these are too many. */
function firstHosts({ vehicles, hosts }: ItineraryProblem): ItineraryProblem['vehicles'][] {
  const open = vehicles.filter(({ hostOrder = [] }) => hostOrder.length === 0);
  if (open.length === 0 || hosts.length < 2 || hosts.length ** open.length > MOST_CHOICES) return [];
  return vehicles.reduce<ItineraryProblem['vehicles'][]>(
    (choices, vehicle) =>
      choices.flatMap((chosen) =>
        open.includes(vehicle)
          ? hosts.map(({ id }) => [...chosen, { ...vehicle, hostOrder: [id] }])
          : [[...chosen, vehicle]],
      ),
    [[]],
  );
}

/** Nobody has more than the rules of an event allow; a route costs at least nothing. */
function boundOf({ interviews: { people, rules } }: JoinedProblem): DayBound {
  const present = people.filter(({ absent }) => !absent).length;
  return {
    ...{ hindrances: 0, routeCost: 0, withInterview: present, firstChoices: present },
    interviews: present * rules.maxInterviewsPerPerson,
  };
}

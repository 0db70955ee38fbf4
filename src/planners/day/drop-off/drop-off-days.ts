import { objectiveWeights, planCost, type ItineraryPlan, type ItineraryProblem } from '../../itinerary';
import { compareJoinedDays } from '../days/compare-joined-days';
import { DayEvaluation } from '../days/day-evaluation';
import type { Drops, JoinedDay, JoinedProblem, PlanRoute } from '../problem/joined-problem';
import { itineraryWith, soonAtHosts } from './drop-routes';
import type { TriedDay } from './regions/drop-day-search';

/** Days with people let off at given hosts; each is worked out once. */
export class DropOffDays {
  readonly days: JoinedDay[] = [];
  readonly evaluation: DayEvaluation;
  private readonly tried = new Map<string, Promise<TriedDay>>();

  constructor(
    private readonly problem: JoinedProblem,
    private readonly limits: { readonly until: number; readonly planRoute: PlanRoute },
  ) {
    this.evaluation = new DayEvaluation(problem, limits.until);
  }

  get compared(): number {
    return this.evaluation.compared;
  }

  get hasPossibleDay(): boolean {
    return this.days.some(({ hindrances }) => hindrances === 0);
  }

  /** The best day along the cheapest route within the hours of a problem, and what the route costs at least. */
  tryDay({ itinerary, people }: JoinedProblem, drops: Drops): Promise<TriedDay> {
    return this.along(itineraryWith({ ...this.problem, itinerary, people }, drops), drops);
  }

  /** The same, also with every vehicle at each host before anything begins there; undefined when there is no route. */
  async tryDays(drops: Drops): Promise<JoinedDay | undefined> {
    const itinerary = itineraryWith(this.problem, drops);
    const soon = this.problem.interviewsOn ? itinerary : soonAtHosts(itinerary, this.problem.interviews);
    const days: JoinedDay[] = [];
    for (const asked of new Set([itinerary, soon])) {
      const { day } = await this.along(asked, drops);
      if (day) days.push(day);
    }
    return days.sort(compareJoinedDays)[0];
  }

  private along(itinerary: ItineraryProblem, drops: Drops): Promise<TriedDay> {
    const hours = itinerary.vehicles.map(({ arrivals, collects }) => [[...(arrivals ?? [])], [...(collects ?? [])]]);
    const key = JSON.stringify([[...drops].sort(), hours, itinerary.stops.map(({ vehicle }) => vehicle)]);
    const found = this.tried.get(key) ?? this.workOut(itinerary, drops);
    this.tried.set(key, found);
    return found;
  }

  private async workOut(itinerary: ItineraryProblem, drops: Drops): Promise<TriedDay> {
    const { route, least } = await this.plan(itinerary);
    if (!route) return { least, day: undefined };
    const day = await this.evaluation.of(route, drops);
    this.days.push(day);
    return { least, day };
  }

  /** The cheapest route, undefined when there is none or none was found, and what every route costs at least. */
  async plan(itinerary: ItineraryProblem): Promise<{ route: ItineraryPlan | undefined; least: number }> {
    const timeLimitMs = Math.max(100, this.limits.until - performance.now());
    const plan = await this.limits.planRoute(itinerary, { timeLimitMs, reasons: false });
    if (plan.status === 'infeasible') return { route: undefined, least: Infinity };
    if (plan.status === 'unknown') return { route: undefined, least: 0 };
    return { route: plan, least: plan.bound ?? planCost(objectiveWeights(itinerary.rules), plan.objective) };
  }
}

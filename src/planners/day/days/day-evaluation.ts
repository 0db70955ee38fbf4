import {
  planInterviews,
  ProblemIndex,
  type HostPresence,
  type InterviewPlan,
  type InterviewProblem,
  type PlanPerson,
} from '../../interviews';
import { objectiveWeights, planCost, type ItineraryPlan } from '../../itinerary';
import { hinderedTours } from '../frame/day-frame';
import type { Drops, JoinedDay, JoinedProblem, Stay } from '../problem/joined-problem';

/** So long may the interviews of a day take when the time is over: without any, a first day would be of no use. */
const LEAST_MILLISECONDS = 300;

/** Works out what a route comes to: the best interviews on it, and what is hindered. The same interviews are planned once. */
export class DayEvaluation {
  private readonly known = new Map<string, Promise<InterviewPlan>>();
  /** Routes that were looked at. */
  compared = 0;

  constructor(
    private readonly problem: JoinedProblem,
    private readonly until: number,
  ) {}

  /** @param drops person → host on a drop-off day */
  async of(route: ItineraryPlan, drops: Drops): Promise<JoinedDay> {
    this.compared += 1;
    const stays = this.problem.staysOf(route.vehicles, drops);
    const { interviews, hindrances } = this.on(route, drops, stays);
    const plan = await this.planned(interviews);
    return {
      figures: { ...plan.objective, routeCost: this.costOf(route) },
      ...{ hindrances, route, drops, interviews: plan, arrivals: new Map(), collects: new Map() },
    };
  }

  /** How much is hindered on a route, without its interviews. */
  hindrancesOf(route: ItineraryPlan, drops: Drops): number {
    return this.on(route, drops, this.problem.staysOf(route.vehicles, drops)).hindrances;
  }

  costOf({ objective }: ItineraryPlan): number {
    return planCost(objectiveWeights(this.problem.itinerary.rules), objective);
  }

  /** The interviews that are asked on a route, without where people are. */
  interviewsOn(route: ItineraryPlan, drops: Drops): InterviewProblem {
    return this.problem.interviewsOn?.(route, drops) ?? this.problem.interviews;
  }

  /** The interview problem of a route; pins that nobody can be at are left out of it, and hinder the day. */
  private on(route: ItineraryPlan, drops: Drops, stays: ReadonlyMap<string, readonly Stay[]>) {
    const asked = this.interviewsOn(route, drops);
    const index = new ProblemIndex(asked);
    const staysOf = (person: string): readonly Stay[] => stays.get(person) ?? [];
    const present = asked.people.filter(({ absent }) => !absent);
    const hinderedOf = (person: PlanPerson): number =>
      staysOf(person.id).reduce((sum, stay) => sum + hinderedTours(index, person, stay.host, stay), 0);
    const tours = present.reduce((sum, person) => sum + hinderedOf(person), 0);
    const isKept = (pin: InterviewProblem['pins'][number]): boolean => {
      const person = index.person(pin.person);
      const { host, start, end } = index.moment(person, pin.slot);
      const stay = staysOf(person.id).find((one) => one.host === host);
      return person.absent || (stay !== undefined && stay.from <= start && stay.until >= end);
    };
    const pins = asked.pins.filter(isKept);
    const people = asked.people.map((person) => ({ ...person, presence: staysOf(person.id).map(asPresence) }));
    return { interviews: { ...asked, people, pins }, hindrances: tours + asked.pins.length - pins.length };
  }

  private planned(interviews: InterviewProblem): Promise<InterviewPlan> {
    const key = JSON.stringify(interviews);
    const timeLimitMs = Math.max(LEAST_MILLISECONDS, this.until - performance.now());
    const plan = this.known.get(key) ?? planInterviews(interviews, { whatIfs: false, timeLimitMs });
    this.known.set(key, plan);
    return plan;
  }
}

const asPresence = ({ host, from, until }: Stay): HostPresence => ({ host, start: from, end: until });

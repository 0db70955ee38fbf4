import { runInSlices, solveLevels, type InterviewProblem } from '../../interviews';
import { objectiveWeights, planCost, type ItineraryPlan, type ItineraryProblem } from '../../itinerary';
import { compareJoinedDays, SAME_COST, worthChoosing } from '../days/compare-joined-days';
import { DayEvaluation } from '../days/day-evaluation';
import type {
  DayArrivals,
  DayBound,
  Drops,
  JoinedDay,
  JoinedPlan,
  JoinedProblem,
  PlanRoute,
} from '../problem/joined-problem';
import { dropModelSteps, readDrops, type DropModel, type DropOption } from './drop-model';
import { fewerHosts, hostsToChoose, optionsAlong, togetherByStop, widestOptions } from './drop-options';
import { itineraryWith, soonAtHosts } from './drop-routes';
import { leastRouteCost } from './proof/least-route-cost';

/** So often a route is made for the people and then the people for the route. */
const ROUNDS = 6;

interface Limits {
  readonly until: number;
  readonly planRoute: PlanRoute;
}

/**
 * Plans a day on which everybody is let off at one host. How many people can have an interview, and a first choice, is known
 * exactly: one host per person, as if a vehicle came to each in time. Then routes and people are fitted to each other in turn, as
 * long as that helps; no day is proven to have the best route while somebody can be let off at several hosts.
 */
export async function planDropOffDay(problem: JoinedProblem, { until, planRoute }: Limits): Promise<JoinedPlan> {
  const search = new DropOffSearch(problem, planRoute, until);
  const most = problem.interviewsOn ? undefined : await search.choose(problem.interviews, widestOptions(problem));
  const asNow = await search.lookAt(first(problem));
  await search.fit(asNow, most?.drops);
  await search.lookFurther();
  const cheapest = await search.cheapestRoute(most);
  const days = worthChoosing(search.days);
  const bound = boundOf(problem, most?.bounds, cheapest);
  const isKnown =
    most?.isProven === true && problem.interviewsOn === undefined && problem.interviews.published === undefined;
  return {
    ...{ days, bound, compared: search.days.length, isWaitingProven: false },
    isProven: isKnown && days[0] !== undefined && reaches(days[0], bound),
    isOutOfTime: performance.now() > until,
  };
}

/** Everybody where they prefer to be let off. */
const first = (problem: JoinedProblem, among?: ReadonlySet<string>): Drops =>
  new Map(
    problem.people.flatMap((person): [string, string][] => {
      const host = hostsToChoose(problem, person).find((one) => among?.has(one) ?? true);
      return host === undefined ? [] : [[person.id, host]];
    }),
  );

interface Chosen {
  readonly model: DropModel;
  readonly values: Float64Array;
  readonly drops: Drops;
  /** People with an interview, first choices, interviews. */
  readonly bounds: readonly number[];
  readonly isProven: boolean;
}

class DropOffSearch {
  readonly days: JoinedDay[] = [];
  private readonly evaluation: DayEvaluation;
  /** What the route costs at least, by the hosts of everybody. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly problem: JoinedProblem,
    private readonly planRoute: PlanRoute,
    private readonly until: number,
  ) {
    this.evaluation = new DayEvaluation(problem, until);
  }

  /** The best hosts for everybody, the interviews first and then the rides; undefined when nobody is let off. */
  async choose(interviews: InterviewProblem, options: readonly DropOption[]): Promise<Chosen | undefined> {
    if (options.length === 0) return undefined;
    const model = await runInSlices(dropModelSteps(interviews, options));
    const { values, proven, open } = await solveLevels(model.programme, { until: this.until });
    const levels = ['withInterview', 'firstChoices', 'interviews'];
    const openAt = open ? levels.indexOf(open.level) : -1;
    const pins = interviews.pins.length;
    const bounds = levels.map((name, at) => {
      const terms = model.programme.levels.find((level) => level.name === name)?.terms ?? new Map<number, number>();
      if (open && openAt >= 0 && at > openAt) return Infinity;
      const value = [...terms].reduce((sum, [column, weight]) => sum + weight * (values[column] ?? 0), 0);
      return pins + (at === openAt && open ? open.bound : Math.round(value));
    });
    return { model, values, drops: readDrops(model, values), bounds, isProven: proven || open?.level === 'rides' };
  }

  /** Routes for the people and people for the routes, in turn. */
  async fit(begin: JoinedDay | undefined, promising: Drops | undefined): Promise<void> {
    let day = promising ? await this.lookAt(promising) : begin;
    for (let round = 0; day && round < ROUNDS && performance.now() < this.until; round += 1) {
      const interviews = this.evaluation.interviewsOn(day.route, day.drops);
      const chosen = await this.choose(interviews, optionsAlong(this.problem, day.route));
      day = chosen && (await this.lookAt(chosen.drops));
    }
  }

  /** Other hosts for people, where no day was possible so far. */
  async lookFurther(): Promise<void> {
    if (!this.hasPossibleDay) await this.leaveHostsOut();
    if (!this.hasPossibleDay) await this.letStopsOffTogether();
  }

  /** Where there is no route to all hosts that people prefer: days on which nobody goes to some of them, as few as possible. */
  private async leaveHostsOut(): Promise<void> {
    let fewest = 0;
    for (const hosts of fewerHosts(this.problem)) {
      if (hosts.size < fewest || performance.now() > this.until) return;
      const options = widestOptions(this.problem).filter(({ host }) => hosts.has(host));
      const drops = this.problem.interviewsOn
        ? first(this.problem, hosts)
        : (await this.choose(this.problem.interviews, options))?.drops;
      await this.fit(drops && (await this.lookAt(drops)), undefined);
      if (this.hasPossibleDay) fewest = hosts.size;
    }
  }

  /** Where that gives no day either: everybody of a stop at one host, as far as each may go there. */
  private async letStopsOffTogether(): Promise<void> {
    for (const drops of togetherByStop(this.problem, first(this.problem))) {
      if (this.hasPossibleDay || performance.now() > this.until) return;
      await this.fit(await this.lookAt(drops), undefined);
    }
  }

  private get hasPossibleDay(): boolean {
    return this.days.some(({ hindrances }) => hindrances === 0);
  }

  /** The best day with these hosts, undefined when it has no route or was looked at before. */
  async lookAt(drops: Drops): Promise<JoinedDay | undefined> {
    if (this.seen.has(keyOf(drops))) return undefined;
    const itinerary = itineraryWith(this.problem, drops);
    const days: JoinedDay[] = [];
    const soon = this.problem.interviewsOn ? itinerary : soonAtHosts(itinerary, this.problem.interviews);
    for (const asked of new Set([itinerary, soon])) {
      const { route, least } = await this.route(asked);
      if (asked === itinerary) this.seen.set(keyOf(drops), least);
      if (route) days.push({ ...(await this.evaluation.of(route, drops)), arrivals: arrivalsOf(asked) });
    }
    this.days.push(...days);
    return days.sort(compareJoinedDays)[0];
  }

  /** What a route costs at least on which people have as much as they can, 0 where that is not known. */
  async cheapestRoute(most: Chosen | undefined): Promise<number> {
    const { people, itinerary, interviews } = this.problem;
    if (!people.some((person) => person.rides && hostsToChoose(this.problem, person).length > 1))
      return (await this.route(itineraryWith(this.problem, first(this.problem)))).least;
    if (!most?.isProven || interviews.published !== undefined || itinerary.rules.breaks) return 0;
    const look = async (drops: Drops): Promise<number> => {
      await this.lookAt(drops);
      return this.seen.get(keyOf(drops)) ?? 0;
    };
    const { model, values: best } = most;
    return leastRouteCost({ problem: this.problem, model, best, known: this.costOf(most), until: this.until, look });
  }

  /** The least cost of a known route on which people have as much as they can, or could have. */
  private costOf({ drops, bounds }: Chosen): number {
    const isAsGood = ({ figures, drops: own }: JoinedDay): boolean =>
      keyOf(own) === keyOf(drops) ||
      [figures.withInterview, figures.firstChoices, figures.interviews].every((value, at) => value === bounds[at]);
    return Math.min(Infinity, ...this.days.filter(isAsGood).map(({ figures }) => figures.routeCost));
  }

  private async route(itinerary: ItineraryProblem): Promise<{ route: ItineraryPlan | undefined; least: number }> {
    const timeLimitMs = Math.max(100, this.until - performance.now());
    const plan = await this.planRoute(itinerary, { timeLimitMs, reasons: false });
    if (plan.status === 'infeasible') return { route: undefined, least: Infinity };
    if (plan.status === 'unknown') return { route: undefined, least: 0 };
    return { route: plan, least: plan.bound ?? planCost(objectiveWeights(itinerary.rules), plan.objective) };
  }
}

const keyOf = (drops: Drops): string => JSON.stringify([...drops].sort());

/** The hours at hosts that a route was asked to keep. */
const arrivalsOf = ({ vehicles }: ItineraryProblem): DayArrivals =>
  new Map(vehicles.flatMap(({ id, arrivals }) => (arrivals ? [[id, arrivals] as const] : [])));

function boundOf({ interviews }: JoinedProblem, bounds: readonly number[] | undefined, routeCost: number): DayBound {
  const people = interviews.people.filter(({ absent }) => !absent).length;
  const most = people * interviews.rules.maxInterviewsPerPerson;
  const [withInterview = people, firstChoices = people, all = most] = bounds ?? [0, 0, 0];
  return {
    ...{ hindrances: 0, routeCost, interviews: Math.min(all, most) },
    ...{ withInterview: Math.min(withInterview, people), firstChoices: Math.min(firstChoices, people) },
  };
}

const reaches = ({ figures, hindrances }: JoinedDay, bound: DayBound): boolean =>
  hindrances === 0 &&
  figures.withInterview === bound.withInterview &&
  figures.firstChoices === bound.firstChoices &&
  figures.interviews === bound.interviews &&
  figures.routeCost <= bound.routeCost + SAME_COST;

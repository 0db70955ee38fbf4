import { setImmediate } from 'node:timers/promises';
import { compareLevels, levelsOf, SAME_COST, type DayLevels } from '../days/compare-joined-days';
import type { DayEvaluation } from '../days/day-evaluation';
import type { DayFrame } from '../frame/day-frame';
import type { LevelBounds, RelaxedRegion } from '../model/solve-region';
import type { JoinedDay } from '../problem/joined-problem';
import { divide, isOrdered } from './branching';
import type { Design } from './design';
import { anchoredTo, isIn, regionOf, type Region } from './region';
import { lower, promises, type RegionQuestions } from './region-questions';
import type { RegionRoute, RegionRoutes } from './region-routes';
import { startingRegions } from './starting-regions';

/** A region that is still to be looked at. */
interface OpenRegion {
  readonly region: Region;
  readonly route: RegionRoute;
  readonly bounds: LevelBounds;
  /** What was asked of the region itself; until then its bounds are those of one that it is a part of. */
  readonly relaxed?: RelaxedRegion;
}

/** So many regions are looked at: the same work on every machine. */
const MOST_REGIONS = 1_500;

const NO_DROPS: ReadonlyMap<string, string> = new Map();

/**
 * Best-first branch and bound over regions of days. What a region gives people at most comes from the programme of a day,
 * what its route costs at least from the route planner. Where the design that promises most can be driven at the cost of the
 * cheapest route, nothing in the region is better; else it is divided where the two differ.
 */
export class DaySearch {
  private open: OpenRegion[] = [];
  /** Regions of which it was not found out whether they have a route. */
  private readonly givenUp: OpenRegion[] = [];
  /** Regions in which nothing is better than the best day, but where something may be as good. */
  private readonly closed: OpenRegion[] = [];
  private regions = 0;

  constructor(
    private readonly frame: DayFrame,
    private readonly questions: RegionQuestions,
    private readonly routes: RegionRoutes,
    private readonly evaluation: DayEvaluation,
    private readonly until: number,
  ) {}

  /** Looks at all days. @returns whether the best is proven, waiting left out */
  async run(first: RegionRoute): Promise<boolean> {
    await this.offer(first);
    await this.begin(first);
    return this.explore();
  }

  /** Then at days that are as good as the best and wait less. @returns whether none waits less */
  async runForWaiting(): Promise<boolean> {
    const best = this.best ? levelsOf(this.best).slice(0, 5) : [];
    const asGood = [...this.open, ...this.closed].filter((region) => compareLevels(this.levels(region), best) <= 0);
    this.open = asGood.map(({ region, route, bounds }) => ({ region, route, bounds }));
    this.questions.waits = true;
    return this.explore();
  }

  get days(): readonly JoinedDay[] {
    return this.questions.days;
  }

  private get best(): JoinedDay | undefined {
    return this.questions.best;
  }

  /** What no day exceeds or goes below. */
  bound(): DayLevels {
    const best = this.best ? levelsOf(this.best) : [];
    const open = [...this.open, ...this.givenUp];
    const [lowest] = [...open.map((region) => this.levels(region)), best].sort(compareLevels);
    return lowest ?? best;
  }

  private async begin(first: RegionRoute): Promise<void> {
    const { people, rules } = this.frame.problem.interviews;
    const present = people.filter(({ absent }) => !absent).length;
    const bounds = [0, present, present, present * rules.maxInterviewsPerPerson, 0];
    for (const region of startingRegions(this.frame)) {
      const route = await this.routes.of(region);
      const start = { region, route: route ?? first, bounds };
      if (route) this.open.push(start);
      else if (this.routes.isUnsureOf(region)) this.givenUp.push(start);
    }
  }

  private async explore(): Promise<boolean> {
    for (;;) {
      this.open.sort((one, other) => compareLevels(this.levels(one), this.levels(other)));
      const next = this.open[0];
      if (!next || this.isNoBetter(next)) return this.givenUp.every((region) => this.isNoBetter(region));
      if (performance.now() > this.until || this.regions >= MOST_REGIONS) return false;
      this.open.shift();
      this.regions += 1;
      await this.look(next);
      await setImmediate();
    }
  }

  private async look(at: OpenRegion): Promise<void> {
    const relaxed = at.relaxed ?? (await this.questions.bound(at.region, at.bounds));
    if (!relaxed) return;
    const { bounds } = relaxed;
    const found = { ...at, bounds, relaxed };
    if (this.closes(found)) return;
    const next = this.open[0];
    if (next && compareLevels(this.levels(next), this.levels(found)) < 0) {
      // Others promise more now.
      this.open.push(found);
      return;
    }
    await this.lookInside(found);
  }

  /** First with the vehicles and the order of the region's cheapest route, then with any. */
  private async lookInside(at: OpenRegion): Promise<void> {
    const { region, route, bounds } = at;
    const anchored = anchoredTo(region, route.design);
    const near = await this.questions.find(anchored, bounds, true);
    if (typeof near !== 'string') await this.dayOf(anchored, near.design);
    if (this.closes(at)) return;
    const isPromising = typeof near !== 'string' && near.bounds.every((bound, level) => bound === bounds[level]);
    if (isPromising) return this.branch(at, near.design);
    if (isOrdered(this.frame, region)) return this.lookAnywhere(at);
    await this.lookWhereLikely(at);
    if (!this.closes(at)) await this.branch(at, route.design);
  }

  /** Looks for a day that gives people more, with an order that is only guessed. */
  private async lookWhereLikely({ bounds, relaxed }: OpenRegion): Promise<void> {
    if (!relaxed?.likely || !this.questions.isMore(bounds)) return;
    const route = await this.routes.of(relaxed.likely);
    if (!route) return;
    const { stops } = route.design;
    const likely = { ...relaxed.likely, stops };
    const answer = await this.questions.find(likely, bounds, false);
    if (typeof answer !== 'string') await this.dayOf(likely, answer.design);
  }

  private async lookAnywhere(at: OpenRegion): Promise<void> {
    const { region, route, bounds } = at;
    const answer = await this.questions.solve(region, bounds);
    if (answer === 'impossible') return;
    if (answer === 'unknown') return this.branch(at, route.design);
    const found = { ...at, bounds: lower(answer.bounds, bounds) };
    if (this.closes(found)) return;
    await this.dayOf(region, answer.design);
    if (!this.closes(found)) await this.branch(found, answer.design);
  }

  private async branch({ region, route, bounds }: OpenRegion, promising: Design): Promise<void> {
    const parts = divide(this.frame, region, route.design, promising);
    if (parts.length === 0) await this.offer(route);
    for (const part of parts) {
      const known = isIn(part, route.design) ? route : await this.routes.of(part);
      const child = { region: part, route: known ?? route, bounds };
      if (known && !this.closes(child)) this.open.push(child);
      if (!known && this.routes.isUnsureOf(part)) this.givenUp.push(child);
    }
  }

  /** The day of a design, undefined when it cannot be driven. */
  private async dayOf(region: Region, design: Design): Promise<JoinedDay | undefined> {
    const route = await this.routes.of(regionOf(region, design));
    return route && this.offer(route);
  }

  private async offer({ plan }: RegionRoute): Promise<JoinedDay> {
    const day = await this.evaluation.of(plan, NO_DROPS);
    this.questions.add(day);
    return day;
  }

  private levels({ bounds, route }: OpenRegion): DayLevels {
    const [waiting = 0, ...gains] = promises(bounds).reverse();
    const levels = [...gains.reverse(), route.bound];
    return this.questions.waits ? [...levels, waiting] : levels;
  }

  private closes(region: OpenRegion): boolean {
    const isNoBetter = this.isNoBetter(region);
    if (isNoBetter) this.closed.push(region);
    return isNoBetter;
  }

  private isNoBetter(region: OpenRegion): boolean {
    if (!this.best) return false;
    const limits = levelsOf(this.best);
    const difference = compareLevels(this.levels(region), this.questions.waits ? limits : limits.slice(0, 5));
    return difference > -SAME_COST;
  }
}

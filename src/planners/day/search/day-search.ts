import { setImmediate } from 'node:timers/promises';
import type { DayFrame } from '../frame/day-frame';
import { NO_STOP, vehiclesOf } from '../frame/day-frame';
import { compareJoinedDays, compareLevels, levelsOf, SAME_COST, type DayLevels } from '../days/compare-joined-days';
import type { DayEvaluation } from '../days/day-evaluation';
import type { DayModel } from '../model/day-model';
import { solveRegion, type LevelBounds, type RegionAnswer } from '../model/solve-region';
import type { JoinedDay } from '../problem/joined-problem';
import { divide } from './branching';
import { everything, isIn, regionOf, withStop, type Design, type Region } from './region';
import type { RegionRoute, RegionRoutes } from './region-routes';

/** A region that is still to be looked at. */
interface OpenRegion {
  readonly region: Region;
  readonly route: RegionRoute;
  readonly bounds: LevelBounds;
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
  readonly days: JoinedDay[] = [];
  best: JoinedDay | undefined;
  private open: OpenRegion[] = [];
  private regions = 0;
  /** Whether waiting is looked at too; then only days as good as the best in all before it are of interest. */
  private waits = false;

  constructor(
    private readonly frame: DayFrame,
    private readonly model: DayModel,
    private readonly routes: RegionRoutes,
    private readonly evaluation: DayEvaluation,
    private readonly until: number,
  ) {}

  /** Looks at all days. @returns whether the best is proven, waiting left out */
  async run(first: RegionRoute): Promise<boolean> {
    await this.offer(first);
    await this.begin();
    return this.explore();
  }

  /** Then at days that are as good as the best and wait less. @returns whether none waits less */
  async runForWaiting(): Promise<boolean> {
    this.waits = true;
    await this.begin();
    return this.explore();
  }

  /** What no day exceeds or goes below. */
  bound(): DayLevels {
    const best = this.best ? levelsOf(this.best) : [];
    const [lowest] = [...this.open.map((region) => this.levels(region)), best].sort(compareLevels);
    return lowest ?? best;
  }

  private async begin(): Promise<void> {
    const { people, rules } = this.frame.problem.interviews;
    const present = people.filter(({ absent }) => !absent).length;
    const bounds = [0, present, present, present * rules.maxInterviewsPerPerson, 0];
    this.open = [];
    for (const region of startingRegions(this.frame)) {
      const route = await this.routes.of(region);
      if (route) this.open.push({ region, route, bounds });
    }
  }

  private async explore(): Promise<boolean> {
    for (;;) {
      this.open.sort((one, other) => compareLevels(this.levels(one), this.levels(other)));
      const next = this.open[0];
      if (!next || this.isNoBetter(next)) return !this.routes.isUnsure;
      if (performance.now() > this.until || this.regions >= MOST_REGIONS) return false;
      this.open.shift();
      this.regions += 1;
      await this.look(next);
      await setImmediate();
    }
  }

  private async look(at: OpenRegion): Promise<void> {
    const answer = await this.answerOf(at);
    const found = { ...at, bounds: answer.bounds };
    if (this.isNoBetter(found)) return;
    if (compareLevels(this.levels(found), this.levels(at)) > 0) {
      // Others may promise more now.
      const next = this.open[0];
      if (next && compareLevels(this.levels(next), this.levels(found)) < 0) {
        this.open.push(found);
        return;
      }
    }
    const day = await this.dayOf(answer.design);
    if (day && answer.isProven && compareLevels(this.levels(found), levelsOf(day).slice(0, this.waits ? 6 : 5)) >= 0)
      return;
    await this.branch(found, answer.design);
  }

  /** What a region promises: with the vehicles of its cheapest route, when that is not less than with others. */
  private async answerOf({ region, route, bounds }: OpenRegion): Promise<RegionAnswer> {
    const anchored = { ...region, stops: new Map([...region.stops, ...route.design.stops]) };
    const near = await this.solve(anchored, route.design);
    if (near.bounds.every((bound, at) => bound === bounds[at])) return near;
    await this.dayOf(near.design);
    const whole = await this.solve(region, route.design);
    return whole.bounds.every((bound, at) => bound === near.bounds[at]) ? near : whole;
  }

  private solve(region: Region, start: Design): Promise<RegionAnswer> {
    return solveRegion(this.frame, this.model, {
      ...{ region, start, waiting: this.waits },
      limits: { until: this.until },
    });
  }

  private async branch({ region, route, bounds }: OpenRegion, promising: Design): Promise<void> {
    for (const part of divide(this.frame, region, route.design, promising)) {
      const known = isIn(part, route.design) ? route : await this.routes.of(part);
      if (!known) continue;
      const child = { region: part, route: known, bounds };
      if (!this.isNoBetter(child)) this.open.push(child);
    }
  }

  /** The day of a design, undefined when it cannot be driven or would not be the best of its kind. */
  private async dayOf(design: Design): Promise<JoinedDay | undefined> {
    const route = await this.routes.of(regionOf(design));
    return route && this.offer(route);
  }

  private async offer({ plan }: RegionRoute): Promise<JoinedDay> {
    const day = await this.evaluation.of(plan, NO_DROPS);
    this.days.push(day);
    if (!this.best || compareJoinedDays(day, this.best) < 0) this.best = day;
    return day;
  }

  private levels({ bounds, route }: OpenRegion): DayLevels {
    const [hindrances = 0, withInterview = 0, firstChoices = 0, interviews = 0, waiting = 0] = bounds;
    const levels = [hindrances, -withInterview, -firstChoices, -interviews, route.bound];
    return this.waits ? [...levels, waiting] : levels;
  }

  private isNoBetter(region: OpenRegion): boolean {
    if (!this.best) return false;
    const limits = levelsOf(this.best);
    const difference = compareLevels(this.levels(region), this.waits ? limits : limits.slice(0, 5));
    return difference > -SAME_COST;
  }
}

/** Everything; of vehicles that are alike the first takes the first stop, when nobody depends on which comes first. */
function startingRegions(frame: DayFrame): Region[] {
  const [first] = frame.itinerary.stops;
  if (!first || [...frame.stopOf.values()].includes(NO_STOP)) return [everything];
  const serving = vehiclesOf(frame, first.id);
  const alike = new Map(serving.map((vehicle) => [likeness(frame, vehicle.id), vehicle.id] as const).reverse());
  if (alike.size === serving.length) return [everything];
  return [...alike.values()].map((vehicle) => withStop(everything, first.id, vehicle));
}

/** What makes a vehicle another one than the next; who is named by a stop is like no other. */
function likeness({ itinerary }: DayFrame, vehicle: string): string {
  const { id, ...terms } = itinerary.vehicles.find((one) => one.id === vehicle) ?? { id: vehicle };
  const isNamed = itinerary.stops.some((stop) => stop.vehicle === id) || itinerary.travelMinutes.has(id);
  return JSON.stringify([terms, isNamed ? id : '']);
}

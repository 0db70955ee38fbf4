import { objectiveWeights, planCost, type ItineraryPlan } from '../../itinerary';
import type { DayFrame } from '../frame/day-frame';
import type { PlanRoute } from '../problem/joined-problem';
import { designOf, type Design } from './design';
import { itineraryOf, regionKey, type Region } from './region';

/** The cheapest route of a region. */
export interface RegionRoute {
  readonly plan: ItineraryPlan;
  readonly design: Design;
  /** No route of the region costs less. */
  readonly bound: number;
  readonly cost: number;
}

/** Plans the routes of regions; each is planned once. */
export class RegionRoutes {
  private readonly known = new Map<string, Promise<RegionRoute | undefined>>();
  private readonly unsure = new Set<string>();

  constructor(
    private readonly frame: DayFrame,
    private readonly planRoute: PlanRoute,
    private readonly until: number,
  ) {}

  /** Undefined when the region has no route, or none was found. */
  of(region: Region): Promise<RegionRoute | undefined> {
    const key = routeKey(region);
    const route = this.known.get(key) ?? this.plan(region);
    this.known.set(key, route);
    return route;
  }

  /** Whether nobody knows whether the region has a route: its planning was given up. */
  isUnsureOf(region: Region): boolean {
    return this.unsure.has(routeKey(region));
  }

  private async plan(region: Region): Promise<RegionRoute | undefined> {
    const timeLimitMs = Math.max(100, this.until - performance.now());
    const plan = await this.planRoute(itineraryOf(this.frame, region), { timeLimitMs, reasons: false });
    if (plan.status === 'unknown') this.unsure.add(routeKey(region));
    if (plan.status !== 'optimal' && plan.status !== 'feasible') return undefined;
    const cost = planCost(objectiveWeights(this.frame.itinerary.rules), plan.objective);
    return { plan, cost, bound: plan.bound ?? cost, design: designOf(this.frame, plan.vehicles) };
  }
}

/** The route planner knows nothing of turns. */
const routeKey = (region: Region): string => regionKey({ ...region, turns: new Map() });

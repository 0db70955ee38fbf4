import { boundingOrders, knowsUsefulOrders, usefulOrders } from '../one-vehicle/host-orders';
import { promisingOrders } from '../one-vehicle/promising-orders';
import type { HostOrder } from '../one-vehicle/timed-round';
import type { NumberedProblem } from '../problem/numbered-problem';
import { momentsWithinHostLimits } from '../timetable/visit-moments';
import { notBefore } from '../route-search/out-of-time';
import { closeFleetGap } from './close-fleet-gap';
import type { Realised } from './columns/choose-columns';
import type { DayColumns } from './columns/day-columns';
import { stopsOf } from './columns/vehicle-columns';
import { fleetBound } from './fleet-bound';
import { DayPriceList, insertHomeless } from './fleet-division';
import { relaxFleet } from './relaxation/fleet-relaxation';
import { raisePrizes } from './relaxation/raise-prizes';
import { divisionOf, SequenceImprovement, served, type SequencedDays } from './sequences/improve-sequences';
import { SequencePricing } from './sequences/sequenced-day';
import type { SharedHostPlan, SharedHostResult } from './shared-host-search';

/**
 * All that is done is counted in rounds and partial ways, not in seconds, so that plan and bound are the same on every
 * machine that is quick enough to end before the time limit.
 */
const ROUNDS_PER_STOP = 100;
const MOST_PARTIAL_WAYS = 2_500_000;
const ENOUGH = 1e-6;
/** A first plan may take as long as this, however little time there is. */
const FIRST_PLAN_MS = 1000;

/** For more stops than every set of can be looked at: a good plan, then a bound, then the sets of stops in between. */
export function solveLargeFleet(problem: NumberedProblem, expired: () => boolean): SharedHostResult {
  const orders = problem.vehicles.map((vehicle) => usefulOrders(problem, vehicle));
  const bound = quickBound(problem);
  if (bound === Infinity) return { plan: undefined, bound, proven: true };
  const search = new FirstPlan(problem, notBefore(FIRST_PLAN_MS, expired));
  const first = search.find(search.improve(expired));
  if (!first) return { plan: undefined, bound, proven: false };
  return new FleetProof(problem, orders, first, expired).run(bound);
}

/** Any plan of a large fleet, where how good it is does not matter. */
export function findAnyPlan(problem: NumberedProblem, expired: () => boolean): SharedHostResult {
  const bound = quickBound(problem);
  if (bound === Infinity) return { plan: undefined, bound, proven: true };
  const isOver = ({ homeless }: SequencedDays): boolean => homeless.length === 0 || expired();
  const first = new FirstPlan(problem, expired);
  const found = first.improve(isOver);
  return { plan: first.asFound(found) ?? first.find(found), bound, proven: false };
}

const quickBound = (problem: NumberedProblem): number =>
  fleetBound(
    problem,
    problem.vehicles.flatMap((vehicle) => boundingOrders(problem, vehicle)),
  );

/** A plan by one round of putting each stop where it costs least; undefined when that does not work out. */
export function buildPlan(problem: NumberedProblem, expired: () => boolean): SharedHostPlan | undefined {
  const orders = problem.vehicles.map((vehicle) => promisingOrders(problem, vehicle));
  const prices = new DayPriceList(problem, orders, expired);
  const homeless = Array.from({ length: problem.stopCount }, (_, stop) => stop);
  const division = insertHomeless(prices, { shares: problem.vehicles.map(() => []), homeless });
  return division.homeless.length === 0 ? prices.finish(division.shares) : undefined;
}

/** Finds a plan by annealing over sequences. */
class FirstPlan {
  private readonly orders: readonly (readonly HostOrder[])[];
  private readonly pricing: SequencePricing;

  constructor(
    private readonly problem: NumberedProblem,
    private readonly expired: () => boolean,
  ) {
    this.orders = problem.vehicles.map((vehicle) => promisingOrders(problem, vehicle));
    this.pricing = new SequencePricing(problem, this.orders);
  }

  improve(isOver: (best: SequencedDays) => boolean): SequencedDays {
    const rounds = ROUNDS_PER_STOP * this.problem.stopCount;
    const neverCrowded = this.problem.hosts.every(({ capacity }) => capacity >= this.problem.vehicles.length);
    const fitTogether = (days: SequencedDays['days']): boolean => neverCrowded || this.moments(days) !== undefined;
    return new SequenceImprovement(this.problem, this.pricing, { rounds, isOver, fitTogether }).run();
  }

  /** The days that were found, worked out with care, or as they are where that is better. */
  find(found: SequencedDays): SharedHostPlan | undefined {
    const prices = new DayPriceList(this.problem, this.orders, this.expired);
    const division = insertHomeless(prices, divisionOf(found));
    if (division.homeless.length > 0) return undefined;
    const plans = [prices.finish(division.shares), this.asFound(found)];
    return plans.reduce((best, plan) => (plan && plan.cost < (best?.cost ?? Infinity) ? plan : best), undefined);
  }

  asFound(found: SequencedDays): SharedHostPlan | undefined {
    if (found.homeless.length > 0) return undefined;
    const moments = this.moments(found.days);
    const days = served(found).map((day) => this.pricing.vehicleDay(day));
    const drive = served(found).reduce((sum, day) => sum + this.pricing.driving(day), 0);
    return moments && { days, moments, cost: found.cost, drive };
  }

  private moments(days: SequencedDays['days']) {
    return momentsWithinHostLimits(
      this.problem,
      days.flatMap((day) => (day ? [this.pricing.vehicleDay(day)] : [])),
    );
  }
}

/** Closes the gap between a plan and its bound. */
class FleetProof {
  private readonly prices: DayPriceList;
  /** Whether a day that was worked out with the known orders of hosts says what any day costs at least. */
  private readonly knowsOrders: boolean;

  constructor(
    private readonly problem: NumberedProblem,
    orders: readonly (readonly HostOrder[])[],
    private plan: SharedHostPlan,
    private readonly expired: () => boolean,
  ) {
    this.prices = new DayPriceList(problem, orders, expired);
    this.knowsOrders = problem.vehicles.every((vehicle) => knowsUsefulOrders(problem, vehicle));
  }

  run(least: number): SharedHostResult {
    const { expired } = this;
    const orders = this.problem.vehicles.map((vehicle) => boundingOrders(this.problem, vehicle));
    const relaxation = relaxFleet(this.problem, orders);
    const raised = raisePrizes(relaxation, this.plan.cost, expired);
    const missesStops = relaxation.problem.stopCount < this.problem.stopCount;
    const { bound } = closeFleetGap(relaxation, raised, this.plan.cost, {
      mostPartialWays: MOST_PARTIAL_WAYS,
      realise: (columns, chosen) => (missesStops ? 'open' : this.realise(columns, chosen)),
      expired,
    });
    const { plan } = this;
    if (bound >= plan.cost - ENOUGH) return { plan, bound: plan.cost, proven: true };
    return { plan, bound: Math.max(0, least, bound - ENOUGH), proven: false };
  }

  private realise(columns: DayColumns, chosen: readonly number[]): Realised {
    const shares = this.problem.vehicles.map((): readonly number[] => []);
    let isDearer = false;
    for (const column of chosen) {
      const vehicle = columns.vehicle[column] as number;
      const stops = stopsOf(columns.mask[column] as number);
      shares[vehicle] = stops;
      const { bound } = this.prices.prove(vehicle, stops);
      if (!this.knowsOrders || bound <= (columns.cost[column] as number) + ENOUGH) continue;
      columns.cost[column] = bound;
      isDearer = true;
    }
    if (isDearer) return 'dearer';
    const plan = this.prices.finish(shares);
    if (!plan) return 'open';
    if (plan.cost < this.plan.cost) this.plan = plan;
    const cost = chosen.reduce((sum, column) => sum + (columns.cost[column] as number), 0);
    return plan.cost <= cost + ENOUGH ? { cost: plan.cost } : 'open';
  }
}

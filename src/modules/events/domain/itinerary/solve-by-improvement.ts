import { fleetBound } from './fleet-bound';
import { DayPriceList, insertByRegret, type FleetDivision } from './fleet-division';
import { givenWindows, hostOrders, withoutDominatedOrders, type HostOrder } from './host-orders';
import type { NumberedProblem } from './numbered-problem';
import type { SharedHostPlan, SharedHostResult } from './shared-host-search';

/** So many days of single vehicles are worked out at most; then the search ends, on every machine with the same plan. */
const MOST_DAYS = 12_000;
/** Stops taken out at a time. */
const LEAST_REMOVED = 2;
const MOST_REMOVED = 6;

/**
 * For more stops than can be searched exactly: builds a division of the stops over the vehicles and improves it by
 * taking a few neighbouring stops out and putting them back where they cost least. Finds good plans and proves no more
 * than its lower bound.
 */
export function solveByImprovement(problem: NumberedProblem, expired: () => boolean): SharedHostResult {
  const orders = withoutDominatedOrders(hostOrders(problem, givenWindows(problem)));
  const bound = fleetBound(problem, orders);
  if (bound === Infinity) return { plan: undefined, bound, proven: true };
  const prices = new DayPriceList(problem, orders);
  const division = new DivisionImprovement(problem, prices).run(expired);
  const plan = division.homeless.length === 0 ? finishPlan(prices, division) : undefined;
  return { plan, bound: Math.min(bound, plan?.cost ?? bound), proven: false };
}

/** A plan by one round of putting each stop where it costs least; undefined when that does not work out. */
export function buildPlan(problem: NumberedProblem, orders: readonly HostOrder[]): SharedHostPlan | undefined {
  const prices = new DayPriceList(problem, orders);
  const division = insertByRegret(prices, nothingShared(problem));
  return division.homeless.length === 0 ? finishPlan(prices, division) : undefined;
}

function nothingShared(problem: NumberedProblem): FleetDivision {
  return {
    shares: problem.vehicles.map(() => []),
    homeless: Array.from({ length: problem.stopCount }, (_, stop) => stop),
  };
}

function finishPlan(prices: DayPriceList, division: FleetDivision): SharedHostPlan | undefined {
  const finished = prices.finish(division.shares);
  return finished && { ...finished, ...prices.total(division.shares) };
}

class DivisionImprovement {
  private seed = 20_270_115;
  private best: FleetDivision;
  private bestWorth: readonly number[];

  constructor(
    private readonly problem: NumberedProblem,
    private readonly prices: DayPriceList,
  ) {
    this.best = this.onlyFitting(insertByRegret(prices, nothingShared(problem)));
    this.bestWorth = this.worth(this.best);
  }

  run(expired: () => boolean): FleetDivision {
    let vain = 0;
    while (this.prices.worked < MOST_DAYS && vain < 2000 && !expired()) {
      const candidate = insertByRegret(this.prices, this.withoutNeighbours());
      const worth = this.worth(candidate);
      vain++;
      if (!isLess(worth, this.bestWorth) || !this.prices.fitTogether(candidate.shares)) continue;
      this.best = candidate;
      this.bestWorth = worth;
      vain = 0;
    }
    return this.best;
  }

  /** Fewest stops without a vehicle, then least cost, then least driving. */
  private worth({ shares, homeless }: FleetDivision): readonly number[] {
    const { cost, drive } = this.prices.total(shares);
    return [homeless.length, cost, drive];
  }

  /** Sends vehicles home, the last first, until the rest fit together at the hosts. */
  private onlyFitting(division: FleetDivision): FleetDivision {
    const shares = division.shares.map((stops) => [...stops]);
    const homeless = [...division.homeless];
    for (let vehicle = shares.length - 1; vehicle > 0 && !this.prices.fitTogether(shares); vehicle--) {
      homeless.push(...(shares[vehicle] ?? []));
      shares[vehicle] = [];
    }
    return { shares, homeless };
  }

  /** The best division without one stop chosen by chance and some of those nearest to it. */
  private withoutNeighbours(): FleetDivision {
    const { stopCount, stopToStop } = this.problem;
    const centre = this.chance(stopCount);
    const distance = (stop: number): number =>
      (stopToStop[centre * stopCount + stop] as number) + (stopToStop[stop * stopCount + centre] as number);
    const removed = LEAST_REMOVED + this.chance(MOST_REMOVED - LEAST_REMOVED + 1);
    const nearest = Array.from({ length: stopCount }, (_, stop) => stop)
      .sort((a, b) => distance(a) - distance(b) || a - b)
      .filter((stop) => stop === centre || this.chance(3) > 0)
      .slice(0, removed);
    return {
      shares: this.best.shares.map((stops) => stops.filter((stop) => !nearest.includes(stop))),
      homeless: [...new Set([...this.best.homeless, ...nearest])],
    };
  }

  /** A whole number below `limit`, the same ones in every run. */
  private chance(limit: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.seed / 4294967296) * limit);
  }
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((number, index) => Math.abs(number - (b[index] as number)) > 1e-9);
  return at >= 0 && (a[at] as number) < (b[at] as number);
}

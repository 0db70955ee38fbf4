import { improvePairs } from './exact-pairs';
import { fleetBound } from './fleet-bound';
import { DayPriceList, insertHomeless, type InsertionManner, type FleetDivision } from './fleet-division';
import { boundingOrders, usefulOrders } from '../one-vehicle/host-orders';
import type { NumberedProblem } from '../problem/numbered-problem';
import type { SharedHostPlan, SharedHostResult } from './shared-host-search';

/** So many days of single vehicles are worked out at most; then the search ends, on every machine with the same plan. */
const MOST_DAYS = 7000;
const ROUNDS = 4000;
const ROUNDS_BETWEEN_RETURNS = 1000;
/** How much worse than the current division the next one may be at first, as a part of its cost. */
const MOST_WORSENING = 0.05;
const OVERLOOK_ONE_IN = 12;
const STRAIGHT: InsertionManner = { byRegret: true, overlooks: () => false };
/** Stops taken out at a time. */
const LEAST_REMOVED = 2;
const MOST_REMOVED = 7;

/**
 * For more stops than can be searched exactly: builds a division of the stops over the vehicles and improves it by
 * taking a few neighbouring stops out and putting them back where they cost least. Finds good plans and proves no more
 * than its lower bound.
 */
export function solveByImprovement(problem: NumberedProblem, expired: () => boolean): SharedHostResult {
  const orders = problem.vehicles.map((vehicle) => usefulOrders(problem, vehicle));
  const bound = fleetBound(
    problem,
    problem.vehicles.flatMap((vehicle) => boundingOrders(problem, vehicle)),
  );
  if (bound === Infinity) return { plan: undefined, bound, proven: true };
  const prices = new DayPriceList(problem, orders);
  const annealed = new DivisionImprovement(problem, prices).run(expired);
  const division = annealed.homeless.length === 0 ? improvePairs(problem, prices, annealed, expired) : annealed;
  const plan = division.homeless.length === 0 ? prices.finish(division.shares) : undefined;
  return { plan, bound: Math.min(bound, plan?.cost ?? bound), proven: false };
}

/** A plan by one round of putting each stop where it costs least; undefined when that does not work out. */
export function buildPlan(problem: NumberedProblem): SharedHostPlan | undefined {
  const orders = problem.vehicles.map((vehicle) => usefulOrders(problem, vehicle));
  const prices = new DayPriceList(problem, orders);
  const division = insertHomeless(prices, nothingShared(problem), STRAIGHT);
  return division.homeless.length === 0 ? prices.finish(division.shares) : undefined;
}

function nothingShared(problem: NumberedProblem): FleetDivision {
  return {
    shares: problem.vehicles.map(() => []),
    homeless: Array.from({ length: problem.stopCount }, (_, stop) => stop),
  };
}

/** Annealing over divisions: a worse one is taken as the next start when it is not much worse, ever less so. */
class DivisionImprovement {
  private seed = 20_270_115;
  private best: FleetDivision;
  private bestWorth: readonly number[];
  private current: FleetDivision;
  private currentWorth: readonly number[];

  constructor(
    private readonly problem: NumberedProblem,
    private readonly prices: DayPriceList,
  ) {
    this.best = this.current = this.onlyFitting(insertHomeless(prices, nothingShared(problem), STRAIGHT));
    this.bestWorth = this.currentWorth = this.worth(this.best);
  }

  run(expired: () => boolean): FleetDivision {
    const overlooks = (): boolean => this.chance(OVERLOOK_ONE_IN) === 0;
    for (let round = 0; round < ROUNDS && this.prices.worked < MOST_DAYS && !expired(); round++) {
      if (round % ROUNDS_BETWEEN_RETURNS === 0) {
        this.current = this.best;
        this.currentWorth = this.bestWorth;
      }
      const manner = { byRegret: this.chance(2) === 0, overlooks };
      const candidate = insertHomeless(this.prices, this.withoutSome(), manner);
      const worth = this.worth(candidate);
      if (!this.isAccepted(worth, round) || !this.prices.fitTogether(candidate.shares)) continue;
      this.current = candidate;
      this.currentWorth = worth;
      if (isLess(worth, this.bestWorth)) {
        this.best = candidate;
        this.bestWorth = worth;
      }
    }
    return this.best;
  }

  private isAccepted(worth: readonly number[], round: number): boolean {
    const [homeless = 0, cost = 0, drive = 0] = worth;
    const allowance = MOST_WORSENING * (1 - (round % ROUNDS_BETWEEN_RETURNS) / ROUNDS_BETWEEN_RETURNS);
    return isLess([homeless, cost * (1 - allowance), drive], this.currentWorth);
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

  /** The current division without some stops: neighbours of each other, any, or all of one vehicle. */
  private withoutSome(): FleetDivision {
    const kind = this.chance(8);
    const removed = kind === 0 ? this.stopsOfOneVehicle() : kind < 3 ? this.anyStops() : this.neighbours();
    return {
      shares: this.current.shares.map((stops) => stops.filter((stop) => !removed.includes(stop))),
      homeless: [...new Set([...this.current.homeless, ...removed])],
    };
  }

  private neighbours(): number[] {
    const { stopCount, stopToStop } = this.problem;
    const centre = this.chance(stopCount);
    const distance = (stop: number): number =>
      (stopToStop[centre * stopCount + stop] as number) + (stopToStop[stop * stopCount + centre] as number);
    return Array.from({ length: stopCount }, (_, stop) => stop)
      .sort((a, b) => distance(a) - distance(b) || a - b)
      .filter((stop) => stop === centre || this.chance(3) > 0)
      .slice(0, this.removals());
  }

  private anyStops(): number[] {
    return Array.from({ length: this.removals() }, () => this.chance(this.problem.stopCount));
  }

  private stopsOfOneVehicle(): readonly number[] {
    return this.current.shares[this.chance(this.current.shares.length)] ?? [];
  }

  private removals(): number {
    return LEAST_REMOVED + this.chance(MOST_REMOVED - LEAST_REMOVED + 1);
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

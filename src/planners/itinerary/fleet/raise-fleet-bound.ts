import { driveCost } from '../objective/cost';
import type { HostOrder } from '../one-vehicle/timed-round';
import { LoadRoutes, type LoadLegs, type LooseRoute } from './load-routes';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';

const ROUNDS = 250;
const SLOW_DOWN = 0.5;
const ROUNDS_WITHOUT_GAIN = 12;
const ROUNDING = 1e-6;

/** The cheapest loose day of one vehicle: out, over the hosts, and back with the same load. */
interface LooseDay {
  readonly cost: number;
  readonly out: LooseRoute;
  readonly back: LooseRoute;
}

/**
 * A cost that no plan can beat: every vehicle has its cheapest loose day (`LoadRoutes`) under prizes for every stop, out
 * and back, which are raised by subgradient steps until each stop is served about once. Sound for any prizes: a plan pays
 * each prize exactly once. Moments and ride limits are not looked at, and wheelchair places count as
 * seats.
 * @param upper what the best known plan costs, Infinity when none is known
 */
export function raiseFleetBound(
  problem: NumberedProblem,
  orders: readonly (readonly HostOrder[])[],
  upper: number,
  expired: () => boolean,
): number {
  const search = new FleetRelaxation(problem, orders);
  let prizes = new Float64Array(problem.stopCount * 2);
  let best = -Infinity;
  let pace = 1;
  for (let round = 0, gainedAt = 0; round < ROUNDS && !expired(); round++) {
    const { bound, visits } = search.solve(prizes);
    if (bound > best) {
      best = bound;
      gainedAt = round;
    } else if (round - gainedAt >= ROUNDS_WITHOUT_GAIN) {
      pace *= SLOW_DOWN;
      gainedAt = round;
    }
    const wrong = visits.reduce((sum, count) => sum + (1 - count) ** 2, 0);
    const goal = Math.min(upper, best + Math.abs(best) * 0.1 + 1);
    if (wrong === 0 || bound >= goal) break;
    const step = (pace * (goal - bound)) / wrong;
    prizes = prizes.map((prize, node) => prize + step * (1 - (visits[node] as number)));
  }
  return best - ROUNDING;
}

class FleetRelaxation {
  private readonly problem: NumberedProblem;
  private readonly out: LoadLegs;
  private readonly back: LoadLegs;
  private readonly served: readonly number[];

  constructor(
    given: NumberedProblem,
    private readonly orders: readonly (readonly HostOrder[])[],
  ) {
    this.problem = withQuickestLegs(given);
    const { stopCount, stopToStop: travel, dwell, boarding, weights } = this.problem;
    const common = { stopCount, dwell, boarding, drivingWeight: weights.driving };
    this.out = { ...common, travel, rideWeight: weights.out };
    this.back = { ...common, travel: transposed(stopCount, travel), rideWeight: weights.home };
    this.served = Array.from(boarding.keys()).filter((stop) => (boarding[stop] as number) > 0);
  }

  /** Prizes, and visits, of the way out and then of the way back. */
  solve(prizes: Float64Array): { bound: number; visits: Float64Array } {
    const { stopCount, vehicles } = this.problem;
    const outPrizes = prizes.subarray(0, stopCount);
    const backPrizes = prizes.subarray(stopCount);
    const visits = new Float64Array(stopCount * 2).fill(1);
    for (const stop of this.served) visits[stop] = visits[stopCount + stop] = 0;
    let bound = prizes.reduce((sum, prize) => sum + prize, 0);
    vehicles.forEach((vehicle, number) => {
      const out = new LoadRoutes(this.out, this.places(vehicle), vehicle.toStop, outPrizes);
      const back = new LoadRoutes(this.back, this.places(vehicle), vehicle.fromStop, backPrizes);
      const day = this.cheapestDay(vehicle, this.orders[number] ?? [], out, back);
      if (!day || day.cost >= 0) return;
      bound += day.cost;
      out.count(day.out, visits.subarray(0, stopCount));
      back.count(day.back, visits.subarray(stopCount));
    });
    return { bound, visits };
  }

  /** Most people that a vehicle carries: loose routes do not tell who uses a wheelchair. */
  private places({ seats, wheelchairPlaces }: NumberedVehicle): number {
    const wheelchairs = this.problem.wheelchairs.reduce((sum, count) => sum + count, 0);
    return seats + Math.min(wheelchairPlaces, wheelchairs);
  }

  private cheapestDay(
    vehicle: NumberedVehicle,
    orders: readonly HostOrder[],
    outward: LoadRoutes,
    homeward: LoadRoutes,
  ): LooseDay | undefined {
    const { hosts, weights } = this.problem;
    let best: LooseDay | undefined;
    for (let load = 1; load <= this.places(vehicle); load++) {
      const outs = hosts.map(({ fromStop }) => outward.cheapest(load, fromStop));
      const backs = hosts.map(({ toStop }) => homeward.cheapest(load, toStop));
      for (const { first, last, drive } of orders) {
        const [out, back] = [outs[first] as LooseRoute, backs[last] as LooseRoute];
        const cost = out.cost + driveCost(weights.driving, 0, drive) + back.cost;
        if (cost < (best?.cost ?? Infinity)) best = { cost, out, back };
      }
    }
    return best;
  }
}

/**
 * The problem with its quickest legs where somebody boards nowhere: loose routes leave such a stop out, and given travel
 * times may make a way over it the quicker one.
 */
function withQuickestLegs(problem: NumberedProblem): NumberedProblem {
  const { stopCount, stopToStop, boarding } = problem;
  if (boarding.every((people) => people > 0)) return problem;
  const legs = stopToStop.slice();
  for (let over = 0; over < stopCount; over++) {
    for (let leg = 0; leg < legs.length; leg++) {
      const to = leg % stopCount;
      const detour = (legs[leg - to + over] as number) + (legs[over * stopCount + to] as number);
      if (detour < (legs[leg] as number)) legs[leg] = detour;
    }
  }
  const onto = (direct: Float64Array): Float64Array =>
    direct.map((minutes, to) =>
      direct.reduce((least, first, over) => Math.min(least, first + (legs[over * stopCount + to] as number)), minutes),
    );
  const off = (direct: Float64Array): Float64Array =>
    direct.map((minutes, from) =>
      direct.reduce((least, last, over) => Math.min(least, (legs[from * stopCount + over] as number) + last), minutes),
    );
  return {
    ...problem,
    stopToStop: legs,
    vehicles: problem.vehicles.map((bus) => ({ ...bus, toStop: onto(bus.toStop), fromStop: off(bus.fromStop) })),
    hosts: problem.hosts.map((host) => ({ ...host, toStop: onto(host.toStop), fromStop: off(host.fromStop) })),
  };
}

function transposed(size: number, matrix: Float64Array): Float64Array {
  return matrix.map((_, cell) => matrix[(cell % size) * size + Math.floor(cell / size)] as number);
}

import { driveCost } from '../../objective/cost';
import type { HostOrder } from '../../one-vehicle/timed-round';
import type { NumberedProblem, NumberedVehicle } from '../../problem/numbered-problem';
import type { HalfDays } from '../half-day';
import { LooseRests } from './loose-rests';
import { LooseWays } from './loose-ways';
import { MemoryWays } from './memory-ways';
import type { PricedHalf } from './priced-half';
import type { DayMemories } from './stop-memory';

/** What stops pay one vehicle on its way out and on its way home: both together the same to every vehicle. */
export interface DayPrizes {
  readonly out: Float64Array;
  readonly home: Float64Array;
}

/** A cost less prizes that no day of a vehicle is below, and how often the cheapest relaxed day calls at each stop. */
export interface RelaxedDay {
  readonly cost: number;
  readonly out: Float64Array;
  readonly home: Float64Array;
}

/** The ways of one half of a day, by load and host. */
interface Ways {
  ends(): Float64Array;
  follow(load: number, host: number, visit: (stop: number) => void): void;
}

/** How much dearer than the cheapest loose day a day that remembers its stops is taken to be at first. */
const FIRST_RISE = 50;
const LEAST_RISE = 1;
const RISE_TO_SPARE = 1.3;

/**
 * Days of one vehicle on which both ways carry the same number of people, but need not call at the same stops, and may come
 * to a stop again once they forgot it. Moments and ride limits are not looked at, and on a way wheelchair places count as seats.
 */
export class RelaxedVehicle {
  /** Most people aboard: relaxed ways do not tell who uses a wheelchair. */
  readonly places: number;
  private rise = FIRST_RISE;
  private readonly allowed: Uint8Array;

  constructor(
    private readonly problem: NumberedProblem,
    readonly number: number,
    readonly orders: readonly HostOrder[],
    private readonly halves: HalfDays,
    private readonly memories: DayMemories,
  ) {
    const { seats, wheelchairPlaces, mayServe } = problem.vehicles[number] as NumberedVehicle;
    const wheelchairs = problem.wheelchairs.reduce((sum, count) => sum + count, 0);
    this.places = seats + Math.min(wheelchairPlaces, wheelchairs);
    this.allowed = mayServe.map((flag, stop) => (this.holds([stop]) ? flag : 0));
  }

  /** Whether it has the seats and wheelchair places for the people of these stops. */
  holds(stops: readonly number[]): boolean {
    const { seats, wheelchairPlaces } = this.problem.vehicles[this.number] as NumberedVehicle;
    const sum = (amounts: Float64Array): number => stops.reduce((all, stop) => all + (amounts[stop] as number), 0);
    return sum(this.problem.seated) <= seats && sum(this.problem.wheelchairs) <= wheelchairPlaces;
  }

  priced(half: keyof HalfDays, prizes: DayPrizes): PricedHalf {
    const paid = prizes[half].map((prize, stop) => (this.allowed[stop] === 1 ? prize : -Infinity));
    return { half: this.halves[half], vehicle: this.number, places: this.places, prizes: paid };
  }

  /** The cheapest day that never goes straight back to a stop. */
  loose(prizes: DayPrizes): RelaxedDay {
    const out = new LooseWays(this.priced('out', prizes));
    const home = new LooseWays(this.priced('home', prizes));
    return this.cheapest(out, out.ends(), home, home.ends());
  }

  /** A bound by days that remember stops, seldom below the cheapest of them. */
  remembering(prizes: DayPrizes): RelaxedDay {
    const outHalf = this.priced('out', prizes);
    const homeHalf = this.priced('home', prizes);
    const loose = { out: new LooseWays(outHalf), home: new LooseWays(homeHalf) };
    const homeEnds = loose.home.ends();
    const looseDay = this.cheapest(loose.out, loose.out.ends(), loose.home, homeEnds);
    const ceiling = looseDay.cost + this.rise;
    const restsOut = new LooseRests(outHalf, this.afterOut(homeEnds)).cost;
    const out = new MemoryWays(outHalf, this.memories.out, { ceiling, rests: restsOut });
    const outEnds = out.ends();
    const restsHome = new LooseRests(homeHalf, this.beforeHome(outEnds)).cost;
    const home = new MemoryWays(homeHalf, this.memories.home, { ceiling, rests: restsHome });
    const day = this.cheapest(out, outEnds, home, home.ends());
    if (day.cost >= ceiling) {
      this.rise *= 2;
      return { ...looseDay, cost: ceiling };
    }
    this.rise = Math.max(0, day.cost - looseDay.cost) * RISE_TO_SPARE + LEAST_RISE;
    // A stop far away is not remembered, so that a day that remembers may go straight back to it and cost less.
    return day.cost < looseDay.cost ? looseDay : day;
  }

  /** What a day costs at least after its way out, by load and first host. @param homeEnds by load and last host */
  afterOut(homeEnds: Float64Array): Float64Array {
    return this.beyond(homeEnds, ({ first, last }) => [first, last]);
  }

  /** What a day costs at least before its way home, by load and last host. @param outEnds by load and first host */
  beforeHome(outEnds: Float64Array): Float64Array {
    return this.beyond(outEnds, ({ first, last }) => [last, first]);
  }

  private beyond(ends: Float64Array, hostsOf: (order: HostOrder) => readonly [number, number]): Float64Array {
    const hosts = this.problem.hosts.length;
    const least = new Float64Array(ends.length).fill(Infinity);
    for (const order of this.orders) {
      const between = driveCost(this.problem.weights.driving, 0, order.drive);
      const [here, there] = hostsOf(order);
      for (let load = 0; load < least.length; load += hosts) {
        const cost = between + (ends[load + there] as number);
        if (cost < (least[load + here] as number)) least[load + here] = cost;
      }
    }
    return least;
  }

  private cheapest(out: Ways, outEnds: Float64Array, home: Ways, homeEnds: Float64Array): RelaxedDay {
    const hosts = this.problem.hosts.length;
    let best = { cost: Infinity, load: 0, first: 0, last: 0 };
    for (const { first, last, drive } of this.orders) {
      const between = driveCost(this.problem.weights.driving, 0, drive);
      for (let load = 1; load <= this.places; load++) {
        const cost = (outEnds[load * hosts + first] as number) + between + (homeEnds[load * hosts + last] as number);
        if (cost < best.cost) best = { cost, load, first, last };
      }
    }
    const visits = { out: new Float64Array(this.problem.stopCount), home: new Float64Array(this.problem.stopCount) };
    if (best.cost === Infinity) return { cost: Infinity, ...visits };
    out.follow(best.load, best.first, (stop) => increase(visits.out, stop));
    home.follow(best.load, best.last, (stop) => increase(visits.home, stop));
    return { cost: best.cost, ...visits };
  }
}

function increase(visits: Float64Array, stop: number): void {
  visits[stop] = (visits[stop] as number) + 1;
}

import type { ItineraryProblem, ItineraryVehicle } from '../problem/itinerary-problem';
import { halvesOf, type Halves } from './drop-off-model';
import { limitedTrips } from './limited-trips';
import { bestPairing, type DropOffDay, type PricedDropOffDay } from './pair-halves';
import { mayTake } from './vehicle-kind';

/** Ways that go on after every node, while stops are divided and for the days that are chosen. */
const NARROW = 10;
const WIDE = 400;
/** So many days of single vehicles are worked out at most: so the plan is the same on every machine quick enough. */
const MOST_DAYS = 8000;
/** How much worse than the current division the next one may be at first, as a part of its cost. */
const MOST_WORSENING = 0.03;
const LEAST_REMOVED = 1;
const MOST_REMOVED = 6;
const WHOLE_VEHICLE_ONE_IN = 5;
const ROUNDS_BETWEEN_RETURNS = 300;

/**
 * For more stops and hosts than can be searched exactly: gives each stop to the vehicle where it costs least, then takes
 * a few out and puts them back as long as there is time. @returns undefined when no stop could be left without a vehicle
 */
export function improveDropOff(problem: ItineraryProblem, expired: () => boolean): readonly DropOffDay[] | undefined {
  const prices = new DayPrices(problem);
  const shares = new DropOffDivision(problem, prices).run(expired);
  return shares?.flatMap((stops, vehicle) => {
    const narrow = prices.price(vehicle, stops);
    const wide = prices.work(vehicle, stops, WIDE);
    return (wide && (!narrow || wide.cost < narrow.cost) ? wide : narrow)?.day ?? [];
  });
}

type Shares = readonly (readonly number[])[];

class DayPrices {
  worked = 0;
  private readonly known = new Map<string, PricedDropOffDay | undefined>();
  private readonly halves: readonly Halves[];

  constructor(private readonly problem: ItineraryProblem) {
    this.halves = problem.vehicles.map((vehicle) => halvesOf(problem, vehicle));
  }

  /** A good day for a vehicle with these stops, in ascending order. */
  price(vehicle: number, stops: readonly number[]): PricedDropOffDay | undefined {
    const key = `${vehicle}: ${stops.join(' ')}`;
    if (!this.known.has(key)) this.known.set(key, this.work(vehicle, stops, NARROW));
    return this.known.get(key);
  }

  cost(vehicle: number, stops: readonly number[]): number {
    return stops.length === 0 ? 0 : (this.price(vehicle, stops)?.cost ?? Infinity);
  }

  work(vehicle: number, stops: readonly number[], width: number): PricedDropOffDay | undefined {
    const { hosts, vehicles, rules } = this.problem;
    const taken = stops.flatMap((stop) => this.problem.stops[stop] ?? []);
    if (taken.length === 0 || !mayTake(taken, vehicles[vehicle] as ItineraryVehicle)) return undefined;
    this.worked++;
    const { out, back } = this.halves[vehicle] as Halves;
    const visited = hosts.flatMap(({ id }, host) =>
      taken.some(({ drop }) => (drop?.get(id) ?? 0) > 0) ? [out.stopCount + host] : [],
    );
    const nodes = [...stops, ...visited];
    const ways = limitedTrips(out, nodes, width);
    return bestPairing(vehicle, out, rules.breaks, { ways, homes: limitedTrips(back, nodes, width) });
  }
}

interface Division {
  readonly shares: Shares;
  readonly homeless: readonly number[];
  readonly cost: number;
}

class DropOffDivision {
  private seed = 20_270_115;

  constructor(
    private readonly problem: ItineraryProblem,
    private readonly prices: DayPrices,
  ) {}

  run(expired: () => boolean): Shares | undefined {
    const all = this.problem.stops.map((_, stop) => stop);
    const byPeople = all.sort((a, b) => this.people(b) - this.people(a) || a - b);
    const none = this.problem.vehicles.map(() => []);
    let best = this.insert(none, byPeople);
    let current = best;
    for (let round = 0; round < MOST_DAYS && this.prices.worked < MOST_DAYS && !expired(); round++) {
      if (round % ROUNDS_BETWEEN_RETURNS === 0) current = best;
      const removed = this.someStops(current);
      const rest = current.shares.map((stops) => stops.filter((stop) => !removed.includes(stop)));
      const next = this.insert(rest, [...new Set([...current.homeless, ...removed])]);
      const allowance = current.cost * MOST_WORSENING * (1 - (round % ROUNDS_BETWEEN_RETURNS) / ROUNDS_BETWEEN_RETURNS);
      if (isBetter(next, current, allowance)) current = next;
      if (isBetter(next, best, 0)) best = next;
    }
    return best.homeless.length === 0 ? best.shares : undefined;
  }

  private insert(into: Shares, stops: readonly number[]): Division {
    let shares = into;
    const homeless: number[] = [];
    for (const stop of stops) {
      const tried = shares.map((share, vehicle) => {
        const longer = [...share, stop].sort((a, b) => a - b);
        return { longer, extra: this.prices.cost(vehicle, longer) - this.prices.cost(vehicle, share) };
      });
      const least = Math.min(...tried.map(({ extra }) => extra));
      const chosen = tried.findIndex(({ extra }) => extra === least && extra < Infinity);
      if (chosen < 0) homeless.push(stop);
      else shares = shares.map((share, vehicle) => (vehicle === chosen ? (tried[chosen]?.longer ?? share) : share));
    }
    return { shares, homeless, cost: shares.reduce((sum, share, at) => sum + this.prices.cost(at, share), 0) };
  }

  /** Some stops of any vehicles, or now and then all of one vehicle. */
  private someStops({ shares }: Division): number[] {
    const used = shares.filter((stops) => stops.length > 0);
    if (this.chance(WHOLE_VEHICLE_ONE_IN) === 0) return this.shuffled(used[this.chance(used.length)] ?? []);
    const count = LEAST_REMOVED + this.chance(MOST_REMOVED - LEAST_REMOVED + 1);
    return this.shuffled(shares.flat()).slice(0, count);
  }

  private shuffled(stops: readonly number[]): number[] {
    const keyed = stops.map((stop) => ({ stop, key: this.chance(1_000_000) }));
    return keyed.sort((a, b) => a.key - b.key).map(({ stop }) => stop);
  }

  private people(stop: number): number {
    return this.problem.stops[stop]?.boarding ?? 0;
  }

  /** A whole number below `limit`, the same ones in every run. */
  private chance(limit: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.seed / 4294967296) * limit);
  }
}

/** Fewer stops without a vehicle, or as few at less cost. */
function isBetter(a: Division, b: Division, allowance: number): boolean {
  return (a.homeless.length - b.homeless.length || a.cost - b.cost - allowance) < 0;
}

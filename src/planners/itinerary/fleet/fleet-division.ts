import type { VehicleDay } from '../timetable/vehicle-day';
import type { HostOrder } from '../one-vehicle/timed-round';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { planOneVehicle } from '../one-vehicle/one-vehicle-day';
import type { RouteEffort } from '../route-search/search-route';
import { selectStops, withOriginalStops } from './stop-selection';
import type { SharedHostPlan } from './shared-host-search';
import { momentsWithinHostLimits } from '../timetable/visit-moments';

/** What a vehicle does with some stops; Infinity when it cannot serve them. */
export interface PricedDay {
  readonly day: VehicleDay | undefined;
  readonly cost: number;
  readonly drive: number;
}

/** Some stops per vehicle, and the stops that are still without one. */
export interface FleetDivision {
  readonly shares: readonly (readonly number[])[];
  readonly homeless: readonly number[];
}

/** Few labels a layer: a day of up to six stops is priced exactly, a longer one seldom wrongly. */
const QUICK: RouteEffort = { expired: () => false, mostLabels: 64 };
const THOROUGH: RouteEffort = { expired: () => false, mostLabels: 512, breaksTies: true };
const STAYS: PricedDay = { day: undefined, cost: 0, drive: 0 };
const IMPOSSIBLE: PricedDay = { day: undefined, cost: Infinity, drive: Infinity };

/** Prices the days of single vehicles, and remembers them. */
export class DayPriceList {
  /** How many days were worked out: the measure of effort, for it does not depend on the machine. */
  worked = 0;
  private readonly known = new Map<string, PricedDay>();

  constructor(
    private readonly problem: NumberedProblem,
    /** The useful orders of hosts of each vehicle. */
    private readonly orders: readonly (readonly HostOrder[])[],
  ) {}

  price(vehicle: number, stops: readonly number[]): PricedDay {
    if (stops.length === 0) return STAYS;
    const sorted = [...stops].sort((a, b) => a - b);
    const key = `${vehicle}: ${sorted.join(' ')}`;
    const known = this.known.get(key) ?? this.work(vehicle, sorted, QUICK);
    this.known.set(key, known);
    return known;
  }

  total(shares: readonly (readonly number[])[]): { cost: number; drive: number } {
    const days = shares.map((stops, vehicle) => this.price(vehicle, stops));
    return {
      cost: days.reduce((sum, day) => sum + day.cost, 0),
      drive: days.reduce((sum, day) => sum + day.drive, 0),
    };
  }

  /** The days of a division, worked out again with more effort, if they fit together at the hosts. */
  finish(shares: readonly (readonly number[])[]): SharedHostPlan | undefined {
    return this.together(shares, THOROUGH) ?? this.together(shares, QUICK);
  }

  /** Whether the days of a division fit together at hosts that limit the number of vehicles. */
  fitTogether(shares: readonly (readonly number[])[]): boolean {
    if (this.problem.hosts.every((host) => host.capacity >= shares.length)) return true;
    const days = shares.flatMap((stops, vehicle) => this.price(vehicle, stops).day ?? []);
    return momentsWithinHostLimits(this.problem, days) !== undefined;
  }

  private together(shares: readonly (readonly number[])[], effort: RouteEffort): SharedHostPlan | undefined {
    const priced = shares.map((stops, vehicle) => {
      const sorted = [...stops].sort((a, b) => a - b);
      return stops.length === 0 ? STAYS : this.work(vehicle, sorted, effort);
    });
    const days = priced.flatMap(({ day }) => day ?? []);
    const moments = momentsWithinHostLimits(this.problem, days);
    const sum = (amount: 'cost' | 'drive'): number => priced.reduce((total, day) => total + day[amount], 0);
    return moments && { days, moments, cost: sum('cost'), drive: sum('drive') };
  }

  private work(vehicle: number, stops: readonly number[], effort: RouteEffort): PricedDay {
    if (!this.fits(this.problem.vehicles[vehicle] as NumberedVehicle, stops)) return IMPOSSIBLE;
    this.worked++;
    const { day, cost, drive } = planOneVehicle(
      selectStops(this.problem, stops),
      vehicle,
      this.orders[vehicle] ?? [],
      effort,
    );
    return day ? { day: withOriginalStops(day, stops), cost, drive } : IMPOSSIBLE;
  }

  private fits({ seats, wheelchairPlaces, mayServe }: NumberedVehicle, stops: readonly number[]): boolean {
    const { boarding, seated, wheelchairs } = this.problem;
    const sum = (amounts: Float64Array): number => stops.reduce((total, stop) => total + (amounts[stop] as number), 0);
    if (!stops.every((stop) => mayServe[stop] === 1) || sum(boarding) === 0) return false;
    return sum(seated) <= seats && sum(wheelchairs) <= wheelchairPlaces;
  }
}

/** How stops are put back. */
export interface InsertionManner {
  /** First the stop with most to lose by waiting; otherwise first the cheapest one. */
  readonly byRegret: boolean;
  /** Whether to overlook a possibility this time: a little chance leads to other divisions. */
  readonly overlooks: () => boolean;
}

/** Gives every homeless stop to the vehicle where it costs least. */
export function insertHomeless(prices: DayPriceList, start: FleetDivision, manner: InsertionManner): FleetDivision {
  const shares = start.shares.map((stops) => [...stops]);
  let waiting = [...start.homeless];
  const homeless: number[] = [];
  while (waiting.length > 0) {
    const choices = waiting.map((stop) => bestVehicle(prices, shares, stop, manner));
    const chosen = choices.reduce((best, choice) => (choice.regret > best.regret ? choice : best));
    if (chosen.vehicle < 0) homeless.push(chosen.stop);
    else shares[chosen.vehicle]?.push(chosen.stop);
    waiting = waiting.filter((stop) => stop !== chosen.stop);
  }
  return { shares, homeless };
}

const MOST_REGRET = 1e9;

interface Insertion {
  readonly stop: number;
  readonly vehicle: number;
  readonly regret: number;
}

function bestVehicle(
  prices: DayPriceList,
  shares: readonly (readonly number[])[],
  stop: number,
  manner: InsertionManner,
): Insertion {
  const increases = shares.map((stops, vehicle) => {
    const before = prices.price(vehicle, stops).cost;
    return { vehicle, cost: prices.price(vehicle, [...stops, stop]).cost - before };
  });
  const possible = increases.filter(({ cost }) => cost < Infinity).sort((a, b) => a.cost - b.cost);
  const [best = possible[0], second] = possible.filter(() => !manner.overlooks());
  if (!best) return { stop, vehicle: -1, regret: -1 };
  // A stop that only one vehicle can take goes before all others.
  const regret = second ? second.cost - best.cost : MOST_REGRET;
  return { stop, vehicle: best.vehicle, regret: manner.byRegret ? regret : MOST_REGRET - best.cost };
}

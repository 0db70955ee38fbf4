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

/** A priced day, and a cost that no day with its stops is below. */
export interface ProvenDay extends PricedDay {
  readonly bound: number;
}

/** Some stops per vehicle, and the stops that are still without one. */
export interface FleetDivision {
  readonly shares: readonly (readonly number[])[];
  readonly homeless: readonly number[];
}

/** Few labels a layer: a day of up to six stops is priced exactly, a longer one seldom wrongly. */
const QUICK = { mostLabels: 64 };
const THOROUGH = { mostLabels: 4096, breaksTies: true };
const STAYS: PricedDay = { day: undefined, cost: 0, drive: 0 };
const IMPOSSIBLE: ProvenDay = { day: undefined, cost: Infinity, drive: Infinity, bound: Infinity };
const UNKNOWN: ProvenDay = { ...IMPOSSIBLE, bound: 0 };

/** Prices the days of single vehicles, and remembers them. */
export class DayPriceList {
  private readonly known = new Map<string, PricedDay>();
  private readonly proven = new Map<string, ProvenDay>();

  constructor(
    private readonly problem: NumberedProblem,
    /** The useful orders of hosts of each vehicle. */
    private readonly orders: readonly (readonly HostOrder[])[],
    /** From then on what is not known yet counts as impossible, and nothing is proven of it. */
    private readonly expired: () => boolean,
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

  /** The day of a vehicle with these stops, worked out with care, and what no such day is below. */
  prove(vehicle: number, stops: readonly number[]): ProvenDay {
    const sorted = [...stops].sort((a, b) => a - b);
    const key = `${vehicle}: ${sorted.join(' ')}`;
    const known = this.proven.get(key) ?? this.work(vehicle, sorted, THOROUGH);
    this.proven.set(key, known);
    return known;
  }

  /** The days of a division, worked out with care, if they fit together at the hosts. */
  finish(shares: readonly (readonly number[])[]): SharedHostPlan | undefined {
    const proven = shares.flatMap((stops, vehicle) => (stops.length === 0 ? [] : [this.prove(vehicle, stops)]));
    const days = proven.flatMap(({ day }) => day ?? []);
    if (days.length < proven.length) return undefined;
    const moments = momentsWithinHostLimits(this.problem, days);
    const sum = (amount: 'cost' | 'drive'): number => proven.reduce((total, day) => total + day[amount], 0);
    return moments && { days, moments, cost: sum('cost'), drive: sum('drive') };
  }

  private work(vehicle: number, stops: readonly number[], effort: Omit<RouteEffort, 'expired'>): ProvenDay {
    if (!this.fits(this.problem.vehicles[vehicle] as NumberedVehicle, stops)) return IMPOSSIBLE;
    if (this.expired()) return UNKNOWN;
    const { day, cost, drive, bound } = planOneVehicle(
      selectStops(this.problem, stops),
      vehicle,
      this.orders[vehicle] ?? [],
      { ...effort, expired: this.expired },
    );
    return { day: day && withOriginalStops(day, stops), cost, drive, bound };
  }

  private fits({ seats, wheelchairPlaces, mayServe }: NumberedVehicle, stops: readonly number[]): boolean {
    const { boarding, seated, wheelchairs } = this.problem;
    const sum = (amounts: Float64Array): number => stops.reduce((total, stop) => total + (amounts[stop] as number), 0);
    if (!stops.every((stop) => mayServe[stop] === 1) || sum(boarding) === 0) return false;
    return sum(seated) <= seats && sum(wheelchairs) <= wheelchairPlaces;
  }
}

/** Gives every homeless stop, most to lose by waiting first, to the vehicle where it costs least. */
export function insertHomeless(prices: DayPriceList, start: FleetDivision): FleetDivision {
  const shares = start.shares.map((stops) => [...stops]);
  let waiting = [...start.homeless];
  const homeless: number[] = [];
  while (waiting.length > 0) {
    const choices = waiting.map((stop) => bestVehicle(prices, shares, stop));
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

function bestVehicle(prices: DayPriceList, shares: readonly (readonly number[])[], stop: number): Insertion {
  const increases = shares.map((stops, vehicle) => {
    const before = prices.price(vehicle, stops).cost;
    return { vehicle, cost: prices.price(vehicle, [...stops, stop]).cost - before };
  });
  const [best, second] = increases.filter(({ cost }) => cost < Infinity).sort((a, b) => a.cost - b.cost);
  if (!best) return { stop, vehicle: -1, regret: -1 };
  // A stop that only one vehicle can take goes before all others.
  return { stop, vehicle: best.vehicle, regret: second ? second.cost - best.cost : MOST_REGRET };
}

import { driveCost } from '../../objective/cost';
import type { HostOrder } from '../../one-vehicle/timed-round';
import type { NumberedProblem } from '../../problem/numbered-problem';
import { LooseWays } from '../relaxation/loose-ways';
import { MemoryRests } from '../relaxation/memory-rests';
import type { PricedHalf } from '../relaxation/priced-half';
import type { DayPrizes, RelaxedVehicle } from '../relaxation/relaxed-vehicle';
import type { DayMemories } from '../relaxation/stop-memory';
import { findWaySets, type WantedWays, type WayBudget, type WaySets } from './way-sets';

/** What a vehicle's cheapest day over a set of stops (as bits) costs at least: moments are not looked at. */
export type SetCosts = ReadonlyMap<number, number>;

/** A vehicle under prizes, and up to where its days are of use. */
export interface WantedDays {
  readonly vehicle: RelaxedVehicle;
  readonly prizes: DayPrizes;
  /** Only days that cost less than this, less their prizes. */
  readonly ceiling: number;
}

/** Finds every set of stops that a vehicle can serve on a day below a ceiling. */
export class VehicleColumns {
  constructor(
    private readonly problem: NumberedProblem,
    private readonly memories: DayMemories,
    private readonly budget: WayBudget,
  ) {}

  /** @returns undefined when the budget does not do */
  find(wanted: WantedDays): SetCosts | undefined {
    const found = new Map<number, number>();
    for (const order of wanted.vehicle.orders) {
      const days = this.withOrder(wanted, order);
      if (!days) return undefined;
      for (const [mask, cost] of days) if (cost < (found.get(mask) ?? Infinity)) found.set(mask, cost);
    }
    return found;
  }

  private withOrder(wanted: WantedDays, order: HostOrder): SetCosts | undefined {
    const { vehicle, prizes, ceiling } = wanted;
    const between = driveCost(this.problem.weights.driving, 0, order.drive);
    const outHalf = vehicle.priced('out', prizes);
    const homeHalf = vehicle.priced('home', prizes);
    const looseHome = new LooseWays(homeHalf);
    const homeEnds = looseHome.endsAt(order.last);
    const outWays = { host: order.first, ceiling, afterHost: (load: number) => between + (homeEnds[load] as number) };
    const out = this.ways(outHalf, new LooseWays(outHalf), outWays, 'out');
    if (!out) return undefined;
    const outEnds = this.leastByLoad(out, vehicle.places);
    const homeWays = { host: order.last, ceiling, afterHost: (load: number) => between + (outEnds[load] as number) };
    const home = this.ways(homeHalf, looseHome, homeWays, 'home');
    if (!home) return undefined;
    const days = new Map<number, number>();
    for (const [mask, cost] of home) {
      const total = cost + between + (out.get(mask) ?? Infinity);
      if (total < ceiling && vehicle.holds(stopsOf(mask))) days.set(mask, total + this.prizesOf(prizes, mask));
    }
    return days;
  }

  private ways(
    priced: PricedHalf,
    loose: LooseWays,
    wanted: Omit<WantedWays, 'rests'>,
    half: keyof DayMemories,
  ): WaySets | undefined {
    const useful = { ceiling: wanted.ceiling, ways: loose.cost };
    const rests = new MemoryRests(priced, this.memories[half], useful, wanted.host, wanted.afterHost);
    return findWaySets(priced, { ...wanted, rests }, this.budget);
  }

  private leastByLoad(sets: WaySets, places: number): Float64Array {
    const least = new Float64Array(places + 1).fill(Infinity);
    for (const [mask, cost] of sets) {
      const load = this.sumOver(this.problem.boarding, mask);
      if (cost < (least[load] as number)) least[load] = cost;
    }
    return least;
  }

  private prizesOf({ out, home }: DayPrizes, mask: number): number {
    return this.sumOver(out, mask) + this.sumOver(home, mask);
  }

  private sumOver(amounts: Float64Array, mask: number): number {
    return stopsOf(mask).reduce((sum, stop) => sum + (amounts[stop] as number), 0);
  }
}

/** The stops of a set of bits. */
export function stopsOf(mask: number): number[] {
  const stops: number[] = [];
  for (let bits = mask; bits !== 0; bits &= bits - 1) stops.push(31 - Math.clz32(bits & -bits));
  return stops;
}

import { driveCost, legCost } from '../../objective/cost';
import type { MemoryRests } from '../relaxation/memory-rests';
import type { PricedHalf } from '../relaxation/priced-half';
import { PartialWays } from './partial-ways';

/** What the cheapest way over a set of stops (as bits) costs less its prizes. */
export type WaySets = ReadonlyMap<number, number>;

/** Which ways are wanted: to one host, and cheap enough with the rest of the day. */
export interface WantedWays {
  readonly host: number;
  readonly ceiling: number;
  /** What going on from a stop costs at least, to the end of the day. */
  readonly rests: MemoryRests;
  /** What the rest of the day costs at least after arriving at the host with so many people. */
  readonly afterHost: (load: number) => number;
}

/** Partial ways that may still be looked at, shared by several searches; it does not depend on the machine. */
export interface WayBudget {
  left: number;
  readonly expired: () => boolean;
}

/**
 * All sets of stops over which some way is wanted, each stop called at once: partial ways by set and last stop, one stop more
 * in each layer. @returns undefined when the budget does not do
 */
export function findWaySets(priced: PricedHalf, wanted: WantedWays, budget: WayBudget): WaySets | undefined {
  const search = new WaySetSearch(priced, wanted);
  let layer = search.start();
  while (layer.size > 0) {
    budget.left -= layer.size;
    const next = search.next(layer, budget);
    if (!next) return undefined;
    layer = next;
  }
  return search.found;
}

class WaySetSearch {
  readonly found = new Map<number, number>();
  private readonly stops: readonly number[];

  constructor(
    private readonly priced: PricedHalf,
    private readonly wanted: WantedWays,
  ) {
    const { half, places, prizes } = priced;
    this.stops = Array.from(half.boarding.keys()).filter(
      (stop) => (half.boarding[stop] as number) <= places && prizes[stop] !== -Infinity,
    );
  }

  start(): PartialWays {
    const { half, vehicle, prizes } = this.priced;
    const layer = new PartialWays();
    for (const stop of this.stops) {
      const leg = half.fromDepot[vehicle]?.[stop] as number;
      const cost = driveCost(half.drivingWeight, 0, leg) - (prizes[stop] as number);
      this.offer(layer, 1 << stop, stop, half.boarding[stop] as number, cost);
    }
    return layer;
  }

  /** The ways with a stop more; undefined when they are more than the budget. */
  next(layer: PartialWays, { left, expired }: WayBudget): PartialWays | undefined {
    const next = new PartialWays();
    for (let way = 0; way < layer.size; way++) {
      this.end(layer, way);
      this.extend(layer, way, next);
      if (next.size > left || ((way & 1023) === 0 && expired())) return undefined;
    }
    return next;
  }

  private end(layer: PartialWays, way: number): void {
    const { drivingWeight, rideWeight, toHost } = this.priced.half;
    const { host, ceiling, afterHost } = this.wanted;
    const load = layer.load[way] as number;
    const leg = toHost[host]?.[layer.last[way] as number] as number;
    const cost = (layer.cost[way] as number) + driveCost(drivingWeight, rideWeight * load, leg);
    const mask = layer.mask[way] as number;
    if (cost + afterHost(load) < ceiling && cost < (this.found.get(mask) ?? Infinity)) this.found.set(mask, cost);
  }

  private extend(layer: PartialWays, way: number, next: PartialWays): void {
    const { half, places, prizes } = this.priced;
    const { stopCount, travel, dwell, boarding, drivingWeight, rideWeight } = half;
    const mask = layer.mask[way] as number;
    const last = layer.last[way] as number;
    const load = layer.load[way] as number;
    const cost = layer.cost[way] as number;
    for (const stop of this.stops) {
      const total = load + (boarding[stop] as number);
      if (((mask >>> stop) & 1) === 1 || total > places) continue;
      const minutes = travel[last * stopCount + stop] as number;
      const leg = legCost(drivingWeight, rideWeight * load, minutes, dwell[stop] as number);
      this.offer(next, mask | (1 << stop), stop, total, cost + leg - (prizes[stop] as number));
    }
  }

  private offer(layer: PartialWays, mask: number, last: number, load: number, cost: number): void {
    if (cost + this.wanted.rests.after(load, last, mask) < this.wanted.ceiling) layer.offer(mask, last, load, cost);
  }
}

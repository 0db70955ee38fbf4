import { driveCost, legCost } from '../objective/cost';

/** Legs and loads of one half of a vehicle's day; minutes row by row. */
export interface LoadLegs {
  readonly stopCount: number;
  readonly travel: Float64Array;
  readonly dwell: Float64Array;
  readonly boarding: Float64Array;
  /** What a minute costs of driving with nobody aboard, and of each person aboard. */
  readonly drivingWeight: number;
  readonly rideWeight: number;
}

/** The cheapest loose route of one load to some end, and the label that it ends with. */
export interface LooseRoute {
  readonly cost: number;
  readonly label: number;
}

/** Best two labels per load and last stop: the second comes from another stop than the first. */
const KEPT = 2;

/**
 * The cheapest loose routes from one start: they carry a load that is counted rightly, but may come to a stop more than
 * once, though never straight back. Each stop pays a prize. Every real route is a loose one, so their cost is a bound.
 */
export class LoadRoutes {
  private readonly cost: Float64Array;
  private readonly before: Int32Array;

  constructor(
    private readonly legs: LoadLegs,
    /** Most people aboard. */
    private readonly places: number,
    fromStart: Float64Array,
    private readonly prizes: Float64Array,
  ) {
    const { stopCount, boarding, drivingWeight } = legs;
    this.cost = new Float64Array((places + 1) * stopCount * KEPT).fill(Infinity);
    this.before = new Int32Array(this.cost.length).fill(-1);
    for (let stop = 0; stop < stopCount; stop++) {
      const load = boarding[stop] as number;
      if (load === 0 || load > places) continue;
      this.insert(load, stop, driveCost(drivingWeight, 0, fromStart[stop] as number) - (prizes[stop] as number), -1);
    }
    for (let load = 1; load < places; load++) {
      for (let stop = 0; stop < stopCount; stop++) this.extend(load, stop);
    }
  }

  /** The cheapest loose route that ends with exactly this load; `toEnd` = minutes from each stop to the end. */
  cheapest(load: number, toEnd: Float64Array): LooseRoute {
    const { stopCount, drivingWeight, rideWeight } = this.legs;
    let best: LooseRoute = { cost: Infinity, label: -1 };
    for (let stop = 0; stop < stopCount; stop++) {
      const label = this.labelOf(load, stop);
      const cost = (this.cost[label] as number) + driveCost(drivingWeight, rideWeight * load, toEnd[stop] as number);
      if (cost < best.cost) best = { cost, label };
    }
    return best;
  }

  /** Adds to `visits` how often a route comes to each stop. */
  count(route: LooseRoute, visits: Float64Array): void {
    for (let label = route.label; label >= 0; label = this.before[label] as number) {
      const stop = this.stopOf(label);
      visits[stop] = (visits[stop] as number) + 1;
    }
  }

  private extend(load: number, stop: number): void {
    const { stopCount, travel, dwell, boarding, drivingWeight, rideWeight } = this.legs;
    const first = this.labelOf(load, stop);
    if (this.cost[first] === Infinity) return;
    for (let next = 0; next < stopCount; next++) {
      const total = load + (boarding[next] as number);
      if (next === stop || boarding[next] === 0 || total > this.places) continue;
      const label = this.previousStop(first) === next ? first + 1 : first;
      const minutes = travel[stop * stopCount + next] as number;
      const leg = legCost(drivingWeight, rideWeight * load, minutes, dwell[next] as number);
      this.insert(total, next, (this.cost[label] as number) + leg - (this.prizes[next] as number), label);
    }
  }

  private insert(load: number, stop: number, cost: number, before: number): void {
    const first = this.labelOf(load, stop);
    const from = before < 0 ? -1 : this.stopOf(before);
    if (cost < (this.cost[first] as number)) {
      if (this.previousStop(first) !== from)
        this.set(first + 1, this.cost[first] as number, this.before[first] as number);
      this.set(first, cost, before);
    } else if (cost < (this.cost[first + 1] as number) && this.previousStop(first) !== from) {
      this.set(first + 1, cost, before);
    }
  }

  private set(label: number, cost: number, before: number): void {
    this.cost[label] = cost;
    this.before[label] = before;
  }

  private labelOf(load: number, stop: number): number {
    return (load * this.legs.stopCount + stop) * KEPT;
  }

  private stopOf(label: number): number {
    return Math.floor(label / KEPT) % this.legs.stopCount;
  }

  private previousStop(label: number): number {
    const before = this.before[label] as number;
    return before < 0 ? -1 : this.stopOf(before);
  }
}

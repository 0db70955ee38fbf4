import type { Checkpoint } from '../route-search/out-of-time';
import { NEVER } from './bits';

/** What every set of stops (bit mask) costs a vehicle; costs may rise between two questions. */
export interface SetCosts {
  readonly cost: Float64Array;
  readonly drive: Float64Array;
}

/** A set of stops for every vehicle, 0 = it stays, and what they cost together. */
export interface Division {
  readonly sets: readonly number[];
  readonly cost: number;
}

/** The best way to serve every set of stops by the vehicles up to one. */
interface Layer {
  readonly cost: Float64Array;
  readonly drive: Float64Array;
  /** What the last of these vehicles serves of it; -1 = the stops cannot be divided. */
  readonly share: Int32Array;
}

const SETS_BETWEEN_LOOKS = 256;

/**
 * Divides all stops over the vehicles at least cost, then least driving, by dynamic programming over sets of stops. When costs
 * of single sets rise only what rested on them is worked out again.
 */
export class CheapestDivision {
  private readonly layers: Layer[] = [];
  private readonly full: number;

  constructor(
    private readonly prices: readonly SetCosts[],
    look: Checkpoint,
  ) {
    const count = prices[0]?.cost.length ?? 1;
    this.full = count - 1;
    prices.forEach((_, vehicle) => {
      this.layers.push(emptyLayer(count));
      for (let mask = this.firstOf(vehicle); mask < count; mask++) {
        if (mask % SETS_BETWEEN_LOOKS === 0) look();
        this.choose(vehicle, mask);
      }
    });
  }

  /** @returns undefined when there is none */
  best(): Division | undefined {
    const sets: number[] = [];
    let mask = this.full;
    for (const { share } of [...this.layers].reverse()) {
      const own = share[mask] as number;
      if (own < 0) return undefined;
      sets.unshift(own);
      mask ^= own;
    }
    return { sets, cost: this.layers.at(-1)?.cost[this.full] ?? 0 };
  }

  /** After costs rose. @param risen whether that of a set did, for one vehicle */
  update(risen: (vehicle: number, set: number) => boolean): void {
    let changed = new Uint8Array(this.full + 1);
    this.layers.forEach(({ share }, vehicle) => {
      const changedNow = new Uint8Array(this.full + 1);
      for (let mask = this.firstOf(vehicle); mask <= this.full; mask++) {
        const own = share[mask] as number;
        if (own < 0 || (changed[mask ^ own] === 0 && !(own > 0 && risen(vehicle, own)))) continue;
        changedNow[mask] = 1;
        this.choose(vehicle, mask);
      }
      changed = changedNow;
    });
  }

  /** Of the last vehicle only what it serves of all stops is asked. */
  private firstOf(vehicle: number): number {
    return vehicle === this.prices.length - 1 ? this.full : 0;
  }

  private choose(vehicle: number, mask: number): void {
    const { cost, drive, share } = this.layers[vehicle] as Layer;
    cost[mask] = NEVER;
    drive[mask] = NEVER;
    share[mask] = -1;
    this.offer(vehicle, mask, 0);
    if (vehicle === 0) this.offer(vehicle, mask, mask);
    else for (let own = mask; own > 0; own = (own - 1) & mask) this.offer(vehicle, mask, own);
  }

  private offer(vehicle: number, mask: number, own: number): void {
    const { cost, drive, share } = this.layers[vehicle] as Layer;
    const rest = mask ^ own;
    const total = this.costBefore(vehicle, rest) + (own === 0 ? 0 : (this.prices[vehicle]?.cost[own] as number));
    if (total === NEVER || total > (cost[mask] as number)) return;
    const driven = this.driveBefore(vehicle, rest) + (own === 0 ? 0 : (this.prices[vehicle]?.drive[own] as number));
    if (total === cost[mask] && driven >= (drive[mask] as number)) return;
    cost[mask] = total;
    drive[mask] = driven;
    share[mask] = own;
  }

  private costBefore(vehicle: number, mask: number): number {
    return vehicle === 0 ? (mask === 0 ? 0 : NEVER) : (this.layers[vehicle - 1]?.cost[mask] as number);
  }

  private driveBefore(vehicle: number, mask: number): number {
    return vehicle === 0 ? 0 : (this.layers[vehicle - 1]?.drive[mask] as number);
  }
}

const emptyLayer = (count: number): Layer => ({
  cost: new Float64Array(count).fill(Infinity),
  drive: new Float64Array(count).fill(Infinity),
  share: new Int32Array(count).fill(-1),
});

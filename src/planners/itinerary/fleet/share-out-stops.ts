import { NO_CHECKPOINT, type Checkpoint } from '../route-search/out-of-time';
import type { DayPrices } from '../one-vehicle/vehicle-days';

const SETS_BETWEEN_LOOKS = 256;

/** A division of all stops over the vehicles: one set (bit mask, 0 = stays at its depot) per vehicle, and its totals. */
export interface StopShares {
  readonly masks: readonly number[];
  readonly cost: number;
  readonly drive: number;
  readonly idle: number;
}

/** Whether a vehicle must drive, must stay, or may do either. */
export type Use = 'either' | 'used' | 'unused';

/** What a set of stops costs one vehicle, by the set as a bit mask. */
export type SharePrices = Pick<DayPrices, 'cost' | 'drive' | 'idle'>;

interface Totals {
  readonly cost: Float64Array;
  readonly drive: Float64Array;
  readonly idle: Float64Array;
}

/**
 * Divides the stops at least cost, then least driving, then least idle duty, by dynamic programming over sets of stops.
 * @returns undefined when no division exists
 */
export function shareOutStops(
  prices: readonly SharePrices[],
  uses: readonly Use[],
  look: Checkpoint = NO_CHECKPOINT,
): StopShares | undefined {
  const count = prices[0]?.cost.length ?? 1;
  const full = count - 1;
  const layers: Totals[] = [];
  prices.forEach((price, vehicle) => {
    const before = layers[vehicle - 1] ?? nothingServed(count);
    const limits = { use: uses[vehicle] ?? 'either', fromMask: vehicle === prices.length - 1 ? full : 0, look };
    layers.push(addVehicle(before, price, limits));
  });
  const totals = layers[layers.length - 1];
  if (!totals || totals.cost[full] === Infinity) return undefined;
  return {
    masks: traceShares(layers, prices, uses, full),
    cost: totals.cost[full] as number,
    drive: totals.drive[full] as number,
    idle: totals.idle[full] as number,
  };
}

function nothingServed(count: number): Totals {
  const zeroForNone = (): Float64Array => new Float64Array(count).fill(Infinity).fill(0, 0, 1);
  return { cost: zeroForNone(), drive: zeroForNone(), idle: zeroForNone() };
}

interface AddingLimits {
  readonly use: Use;
  readonly fromMask: number;
  readonly look: Checkpoint;
}

function addVehicle(before: Totals, price: SharePrices, { use, fromMask, look }: AddingLimits): Totals {
  const count = before.cost.length;
  const total = {
    cost: new Float64Array(count).fill(Infinity),
    drive: new Float64Array(count).fill(Infinity),
    idle: new Float64Array(count).fill(Infinity),
  };
  for (let mask = fromMask; mask < count; mask++) {
    if (mask % SETS_BETWEEN_LOOKS === 0) look();
    const share = bestShare(before, price, use, mask);
    if (share < 0) continue;
    const rest = mask ^ share;
    total.cost[mask] = (before.cost[rest] as number) + (share === 0 ? 0 : (price.cost[share] as number));
    total.drive[mask] = (before.drive[rest] as number) + (share === 0 ? 0 : (price.drive[share] as number));
    total.idle[mask] = (before.idle[rest] as number) + (share === 0 ? 0 : (price.idle[share] as number));
  }
  return total;
}

/** The best part of `mask` for this vehicle, -1 when there is none. */
function bestShare(before: Totals, price: SharePrices, use: Use, mask: number): number {
  let best = use === 'used' || before.cost[mask] === Infinity ? -1 : 0;
  let least = best === 0 ? (before.cost[mask] as number) : Infinity;
  if (use === 'unused') return best;
  for (let share = mask; share > 0; share = (share - 1) & mask) {
    const cost = (price.cost[share] as number) + (before.cost[mask ^ share] as number);
    if (cost > least || cost === Infinity) continue;
    if (cost === least && !winsTie(before, price, mask, share, best)) continue;
    best = share;
    least = cost;
  }
  return best;
}

function winsTie(before: Totals, price: SharePrices, mask: number, share: number, rival: number): boolean {
  if (rival < 0) return true;
  const of = (totals: Totals, column: 'drive' | 'idle', set: number): number =>
    (set === 0 ? 0 : (price[column][set] as number)) + (totals[column][mask ^ set] as number);
  const drive = of(before, 'drive', share) - of(before, 'drive', rival);
  return (drive || of(before, 'idle', share) - of(before, 'idle', rival)) < 0;
}

function traceShares(layers: Totals[], prices: readonly SharePrices[], uses: readonly Use[], full: number): number[] {
  const masks: number[] = [];
  let mask = full;
  for (let vehicle = layers.length - 1; vehicle >= 0; vehicle--) {
    const before = layers[vehicle - 1] ?? nothingServed(full + 1);
    const share = bestShare(before, prices[vehicle] as SharePrices, uses[vehicle] ?? 'either', mask);
    masks.unshift(share);
    mask ^= share;
  }
  return masks;
}

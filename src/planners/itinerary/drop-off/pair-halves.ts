import { costAfterOut } from '../objective/cost';
import type { BreakRule } from '../problem/itinerary-problem';
import { TIME_TOLERANCE } from '../route-search/route-model';
import type { HalfDay } from './drop-off-model';
import { nodesOf, type Trip } from './half-day-trips';

/** The day of one vehicle: nodes are the stops and then the hosts of the problem. */
export interface DropOffDay {
  readonly vehicle: number;
  readonly out: readonly number[];
  readonly back: readonly number[];
  /** Latest moment to begin collecting at the first host of the way back. */
  readonly collectBy: number;
  /** Minutes of the driver's break between the last host on the way out and the first one on the way back. */
  readonly standing: number;
}

/** A day and what it costs. */
export interface PricedDropOffDay {
  readonly cost: number;
  readonly drive: number;
  readonly day: DropOffDay;
}

/**
 * The cheapest day, then the one with the least driving, made of a way out and a way back; undefined when none fit. The bus
 * is empty between the two, so that waiting there is free and each half has its least cost.
 */
export function bestPairing(
  vehicle: number,
  out: HalfDay,
  breaks: BreakRule | undefined,
  { ways, homes }: { readonly ways: readonly Trip[]; readonly homes: readonly Trip[] },
): PricedDropOffDay | undefined {
  let best: PricedDropOffDay | undefined;
  for (const way of ways) {
    for (const home of homes) {
      const leg = out.travel[way.last * out.size + home.last] as number;
      const collectBy = -home.cost.earliest;
      const standing = breakBetween(breaks, way.drive, leg, home.drive);
      if (way.cost.earliest + standing + leg > collectBy + TIME_TOLERANCE) continue;
      const drive = way.drive + leg + home.drive;
      const cost = way.cost.base + costAfterOut(out.weights.driving, leg, home.cost.base);
      if (best && !((cost - best.cost || drive - best.drive) < 0)) continue;
      best = { cost, drive, day: { vehicle, out: nodesOf(way), back: nodesOf(home).reverse(), collectBy, standing } };
    }
  }
  return best;
}

/**
 * Minutes of the break between the last host out and the first one back, before or after the leg between them; Infinity
 * where that break does not help. It is the only break of a drop-off day.
 */
export function breakBetween(rule: BreakRule | undefined, out: number, leg: number, back: number): number {
  const most = (rule?.afterDrivingMinutes ?? Infinity) + TIME_TOLERANCE;
  if (out + leg + back <= most) return 0;
  const helps = Math.max(out, leg + back) <= most || Math.max(out + leg, back) <= most;
  return helps ? (rule?.minutes ?? 0) : Infinity;
}

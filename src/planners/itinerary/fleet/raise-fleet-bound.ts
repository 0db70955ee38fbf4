import type { HostOrder } from '../one-vehicle/timed-round';
import type { NumberedProblem } from '../problem/numbered-problem';
import { relaxFleet } from './relaxation/fleet-relaxation';
import { raisePrizes } from './relaxation/raise-prizes';

const ROUNDING = 1e-6;

/**
 * A cost that no plan can beat: every vehicle has its cheapest relaxed day under prizes for every stop. Moments and ride
 * limits are not looked at, and wheelchair places count as seats.
 * @param upper what the best known plan costs, Infinity when none is known
 */
export function raiseFleetBound(
  problem: NumberedProblem,
  orders: readonly (readonly HostOrder[])[],
  upper: number,
  expired: () => boolean,
): number {
  return raisePrizes(relaxFleet(problem, orders), upper, expired).bound - ROUNDING;
}

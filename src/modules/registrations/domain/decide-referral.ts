import type { WaitingReason } from './registration-state';
import { shortageFor, type SeatCapacity, type SeatDemand } from './seat-demand';

export type ReferralDecision =
  { readonly state: 'seated' } | { readonly state: 'waiting'; readonly reason: WaitingReason };

/**
 * A seat when everything the person needs is there and nobody who would fit waits already; otherwise the waiting list.
 * @param waitingCount people on the waiting list whose own demand would fit now
 */
export function decideReferral(capacity: SeatCapacity, demand: SeatDemand, waitingCount: number): ReferralDecision {
  const shortage = shortageFor(capacity, demand);
  if (shortage !== undefined) return { state: 'waiting', reason: shortage };
  if (waitingCount > 0) return { state: 'waiting', reason: 'behind-others' };
  return { state: 'seated' };
}

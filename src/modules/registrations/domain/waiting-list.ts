import { afterClaim, shortageFor, type SeatCapacity, type SeatDemand } from '../../events/domain/capacity';
import type { WaitingReason } from './registration-state';

/** Somebody on the waiting list. */
export interface Waiter {
  readonly id: string;
  readonly waitingSince: Date;
  readonly reason: WaitingReason | null;
  readonly demand: SeatDemand;
}

export interface WaitingListReview {
  /** Who gets an offer now, in order. */
  readonly offers: readonly string[];
  /** Why each of the others still waits, where that changed. */
  readonly changedReasons: ReadonlyMap<string, WaitingReason>;
}

/** First come, first served: by time, then by id. */
export const inTurn = (one: Waiter, other: Waiter): number =>
  one.waitingSince.getTime() - other.waitingSince.getTime() || (one.id < other.id ? -1 : Number(one.id > other.id));

/** People whose own demand fits now: they go before anybody new. */
export const eligibleNow = <Waiting extends Pick<Waiter, 'demand'>>(
  capacity: SeatCapacity,
  waiters: readonly Waiting[],
): readonly Waiting[] => waiters.filter((waiter) => shortageFor(capacity, waiter.demand) === undefined);

/** Who gets the next seat; undefined when nobody on the list fits. */
export const firstInTurn = (capacity: SeatCapacity, waiters: readonly Waiter[]): Waiter | undefined =>
  [...eligibleNow(capacity, waiters)].sort(inTurn)[0];

/** Everybody who fits and stands before this person on the list. */
export function overtakenBy(id: string, capacity: SeatCapacity, waiters: readonly Waiter[]): readonly Waiter[] {
  const inOrder = [...eligibleNow(capacity, waiters)].sort(inTurn);
  return inOrder.slice(
    0,
    Math.max(
      0,
      inOrder.findIndex((waiter) => waiter.id === id),
    ),
  );
}

/** Why somebody stands first or last: that stays true, whatever is free. */
const isLasting = (reason: WaitingReason | null): boolean =>
  reason === 'offer-lapsed' || reason === 'cancelled-by-mistake';

/**
 * Goes through the list in turn and gives what is free to everybody who fits. Somebody who does not fit (no wheelchair
 * place, say) is passed over, keeps the place on the list and gets the reason.
 */
export function reviewWaitingList(capacity: SeatCapacity, waiters: readonly Waiter[]): WaitingListReview {
  const offers: string[] = [];
  const changedReasons = new Map<string, WaitingReason>();
  let left = capacity;
  for (const waiter of [...waiters].sort(inTurn)) {
    const shortage = shortageFor(left, waiter.demand);
    if (shortage === undefined) {
      offers.push(waiter.id);
      left = afterClaim(left, waiter.demand);
    } else if (waiter.reason !== shortage && !isLasting(waiter.reason)) {
      changedReasons.set(waiter.id, shortage);
    }
  }
  return { offers, changedReasons };
}

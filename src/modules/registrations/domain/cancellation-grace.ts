import type { LocalDate } from '../../../kernel';
import { freezeOf } from './plan-freeze';

/** Minutes in which a cancellation by a colleague can be taken back before the place goes on and words leave. */
export const GRACE_MINUTES = 10;

/**
 * Until when somebody whom a counsellor or coordinator signs off now keeps the place; never past 16.00 on the day before
 * the event, when the plan is frozen. Null from then on: a cancellation takes effect at once.
 */
export function graceUntil(eventDate: LocalDate, now: Date): Date | null {
  const freeze = freezeOf(eventDate);
  if (now >= freeze) return null;
  return new Date(Math.min(now.getTime() + GRACE_MINUTES * 60_000, freeze.getTime()));
}

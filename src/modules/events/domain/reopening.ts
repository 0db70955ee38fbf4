import { DomainError, type LocalDate } from '../../../kernel';
import { eventStepTexts } from '../../../texts/event-steps';
import type { EventView } from './event-view';
import { refuseInput } from './time-window';

/**
 * A step can be taken back until the day is over: afterwards an event ends by itself, and its people are forgotten in time.
 * @throws DomainError `EVENT.DAY_OVER` (conflict)
 */
export function requireBeforeNight({ date }: Pick<EventView, 'date'>, today: LocalDate): void {
  if (today <= date) return;
  throw new DomainError('EVENT.DAY_OVER', 'conflict', eventStepTexts.dayOver);
}

/** Why a step is taken back, for the trail. @throws DomainError `EVENT.REASON_MISSING` (invalid) */
export function checkReason(typed: string): string {
  const reason = typed.trim();
  if (reason === '') refuseInput('REASON_MISSING', eventStepTexts.reasonMissing);
  return reason;
}

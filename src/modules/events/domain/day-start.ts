import { DomainError, instantOf } from '../../../kernel';
import { eventTexts } from '../../../texts/events';
import type { EventView } from './event-view';

/** From then on the day of an event can be started, wall clock. */
const MORNING = '05:00';

/** The moment from which the day of an event can be started: early on the day itself. */
export const dayStartsFrom = ({ date }: Pick<EventView, 'date'>): Date => instantOf(date, MORNING);

/** @throws DomainError `EVENT.NOT_YET` (conflict) before the morning of the day */
export function requireMorning(event: Pick<EventView, 'date'>, now: Date): void {
  if (now >= dayStartsFrom(event)) return;
  throw new DomainError('EVENT.NOT_YET', 'conflict', eventTexts.startsFrom(event.date, MORNING));
}

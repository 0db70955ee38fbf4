import { addDays, DomainError, instantOf, type LocalDate } from '../../../kernel';
import { escortTexts } from '../../../texts/escort';
import { notToday } from './attendance';

/** Somebody who rides along with one vehicle of an event, without an account. */
export interface EscortView {
  readonly id: string;
  readonly associationId: string;
  readonly eventId: string;
  readonly vehicleId: string;
  readonly name: string;
  /** Empty when nobody filled one in, or once it is forgotten. */
  readonly phone: string;
}

/** From when until when a link opens the lists. */
export interface EscortWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

const OPENS_THE_DAY_BEFORE = '16:00';
/** What was noted wrongly in the bus home can be put right the next morning. */
const CLOSES_THE_DAY_AFTER = '12:00';

export const escortWindow = (eventDate: LocalDate): EscortWindow => ({
  opensAt: instantOf(addDays(eventDate, -1), OPENS_THE_DAY_BEFORE),
  closesAt: instantOf(addDays(eventDate, 1), CLOSES_THE_DAY_AFTER),
});

const CLOSED: ReadonlySet<string> = new Set(['draft', 'cancelled', 'anonymised']);

/** What an escort finds behind the link; `over` is as if there were no link. */
export type EscortPhase = 'before' | 'open' | 'over';

export function escortPhase(event: { readonly date: LocalDate; readonly state: string }, now: Date): EscortPhase {
  const { opensAt, closesAt } = escortWindow(event.date);
  if (CLOSED.has(event.state) || now >= closesAt) return 'over';
  return now < opensAt ? 'before' : 'open';
}

/** The answer to a link that never worked, or no longer does. */
export const escortLinkGone = (): DomainError => new DomainError('ESCORT.LINK_GONE', 'gone', escortTexts.gone);

export const escortNotFound = (): DomainError => new DomainError('ESCORT.NOT_FOUND', 'not-found', escortTexts.notFound);

/** @throws DomainError `ESCORT.DAY_OVER` (conflict) when no link would open anything any more */
export function requireDayToCome(event: { readonly date: LocalDate; readonly state: string }, now: Date): void {
  if (!['cancelled', 'anonymised'].includes(event.state) && now < escortWindow(event.date).closesAt) return;
  throw new DomainError('ESCORT.DAY_OVER', 'conflict', escortTexts.dayOver);
}

/** @throws DomainError `ATTENDANCE.NOT_TODAY` (conflict) before and after the link opens the lists */
export function requireOpen(event: { readonly date: LocalDate; readonly state: string }, now: Date): void {
  if (escortPhase(event, now) === 'open') return;
  throw notToday();
}

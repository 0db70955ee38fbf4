import { addDays, DomainError, instantOf, type LocalDate } from '../../../kernel';
import { registrationTexts } from '../../../texts/registrations';

/** On the day before the event, at this time, the plan is frozen: lists go to hosts and are printed. */
const FREEZE = '16:00';

export const freezeOf = (eventDate: LocalDate): Date => instantOf(addDays(eventDate, -1), FREEZE);

/** @throws DomainError conflict once the plan of the event is frozen */
export function requireBeforeFreeze(event: { readonly date: LocalDate }, now: Date): void {
  if (now < freezeOf(event.date)) return;
  throw new DomainError('REGISTRATION.FROZEN', 'conflict', registrationTexts.refusals.frozen);
}

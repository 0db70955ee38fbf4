import { DomainError, type LocalDate } from '../../../kernel';
import { longDate } from '../../../texts/dates';
import { registrationTexts } from '../../../texts/registrations';

export interface ReferralEvent {
  readonly state: string;
  readonly referralClosesOn: LocalDate;
}

/** @throws DomainError conflict when the event is not open for referrals today */
export function requireOpenForReferral(event: ReferralEvent, today: LocalDate): void {
  const { eventNotOpen, referralClosed } = registrationTexts.refusals;
  if (event.state !== 'published') {
    throw new DomainError('REGISTRATION.EVENT_NOT_OPEN', 'conflict', eventNotOpen, { state: event.state });
  }
  if (today > event.referralClosesOn) {
    const lastDay = longDate(event.referralClosesOn);
    throw new DomainError('REGISTRATION.REFERRAL_CLOSED', 'conflict', referralClosed(lastDay));
  }
}

/** True on the days on which counsellors may refer to this event. */
export const isOpenForReferral = (event: ReferralEvent, today: LocalDate): boolean =>
  event.state === 'published' && today <= event.referralClosesOn;

/** True while people may still join, answer or leave: from publication until the day is over. */
export const isActive = (event: { readonly state: string }): boolean =>
  ['published', 'closed', 'final', 'running'].includes(event.state);

/** @throws DomainError conflict when the event is over or cancelled */
export function requireActive(event: { readonly state: string }): void {
  if (isActive(event)) return;
  throw new DomainError('REGISTRATION.EVENT_OVER', 'conflict', registrationTexts.refusals.eventOver, {
    state: event.state,
  });
}

import { addDays, type LocalDate } from '../../../kernel';
import { eventTexts } from '../../../texts/events';
import type { EventShape } from './event-view';
import { refuseInput } from './time-window';

/** Days before the event on which referral closes, unless the coordinator chooses another day. */
const REFERRAL_CLOSES_DAYS_BEFORE = 14;

/** An event as a coordinator describes it; without a deadline it is {@link REFERRAL_CLOSES_DAYS_BEFORE} days before. */
export interface EventInput {
  readonly title: string;
  readonly date: LocalDate;
  readonly shape: EventShape;
  readonly ownLimit: number | null;
  readonly staffSeats: number;
  readonly lunch: string;
  readonly referralClosesOn: LocalDate | null;
}

/** Like {@link EventInput}, with the deadline filled in. */
export type CheckedEventInput = EventInput & { readonly referralClosesOn: LocalDate };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[A-Z0-9][A-Z0-9-]{2,39}$/;

export const exists = (date: LocalDate): boolean => {
  if (!DATE.test(date)) return false;
  const instant = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
};

/** @throws DomainError `EVENT.CODE_WRONG` (invalid) unless the code can stand in an address; answers it in capitals */
export function checkEventCode(code: string): string {
  const trimmed = code.trim().toUpperCase();
  if (!CODE.test(trimmed)) refuseInput('CODE_WRONG', eventTexts.codeWrong);
  return trimmed;
}

/** @throws DomainError `EVENT.*` (invalid) that says what is wrong */
export function checkEvent(input: EventInput, today: LocalDate): CheckedEventInput {
  const title = input.title.trim();
  if (title === '') refuseInput('TITLE_MISSING', eventTexts.titleMissing);
  const referralClosesOn = checkDates(input, today);
  checkLimits(input);
  return { ...input, title, lunch: input.lunch.trim(), referralClosesOn };
}

function checkDates({ date, referralClosesOn: deadline }: EventInput, today: LocalDate): LocalDate {
  if (!exists(date) || date < today) refuseInput('DATE_WRONG', eventTexts.dateWrong);
  const closesOn = deadline ?? addDays(date, -REFERRAL_CLOSES_DAYS_BEFORE);
  if (!exists(closesOn)) refuseInput('DATE_WRONG', eventTexts.dateWrong);
  if (closesOn >= date) refuseInput('REFERRAL_TOO_LATE', eventTexts.referralTooLate);
  return closesOn;
}

/** @throws DomainError `EVENT.*` (invalid) that says what is wrong */
export function checkLimits({ ownLimit, staffSeats }: Pick<EventInput, 'ownLimit' | 'staffSeats'>): void {
  if (ownLimit !== null && (!Number.isInteger(ownLimit) || ownLimit < 1)) {
    refuseInput('OWN_LIMIT_WRONG', eventTexts.ownLimitWrong);
  }
  if (!Number.isInteger(staffSeats) || staffSeats < 0) refuseInput('STAFF_SEATS_WRONG', eventTexts.staffSeatsWrong);
}

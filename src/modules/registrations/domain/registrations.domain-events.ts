import type { LocalDate, ClosingDays } from '../../../kernel';
import type { CancelReason } from './registration-state';

/** What is known of somebody who was referred just now, so that nobody has to look it up again. */
export interface Newcomer {
  readonly state: 'seated' | 'waiting';
  readonly counsellorId: string;
  /** Nobody else whom this counsellor referred to the event is in it. */
  readonly firstOfCounsellor: boolean;
  readonly eventDate: LocalDate;
  /** 1 when messages of the event go at moments of its own. */
  readonly ownMessagePlan: number;
  /** On which the association is closed. */
  readonly closingDays: ClosingDays;
}

/** Somebody got a seat: at referral, by accepting an offer, or because transport was arranged. */
export class JobseekerSeated {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly registrationId: string,
    readonly throughOffer: boolean,
    /** Only at referral: nothing was ever sent to this person about this event. */
    readonly newcomer?: Newcomer,
  ) {}
}

/** Somebody was put on the waiting list at referral. */
export class JobseekerWaitlisted {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly registrationId: string,
    readonly newcomer?: Newcomer,
  ) {}
}

/** A free seat is kept for somebody on the waiting list until the offer ends. */
export class SeatOffered {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly registrationId: string,
    readonly offerId: string,
  ) {}
}

/** Nobody answered an offer in time; the seat went on to the next. */
export class OfferLapsed {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly registrationId: string,
    readonly offerId: string,
  ) {}
}

/** Somebody who has a seat said that they come. */
export class RegistrationConfirmed {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly registrationId: string,
  ) {}
}

/** Somebody does not come after all; declining an offer is one way. */
export class RegistrationCancelled {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly registrationId: string,
    readonly reason: CancelReason,
    /** The user who did it; null when the person or the product did. */
    readonly userId: string | null,
  ) {}
}

/** Somebody was signed off by a colleague, and keeps the place until this moment: it can still be taken back. */
export class CancellationPlanned {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly registrationId: string,
    readonly takesEffectAt: Date,
  ) {}
}

/** Stop, transport or latest return of somebody with a seat changed. */
export class RegistrationChanged {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly registrationId: string,
  ) {}
}

/** Somebody is reached in another way or at another address: what was sent before may not have arrived. */
export class PersonCorrected {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly registrationId: string,
  ) {}
}

/** Another counsellor of the organisation accompanies the people of this one from now on. */
export class PeopleHandedOver {
  constructor(
    readonly associationId: string,
    readonly fromUserId: string,
    readonly toUserId: string,
  ) {}
}

/** A cancellation was a mistake; whether the person has a seat again is announced next. */
export class CancellationUndone {
  constructor(
    readonly associationId: string,
    readonly eventId: string,
    readonly registrationId: string,
  ) {}
}

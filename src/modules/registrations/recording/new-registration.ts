import { newId } from '../../../kernel';
import type { SeatDemand } from '../../events';
import { smsConsent } from '../domain/sms-consent';
import { registrationDetailsOf, type RegistrationField } from '../referral/referral-details';
import type { RegistrationEntity } from '../persistence/registration.entity';
import { storedDemand } from '../persistence/demand.columns';

interface Parties {
  readonly counsellor: { readonly id: string; readonly associationId: string; readonly organisationId: string };
  readonly eventId: string;
  readonly jobseekerId: string;
}

/** How somebody comes along, and where the person lands: with a seat, or on the waiting list since a moment. */
interface Terms extends Pick<RegistrationEntity, 'eventStopId' | 'tourGroupId' | 'waitingReason' | 'waitingSince'> {
  /** A field of a registration without a column does not compile here. */
  readonly referral: Pick<RegistrationEntity, RegistrationField>;
  readonly demand: SeatDemand;
}

/** A registration that is referred and not yet through its first transition. */
export function newRegistration(who: Parties, { referral, demand, ...terms }: Terms, now: Date): RegistrationEntity {
  return {
    id: newId(),
    associationId: who.counsellor.associationId,
    eventId: who.eventId,
    jobseekerId: who.jobseekerId,
    organisationId: who.counsellor.organisationId,
    counsellorId: who.counsellor.id,
    state: 'referred',
    ...registrationDetailsOf(referral),
    ...smsConsent(referral.smsAllowed, who.counsellor.id, now),
    ...storedDemand(demand),
    eventStopId: terms.eventStopId,
    tourGroupId: terms.tourGroupId,
    waitingReason: terms.waitingReason,
    waitingSince: terms.waitingSince,
    referredAt: now,
    cancelledAt: null,
    cancelReason: null,
    icsSequence: 0,
    version: 1,
  };
}

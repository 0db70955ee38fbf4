import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { registrationTexts } from '../../../../texts/registrations';
import { afterRelease, type EventCapacity } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { registrationNotFound } from '../../domain/actor';
import { requireBeforeFreeze } from '../../domain/plan-freeze';
import { requireSeatForSubstitute } from '../../domain/referral';
import { requireActive } from '../../domain/referral-window';
import { ReferralChoicesReader } from '../../persistence/referral-choices.reader';
import type { RegistrationEntity } from '../../persistence/registration.entity';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { demandOfRow } from '../../persistence/demand.columns';
import { DepartureRecorder } from '../../recording/departure-recorder';
import { ReferralEntry } from '../../recording/referral-entry';
import type { SubstituteSeat } from '../../recording/referral-recorder';
import { RegistrationLock } from '../../recording/registration-lock';
import { SeatRecorder } from '../../recording/seat-recorder';
import type { ReferralInput } from '../../referral/referral-schema';
import { OfferFreedSeats } from '../offers/offer-freed-seats';

const refuse = (code: string, message: string): DomainError => new DomainError(code, 'conflict', message);

/** Who comes instead: somebody of the same counsellor who waits already, or somebody new. */
export type Replacement =
  | { readonly type: 'waiting'; readonly registrationId: string }
  | { readonly type: 'new'; readonly referral: ReferralInput };

interface SubstituteParticipantCommand {
  readonly user: CurrentUser;
  readonly registrationId: string;
  readonly replacement: Replacement;
}

/** Gives the seat and the tour group of one participant to another person of the same counsellor; nobody is overtaken. */
@Injectable()
export class SubstituteParticipant {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly choices: ReferralChoicesReader,
    private readonly registrations: RegistrationRepository,
    private readonly departures: DepartureRecorder,
    private readonly entry: ReferralEntry,
    private readonly seats: SeatRecorder,
    private readonly offerFreedSeats: OfferFreedSeats,
  ) {}

  /**
   * Answers the registration of the person who comes instead.
   * @throws DomainError not-found (not the counsellor's own), conflict (frozen, no seat to give, or the other person needs
   * more than what comes free); InvalidInput (stop or wishes)
   */
  execute({ user, registrationId, replacement }: SubstituteParticipantCommand): Promise<string> {
    const actor = { type: 'user' as const, user };
    return this.registrationLock.hold({ actor, registrationId }, async ({ event, registration: leaving, now }) => {
      requireOwn(user, leaving);
      requireActive(event);
      requireBeforeFreeze(event, now);
      if (leaving.state !== 'seated' && leaving.state !== 'confirmed') {
        throw refuse('REGISTRATION.NO_SEAT_TO_GIVE', registrationTexts.refusals.noSeatToGive);
      }
      const seat = { tourGroupId: leaving.tourGroupId };
      const left = afterRelease(event, demandOfRow(leaving));
      await this.departures.record({ actor, registration: leaving, reason: 'substituted' });
      const coming =
        replacement.type === 'waiting'
          ? await this.seatWaiting({ user, event: left, now }, replacement.registrationId, seat)
          : await this.enterNew(user, left, replacement.referral, seat);
      await this.offerFreedSeats.execute({ eventId: event.id });
      return coming;
    });
  }

  private async seatWaiting(
    { user, event, now }: { readonly user: CurrentUser; readonly event: EventCapacity; readonly now: Date },
    registrationId: string,
    seat: SubstituteSeat,
  ): Promise<string> {
    const registration = await this.registrations.lock(registrationId);
    requireOwn(user, registration);
    if (registration.eventId !== event.id || registration.state !== 'waiting') {
      throw refuse('REGISTRATION.NOT_WAITING', registrationTexts.refusals.notWaiting);
    }
    requireSeatForSubstitute(event, demandOfRow(registration));
    const context = { by: { type: 'user' as const, user }, now, reason: 'substituted' };
    await this.seats.seat('seat', { event, registration, context, changes: seat });
    return registration.id;
  }

  private async enterNew(
    user: CurrentUser,
    event: EventCapacity,
    referral: ReferralInput,
    seat: SubstituteSeat,
  ): Promise<string> {
    const choices = await this.choices.made(event, referral);
    return (await this.entry.enterInstead({ user, choices, referral }, event, seat)).id;
  }
}

function requireOwn(user: CurrentUser, { counsellorId, associationId }: RegistrationEntity): void {
  if (counsellorId !== user.id || associationId !== user.associationId) throw registrationNotFound();
}

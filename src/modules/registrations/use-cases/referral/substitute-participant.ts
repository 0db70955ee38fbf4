import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { registrationTexts } from '../../../../texts/registrations';
import { EventReader, EventSeats, type EventCapacity } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { registrationNotFound } from '../../domain/actor';
import { requireBeforeFreeze } from '../../domain/plan-freeze';
import { requireActive } from '../../domain/referral-window';
import { JobseekerSeated } from '../../domain/registrations.domain-events';
import { requireSeatForSubstitute } from '../../domain/substitution';
import { afterRelease } from '../../domain/seat-demand';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import type { RegistrationEntity } from '../../persistence/registration.entity';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { demandOfRow } from '../../persistence/stored-demand';
import { DepartureRecorder } from '../../recording/departure-recorder';
import { OfferFreedSeats } from '../offers/offer-freed-seats';
import { ReferJobseeker, type ReferralInput } from './refer-jobseeker';
import { ReferralChoicesReader } from '../../persistence/referral-choices.reader';

const refuse = (code: string, message: string): DomainError => new DomainError(code, 'conflict', message);

/** Who comes instead: somebody of the same counsellor who waits already, or somebody new. */
export type Replacement =
  | { readonly type: 'waiting'; readonly registrationId: string }
  | { readonly type: 'new'; readonly referral: ReferralInput };

/** Gives the seat and the tour group of one participant to another person of the same counsellor; nobody is overtaken. */
@Injectable()
export class SubstituteParticipant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly choices: ReferralChoicesReader,
    private readonly registrations: RegistrationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly leaveEvent: DepartureRecorder,
    private readonly referJobseeker: ReferJobseeker,
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Answers the registration of the person who comes instead.
   * @throws DomainError not-found (not the counsellor's own), invalid (stop or wishes), conflict (frozen, no seat to
   * give, or the other person needs more than what comes free)
   */
  async execute(user: CurrentUser, registrationId: string, replacement: Replacement): Promise<string> {
    const eventId = await this.registrations.eventOf(registrationId);
    const choices = await this.choices.of(await this.events.byIdOrCode(user.associationId, eventId));
    return this.unitOfWork.run(async () => {
      const event = await this.seats.lock(eventId);
      const leaving = await this.lockOwn(user, registrationId);
      requireActive(event);
      requireBeforeFreeze(event, this.clock.now());
      if (leaving.state !== 'seated' && leaving.state !== 'confirmed') {
        throw refuse('REGISTRATION.NO_SEAT_TO_GIVE', registrationTexts.refusals.noSeatToGive);
      }
      const { tourGroupId } = leaving;
      const left = afterRelease(event, demandOfRow(leaving));
      await this.leaveEvent.execute({ type: 'user', user }, leaving, 'substituted');
      const coming =
        replacement.type === 'waiting'
          ? await this.seatWaiting(user, left, replacement.registrationId, tourGroupId)
          : await this.referJobseeker.enterInstead(user, left, choices, replacement.referral, tourGroupId);
      await this.offerFreedSeats.execute(eventId);
      return coming;
    });
  }

  private async seatWaiting(
    user: CurrentUser,
    left: EventCapacity,
    registrationId: string,
    tourGroupId: string | null,
  ): Promise<string> {
    const coming = await this.lockOwn(user, registrationId);
    if (coming.eventId !== left.id || coming.state !== 'waiting') {
      throw refuse('REGISTRATION.NOT_WAITING', registrationTexts.refusals.notWaiting);
    }
    const demand = demandOfRow(coming);
    requireSeatForSubstitute(left, demand);
    await this.seats.claim(left.id, demand);
    const context = { by: { type: 'user' as const, user }, now: this.clock.now(), reason: 'substituted' };
    const changes = { tourGroupId, waitingReason: null, waitingSince: null };
    await this.transitions.apply(coming, 'seat', context, changes);
    await this.domainEvents.publish(new JobseekerSeated(left.associationId, left.id, coming.id, false));
    return coming.id;
  }

  private async lockOwn(user: CurrentUser, registrationId: string): Promise<RegistrationEntity> {
    const registration = await this.registrations.lock(registrationId);
    const own = registration.counsellorId === user.id && registration.associationId === user.associationId;
    if (!own) throw registrationNotFound();
    return registration;
  }
}

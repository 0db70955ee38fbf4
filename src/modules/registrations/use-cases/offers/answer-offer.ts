import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { registrationTexts } from '../../../../texts/registrations';
import { EventSeats } from '../../../events';
import { requireHandler, type Actor } from '../../domain/actor';
import { requireActive } from '../../domain/referral-window';
import { JobseekerSeated } from '../../domain/registrations.domain-events';
import { OfferRepository } from '../../persistence/offer.repository';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { CancelRegistration } from '../participation/cancel-registration';

/** Takes the answer to a waiting-list offer, from the participant or from whoever the participant told it to. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly offers: OfferRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly cancelRegistration: CancelRegistration,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Accepting twice is no error; declining takes the person off the list. @throws DomainError not-found, conflict, gone */
  async execute(by: Actor, registrationId: string, answer: 'accept' | 'decline'): Promise<void> {
    if (answer === 'decline') return this.decline(by, registrationId);
    const eventId = await this.registrations.eventOf(registrationId);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(eventId);
      const registration = await this.registrations.lock(registrationId);
      requireHandler(by, registration);
      requireActive(event);
      const now = this.clock.now();
      const offer = await this.offers.openOf(registrationId);
      if (offer === null && (registration.state === 'seated' || registration.state === 'confirmed')) return;
      if (offer === null) throw refusal('REGISTRATION.NO_OPEN_OFFER', registrationTexts.refusals.noOpenOffer);
      if (offer.expiresAt <= now) throw refusal('REGISTRATION.OFFER_EXPIRED', registrationTexts.refusals.offerExpired);
      await this.offers.close(offer.id, 'accepted', now);
      await this.transitions.apply(registration, 'accept', { by, now }, { waitingSince: null });
      await this.domainEvents.publish(new JobseekerSeated(registration.associationId, eventId, registrationId, true));
    });
  }

  /** Without an open offer there is nothing to decline: somebody who has a seat cancels instead. */
  private async decline(by: Actor, registrationId: string): Promise<void> {
    const eventId = await this.registrations.eventOf(registrationId);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(eventId);
      const registration = await this.registrations.lock(registrationId);
      requireHandler(by, registration);
      if (registration.state === 'cancelled') return;
      if (registration.state !== 'offered') {
        throw refusal('REGISTRATION.NO_OPEN_OFFER', registrationTexts.refusals.noOpenOffer);
      }
      await this.cancelRegistration.execute(by, registrationId, 'by-participant');
    });
  }
}

const refusal = (code: string, message: string): DomainError => new DomainError(code, 'conflict', message);

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import { EventSeats } from '../../events';
import { requireHandler, type Actor } from '../domain/actor';
import { requireActive } from '../domain/referral-window';
import { RegistrationCancelled } from '../domain/registration-events';
import { holdsPlace, type CancelReason } from '../domain/registration-state';
import { OfferRepository } from '../persistence/offer.repository';
import { RegistrationTransitions } from '../persistence/registration-transitions';
import type { RegistrationEntity } from '../persistence/registration.entity';
import { RegistrationRepository } from '../persistence/registration.repository';
import { demandOfRow } from '../persistence/stored-demand';
import { OfferFreedSeats } from './offer-freed-seats';

/** Takes somebody out of an event; a seat that comes free goes to the waiting list in the same transaction. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly offers: OfferRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Cancelling twice is no error. @throws DomainError not-found (somebody else's), conflict (the event is over) */
  async execute(by: Actor, registrationId: string, reason: CancelReason): Promise<void> {
    const eventId = await this.registrations.eventOf(registrationId);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(eventId);
      const registration = await this.registrations.lock(registrationId);
      requireHandler(by, registration);
      if (registration.state === 'cancelled') return;
      requireActive(event);
      await this.cancel(by, registration, reason);
    });
  }

  private async cancel(by: Actor, registration: RegistrationEntity, reason: CancelReason): Promise<void> {
    const now = this.clock.now();
    const { associationId, eventId, id } = registration;
    const freesSeat = holdsPlace(registration.state);
    if (registration.state === 'offered') await this.closeOffer(by, id, now);
    await this.transitions.apply(
      registration,
      'cancel',
      { by, now, reason },
      {
        cancelReason: reason,
        cancelledAt: now,
        tourGroupId: null,
        waitingReason: null,
        icsSequence: registration.icsSequence + 1,
      },
    );
    if (freesSeat) await this.seats.release(eventId, demandOfRow(registration));
    await this.domainEvents.publish(new RegistrationCancelled(associationId, eventId, id, reason));
    if (freesSeat) await this.offerFreedSeats.execute(eventId);
  }

  private async closeOffer(by: Actor, registrationId: string, now: Date): Promise<void> {
    const offer = await this.offers.openOf(registrationId);
    if (offer) await this.offers.close(offer.id, by.type === 'system' ? 'withdrawn' : 'declined', now);
  }
}

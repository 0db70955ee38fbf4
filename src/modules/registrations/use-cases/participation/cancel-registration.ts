import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { EventSeats } from '../../../events';
import { requireHandler, type Actor } from '../../domain/actor';
import { requireActive } from '../../domain/referral-window';
import type { CancelReason } from '../../domain/registration-state';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { DepartureRecorder } from '../../recording/departure-recorder';
import { OfferFreedSeats } from '../offers/offer-freed-seats';

/** Takes somebody out of an event; a seat that comes free goes to the waiting list in the same transaction. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly leaveEvent: DepartureRecorder,
    private readonly offerFreedSeats: OfferFreedSeats,
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
      const freesSeat = await this.leaveEvent.execute(by, registration, reason);
      if (freesSeat) await this.offerFreedSeats.execute(eventId);
    });
  }
}

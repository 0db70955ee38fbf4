import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { EventSeats } from '../../../events';
import { requireHandler, type Actor } from '../../domain/actor';
import { requireActive } from '../../domain/referral-window';
import { RegistrationConfirmed } from '../../domain/registrations.domain-events';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import { RegistrationRepository } from '../../persistence/registration.repository';

/** Writes down that somebody who has a seat says: I come. */
@Injectable()
export class ConfirmRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Confirming twice is no error. @throws DomainError not-found, or conflict when there is no seat to confirm */
  async execute(by: Actor, registrationId: string): Promise<void> {
    const eventId = await this.registrations.eventOf(registrationId);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(eventId);
      const registration = await this.registrations.lock(registrationId);
      requireHandler(by, registration);
      requireActive(event);
      if (registration.state === 'confirmed') return;
      await this.transitions.apply(registration, 'confirm', { by, now: this.clock.now() });
      await this.domainEvents.publish(new RegistrationConfirmed(registration.associationId, eventId, registrationId));
    });
  }
}

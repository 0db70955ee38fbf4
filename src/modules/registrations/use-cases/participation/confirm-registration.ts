import { Injectable } from '@nestjs/common';
import { DomainEvents } from '../../../../platform/domain-events';
import { requireActive } from '../../domain/referral-window';
import { RegistrationConfirmed } from '../../domain/registrations.domain-events';
import { PlannedCancellationRepository } from '../../persistence/planned-cancellation.repository';
import { RegistrationLock, type RegistrationCommand } from '../../recording/registration-lock';
import { RegistrationTransitions } from '../../recording/registration-transitions';

/** Writes down that somebody who has a seat says: I come. A cancellation that did not take effect yet is off then. */
@Injectable()
export class ConfirmRegistration {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly planned: PlannedCancellationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** Confirming twice is no error. @throws DomainError not-found, or conflict when there is no seat to confirm */
  execute(command: RegistrationCommand): Promise<void> {
    return this.registrationLock.hold(command, async ({ event, registration, now }) => {
      requireActive(event);
      await this.planned.remove(registration.id);
      if (registration.state === 'confirmed') return;
      await this.transitions.apply(registration, 'confirm', { by: command.actor, now });
      await this.domainEvents.publish(new RegistrationConfirmed(event.associationId, event.id, registration.id));
    });
  }
}

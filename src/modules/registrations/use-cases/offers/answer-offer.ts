import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { DomainEvents } from '../../../../platform/domain-events';
import { registrationTexts } from '../../../../texts/registrations';
import { requireActive } from '../../domain/referral-window';
import { JobseekerSeated } from '../../domain/registrations.domain-events';
import { OfferRepository } from '../../persistence/offer.repository';
import { PlannedCancellationRepository } from '../../persistence/planned-cancellation.repository';
import { RegistrationLock, type RegistrationCommand } from '../../recording/registration-lock';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import { CancelRegistration } from '../participation/cancel-registration';

const refuse = (code: string, message: string): DomainError => new DomainError(code, 'conflict', message);

interface AnswerOfferCommand extends RegistrationCommand {
  readonly answer: 'accept' | 'decline';
}

/** Takes the answer to a waiting-list offer, from the participant or from a user who writes down what the participant said. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly offers: OfferRepository,
    private readonly planned: PlannedCancellationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly cancelRegistration: CancelRegistration,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** Accepting twice is no error; declining takes the person off the list. @throws DomainError not-found, conflict, gone */
  execute({ answer, ...command }: AnswerOfferCommand): Promise<void> {
    return answer === 'accept' ? this.accept(command) : this.decline(command);
  }

  private accept(command: RegistrationCommand): Promise<void> {
    return this.registrationLock.hold(command, async ({ event, registration, now }) => {
      requireActive(event);
      const offer = await this.offers.openOf(registration.id);
      if (offer === null && (registration.state === 'seated' || registration.state === 'confirmed')) return;
      if (offer === null) throw refuse('REGISTRATION.NO_OPEN_OFFER', registrationTexts.refusals.noOpenOffer);
      if (offer.expiresAt <= now) throw refuse('REGISTRATION.OFFER_EXPIRED', registrationTexts.refusals.offerExpired);
      await this.offers.close(offer.id, 'accepted', now);
      await this.planned.remove(registration.id);
      await this.transitions.apply(registration, 'accept', { by: command.actor, now }, { waitingSince: null });
      await this.domainEvents.publish(new JobseekerSeated(event.associationId, event.id, registration.id, true));
    });
  }

  /** Without an open offer there is nothing to decline: somebody who has a seat cancels instead. */
  private decline(command: RegistrationCommand): Promise<void> {
    return this.registrationLock.hold(command, async ({ registration }) => {
      if (registration.state === 'cancelled') return;
      if (registration.state !== 'offered') {
        throw refuse('REGISTRATION.NO_OPEN_OFFER', registrationTexts.refusals.noOpenOffer);
      }
      await this.cancelRegistration.execute({ ...command, reason: 'by-participant' });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { registrationTexts } from '../../../../texts/registrations';
import { shortageFor, type EventCapacity } from '../../../events';
import { requireRole, type CurrentUser } from '../../../identity';
import { requireActive } from '../../domain/referral-window';
import { overtakenBy } from '../../domain/waiting-list';
import { OfferExpiryReader } from '../../persistence/offer-expiry.reader';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { demandOfRow } from '../../persistence/demand.columns';
import { OfferRecorder } from '../../recording/offer-recorder';
import { RegistrationLock } from '../../recording/registration-lock';
import { RegistrationTransitions, type TransitionContext } from '../../recording/registration-transitions';

const refusals = registrationTexts.refusals;

const refuse = (code: string, message: string): DomainError => new DomainError(code, 'conflict', message);

interface OfferByHandCommand {
  readonly user: CurrentUser;
  readonly registrationId: string;
  readonly reason: string;
}

/** Offers a free seat out of turn: the coordinator chooses who gets it, and says why. */
@Injectable()
export class OfferByHand {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly registrations: RegistrationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly expiries: OfferExpiryReader,
    private readonly offers: OfferRecorder,
  ) {}

  /**
   * The history of everybody who is overtaken says why.
   * @throws DomainError forbidden (no coordinator), not-found, conflict (does not wait, no seat fits, list is closed)
   */
  async execute({ user, registrationId, reason }: OfferByHandCommand): Promise<void> {
    requireRole(user, 'coordinator', refusals.coordinatorOnlyOffer);
    const actor = { type: 'user' as const, user };
    await this.registrationLock.hold({ actor, registrationId }, async ({ event, registration, now }) => {
      requireActive(event);
      if (registration.state !== 'waiting') throw refuse('REGISTRATION.NOT_WAITING', refusals.notWaiting);
      if (shortageFor(event, demandOfRow(registration)) !== undefined) {
        throw refuse('REGISTRATION.NO_ROOM', refusals.noPlaceFits);
      }
      const expiresAt = await this.expiries.ofOfferMadeNow(event);
      if (expiresAt === null) throw refuse('REGISTRATION.LIST_CLOSED', refusals.listClosed);
      const context = { by: actor, now, reason: registrationTexts.overtaken(reason) };
      await this.remarkOvertaken(event, registrationId, context);
      await this.offers.record({ event, registrationId, expiresAt, actor, reason });
    });
  }

  private async remarkOvertaken(event: EventCapacity, registrationId: string, context: TransitionContext) {
    const waiters = await this.registrations.waiters(event.id);
    for (const { id } of overtakenBy(registrationId, event, waiters)) {
      await this.transitions.remark({ id, associationId: event.associationId, state: 'waiting' }, context);
    }
  }
}

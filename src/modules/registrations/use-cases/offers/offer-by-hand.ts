import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { registrationTexts } from '../../../../texts/registrations';
import { EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { requireHandler } from '../../domain/actor';
import { requireActive } from '../../domain/referral-window';
import { shortageFor } from '../../domain/seat-demand';
import { eligibleNow, inTurn } from '../../domain/waiting-list';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { demandOfRow } from '../../persistence/stored-demand';
import { OfferFreedSeats } from './offer-freed-seats';

const refusals = registrationTexts.refusals;

const refuse = (code: string, message: string): DomainError => new DomainError(code, 'conflict', message);

/** Offers a free seat out of turn: the coordinator chooses who gets it, and says why. */
@Injectable()
export class OfferByHand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly offerFreedSeats: OfferFreedSeats,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The history of everybody who is overtaken says why.
   * @throws DomainError forbidden (no coordinator), not-found, conflict (does not wait, no place fits, list is closed)
   */
  async execute(user: CurrentUser, registrationId: string, reason: string): Promise<void> {
    if (!user.roles.includes('coordinator')) {
      throw new DomainError('USER.COORDINATOR_ONLY', 'forbidden', refusals.coordinatorOnlyOffer);
    }
    const by = { type: 'user' as const, user };
    const eventId = await this.registrations.eventOf(registrationId);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(eventId);
      const registration = await this.registrations.lock(registrationId);
      requireHandler(by, registration);
      requireActive(event);
      if (registration.state !== 'waiting') throw refuse('REGISTRATION.NOT_WAITING', refusals.notWaiting);
      if (shortageFor(event, demandOfRow(registration)) !== undefined) {
        throw refuse('REGISTRATION.NO_ROOM', refusals.noPlaceFits);
      }
      const expiresAt = await this.offerFreedSeats.expiryOf(event);
      if (expiresAt === null) throw refuse('REGISTRATION.LIST_CLOSED', refusals.listClosed);
      const inOrder = [...eligibleNow(event, await this.registrations.waiters(eventId))].sort(inTurn);
      const overtaken = inOrder.slice(
        0,
        Math.max(
          0,
          inOrder.findIndex(({ id }) => id === registrationId),
        ),
      );
      const context = { by, now: this.clock.now(), reason: registrationTexts.overtaken(reason) };
      for (const { id } of overtaken) {
        await this.transitions.remark({ id, associationId: event.associationId, state: 'waiting' }, context);
      }
      await this.offerFreedSeats.offer(event, registrationId, expiresAt, { by, reason });
    });
  }
}

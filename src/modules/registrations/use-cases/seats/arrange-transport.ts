import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { DomainEvents } from '../../../../platform/domain-events';
import { registrationTexts } from '../../../../texts/registrations';
import { requireRole, type CurrentUser } from '../../../identity';
import { requireActive } from '../../domain/referral-window';
import type { Transport } from '../../domain/registration-state';
import { RegistrationChanged } from '../../domain/registrations.domain-events';
import { demandOfPerson } from '../../domain/seat-demand';
import { travellerOf } from '../../domain/tour-group';
import { firstInTurn } from '../../domain/waiting-list';
import { storedDemand } from '../../persistence/demand.columns';
import type { RegistrationEntity } from '../../persistence/registration.entity';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { WishesAndNeedsRepository } from '../../persistence/wishes-and-needs.repository';
import { RegistrationLock, type LockedRegistration } from '../../recording/registration-lock';
import { SeatRecorder } from '../../recording/seat-recorder';
import { TourGroupFinder } from '../../recording/tour-group-finder';
import { OfferFreedSeats } from '../offers/offer-freed-seats';

const refusals = registrationTexts.refusals;

interface ArrangeTransportCommand {
  readonly user: CurrentUser;
  readonly registrationId: string;
  readonly transport: Transport;
}

/** Links a taxi or own transport to somebody, or puts them back on the bus; what they need on the bus changes with it. */
@Injectable()
export class ArrangeTransport {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly registrations: RegistrationRepository,
    private readonly wishesAndNeeds: WishesAndNeedsRepository,
    private readonly seats: SeatRecorder,
    private readonly tourGroups: TourGroupFinder,
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly domainEvents: DomainEvents,
  ) {}

  /**
   * Somebody who waited only for want of a seat on the bus gets one at once, unless others who fit wait longer.
   * @throws DomainError forbidden (no coordinator), not-found, conflict (the bus is full, or there is no stop)
   */
  async execute({ user, registrationId, transport }: ArrangeTransportCommand): Promise<void> {
    requireRole(user, 'coordinator', refusals.coordinatorOnly);
    const actor = { type: 'user' as const, user };
    await this.registrationLock.hold({ actor, registrationId }, async (locked) => {
      const { event, registration } = locked;
      requireActive(event);
      if (transport === 'bus' && registration.eventStopId === null) {
        throw new DomainError('REGISTRATION.NO_STOP', 'conflict', refusals.noStop);
      }
      const needs = await this.wishesAndNeeds.needsOf(registrationId);
      const demand = demandOfPerson(transport, needs, registration.eventStopId);
      await this.seats.move(event, registration, demand, refusals.noRoomForTransport);
      await this.registrations.change(registration, { transport, ...storedDemand(demand) });
      if (registration.state === 'waiting') await this.seatInTurn(user, locked);
      else await this.announceChange(registration);
      await this.offerFreedSeats.execute({ eventId: event.id });
    });
  }

  private async seatInTurn(user: CurrentUser, { event, registration, now }: LockedRegistration): Promise<void> {
    const first = firstInTurn(event, await this.registrations.waiters(event.id));
    if (first?.id !== registration.id) return;
    const tourGroupId = await this.tourGroups.find(event, travellerOf(registration));
    const context = { by: { type: 'user' as const, user }, now };
    await this.seats.seat('seat', { event, registration, context, changes: { tourGroupId } });
  }

  private async announceChange(registration: RegistrationEntity): Promise<void> {
    await this.registrations.change(registration, { icsSequence: registration.icsSequence + 1 });
    const { associationId, eventId, id } = registration;
    await this.domainEvents.publish(new RegistrationChanged(associationId, eventId, id));
  }
}

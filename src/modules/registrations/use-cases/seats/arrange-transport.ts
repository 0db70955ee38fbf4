import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { registrationTexts } from '../../../../texts/registrations';
import { EventSeats, type EventCapacity } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { requireHandler } from '../../domain/actor';
import { requireActive } from '../../domain/referral-window';
import { JobseekerSeated, RegistrationChanged } from '../../domain/registrations.domain-events';
import { holdsSeat, type Transport } from '../../domain/registration-state';
import { afterRelease, demandOf, shortageFor, type SeatDemand } from '../../domain/seat-demand';
import { chooseTourGroup } from '../../domain/tour-group';
import { eligibleNow, inTurn } from '../../domain/waiting-list';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import type { RegistrationEntity } from '../../persistence/registration.entity';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { demandOfRow } from '../../persistence/stored-demand';
import { OfferFreedSeats } from '../offers/offer-freed-seats';

const noRoom = (): DomainError =>
  new DomainError('REGISTRATION.NO_ROOM', 'conflict', registrationTexts.refusals.noRoomForTransport);

const noStop = (): DomainError =>
  new DomainError('REGISTRATION.NO_STOP', 'conflict', registrationTexts.refusals.noStop);

/** Links a taxi or own transport to somebody, or puts them back on the bus; what they need on the bus changes with it. */
@Injectable()
export class ArrangeTransport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Somebody who waited only for want of a place on the bus gets a seat at once, unless others who fit wait longer.
   * @throws DomainError forbidden (no coordinator), not-found, conflict (the bus is full, or there is no stop)
   */
  async execute(user: CurrentUser, registrationId: string, transport: Transport): Promise<void> {
    if (!user.roles.includes('coordinator')) {
      throw new DomainError('USER.COORDINATOR_ONLY', 'forbidden', registrationTexts.refusals.coordinatorOnly);
    }
    const eventId = await this.registrations.eventOf(registrationId);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(eventId);
      const registration = await this.registrations.lock(registrationId);
      requireHandler({ type: 'user', user }, registration);
      requireActive(event);
      if (transport === 'bus' && registration.eventStopId === null) throw noStop();
      const demand = demandOf(transport, await this.registrations.needsOf(registrationId), registration.eventStopId);
      if (holdsSeat(registration.state)) await this.moveSeat(event, registration, demand);
      const { busSeats, wheelchairPlaces } = demand;
      await this.registrations.change(registration, { transport, busSeats, wheelchairPlaces });
      if (registration.state === 'waiting') await this.seatInTurn(user, event, registration);
      else await this.announceChange(registration);
      await this.offerFreedSeats.execute(eventId);
    });
  }

  private async moveSeat(event: EventCapacity, registration: RegistrationEntity, demand: SeatDemand): Promise<void> {
    const before = demandOfRow(registration);
    if (shortageFor(afterRelease(event, before), demand) !== undefined) throw noRoom();
    await this.seats.release(event.id, before);
    await this.seats.claim(event.id, demand);
  }

  private async seatInTurn(user: CurrentUser, event: EventCapacity, registration: RegistrationEntity): Promise<void> {
    const eligible = eligibleNow(event, await this.registrations.waiters(event.id));
    if ([...eligible].sort(inTurn)[0]?.id !== registration.id) return;
    await this.seats.claim(event.id, demandOfRow(registration));
    const tourGroupId = chooseTourGroup(event.tourGroups, await this.registrations.groupSizes(event.id));
    const context = { by: { type: 'user' as const, user }, now: this.clock.now() };
    const changes = { tourGroupId, waitingReason: null, waitingSince: null };
    await this.transitions.apply(registration, 'seat', context, changes);
    await this.domainEvents.publish(new JobseekerSeated(event.associationId, event.id, registration.id, false));
  }

  private async announceChange(registration: RegistrationEntity): Promise<void> {
    await this.registrations.change(registration, { icsSequence: registration.icsSequence + 1 });
    const { associationId, eventId, id } = registration;
    await this.domainEvents.publish(new RegistrationChanged(associationId, eventId, id));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { DomainError, InvalidInput, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { registrationTexts } from '../../../../texts/registrations';
import { EventReader, EventSeats, type EventCapacity } from '../../../events';
import { requireHandler, type Actor } from '../../domain/actor';
import { requireBeforeFreeze } from '../../domain/plan-freeze';
import { requireActive } from '../../domain/referral-window';
import { RegistrationChanged } from '../../domain/registrations.domain-events';
import { registrationLifeCycle } from '../../domain/registration-life-cycle';
import { holdsSeat } from '../../domain/registration-state';
import { afterRelease, shortageFor } from '../../domain/seat-demand';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import type { RegistrationEntity } from '../../persistence/registration.entity';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { demandOfRow } from '../../persistence/stored-demand';
import { OfferFreedSeats } from '../offers/offer-freed-seats';

/** Lets somebody get on at another stop; who has a seat hears of it, with a new calendar file. */
@Injectable()
export class ChangeStop {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The same stop again changes nothing. @throws DomainError not-found, invalid (stop), conflict (frozen, not coming, no room there) */
  async execute(by: Actor, registrationId: string, eventStopId: string): Promise<void> {
    const eventId = await this.registrations.eventOf(registrationId);
    const { stops } = await this.events.programme(eventId);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(eventId);
      const registration = await this.registrations.lock(registrationId);
      requireHandler(by, registration);
      requireActive(event);
      const now = this.clock.now();
      requireBeforeFreeze(event, now);
      const stop = stops.find(({ id }) => id === eventStopId);
      if (!stop) throw new InvalidInput([{ field: 'stop', message: registrationTexts.fields.stopUnknown }]);
      if (registration.state === 'cancelled') registrationLifeCycle.next(registration.state, 'confirm');
      if (registration.eventStopId === eventStopId) return;
      await this.moveSeat(event, registration, eventStopId);
      const icsSequence = registration.icsSequence + 1;
      await this.registrations.change(registration, { eventStopId, icsSequence });
      await this.transitions.remark(registration, { by, now, reason: registrationTexts.otherStop(stop.name) });
      await this.domainEvents.publish(new RegistrationChanged(event.associationId, eventId, registrationId));
      if (event.division !== null) await this.offerFreedSeats.execute(eventId);
    });
  }

  /** Another stop can mean another vehicle, which has to have room. */
  private async moveSeat(event: EventCapacity, registration: RegistrationEntity, eventStopId: string): Promise<void> {
    if (!holdsSeat(registration.state)) return;
    const before = demandOfRow(registration);
    const demand = demandOfRow({ ...registration, eventStopId });
    if (shortageFor(afterRelease(event, before), demand) !== undefined) {
      throw new DomainError('REGISTRATION.NO_ROOM', 'conflict', registrationTexts.refusals.noRoomAtStop);
    }
    await this.seats.release(event.id, before);
    await this.seats.claim(event.id, demand);
  }
}

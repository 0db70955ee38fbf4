import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../../../../kernel';
import { DomainEvents } from '../../../../platform/domain-events';
import { registrationTexts } from '../../../../texts/registrations';
import { EventReader } from '../../../events';
import { requireBeforeFreeze } from '../../domain/plan-freeze';
import { requireActive } from '../../domain/referral-window';
import { registrationLifeCycle } from '../../domain/registration-life-cycle';
import { RegistrationChanged } from '../../domain/registrations.domain-events';
import { travellerOf } from '../../domain/tour-group';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { demandOfRow } from '../../persistence/demand.columns';
import { RegistrationLock, type RegistrationCommand } from '../../recording/registration-lock';
import { RegistrationTransitions } from '../../recording/registration-transitions';
import { SeatRecorder } from '../../recording/seat-recorder';
import { TourGroupFinder } from '../../recording/tour-group-finder';
import { OfferFreedSeats } from '../offers/offer-freed-seats';

interface ChangeStopCommand extends RegistrationCommand {
  readonly eventStopId: string;
}

/** Lets somebody get on at another stop; who has a seat hears of it, with a new calendar file. */
@Injectable()
export class ChangeStop {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly events: EventReader,
    private readonly registrations: RegistrationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly seats: SeatRecorder,
    private readonly tourGroups: TourGroupFinder,
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** The same stop again changes nothing. @throws DomainError not-found, invalid (stop), conflict (frozen, not coming, no room there) */
  execute({ actor, registrationId, eventStopId }: ChangeStopCommand): Promise<void> {
    return this.registrationLock.hold({ actor, registrationId }, async ({ event, registration, now }) => {
      requireActive(event);
      requireBeforeFreeze(event, now);
      const [stop] = await this.events.stop(event.id, eventStopId);
      if (stop?.id !== eventStopId) {
        throw new InvalidInput([{ field: 'stop', message: registrationTexts.fields.stopUnknown }]);
      }
      if (registration.state === 'cancelled') registrationLifeCycle.next(registration.state, 'confirm');
      if (registration.eventStopId === eventStopId) return;
      // Another stop can mean another vehicle, which has to have room.
      const demand = demandOfRow({ ...registration, eventStopId });
      await this.seats.move(event, registration, demand, registrationTexts.refusals.noRoomAtStop);
      const icsSequence = registration.icsSequence + 1;
      const tourGroupId = await this.tourGroups.find(
        event,
        travellerOf({ ...registration, eventStopId }),
        registration,
      );
      await this.registrations.change(registration, { eventStopId, icsSequence, tourGroupId });
      await this.transitions.remark(registration, { by: actor, now, reason: registrationTexts.otherStop(stop.name) });
      await this.domainEvents.publish(new RegistrationChanged(event.associationId, event.id, registrationId));
      if (event.division !== null) await this.offerFreedSeats.execute({ eventId: event.id });
    });
  }
}

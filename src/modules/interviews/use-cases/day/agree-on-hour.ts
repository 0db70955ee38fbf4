import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { agreedHourTexts } from '../../../../texts/agreed-hour';
import { EventReader, EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import {
  AgreedHourRepository,
  holdsSeat,
  PresenceReader,
  RegistrationChanged,
  registrationNotFound,
  RegistrationReader,
  type RegistrationView,
} from '../../../registrations';
import { refuseHourOutside } from '../../domain/agreed-hour-refusal';
import { refuseWhenOver } from '../../domain/plannable-event';
import { InterviewReader } from '../../persistence/interview.reader';

interface AgreedHourCommand {
  readonly user: CurrentUser;
  readonly registrationId: string;
  readonly visitId: string;
  /** Wall clock, `HH:MM`. */
  readonly at: string;
}

/** Notes when somebody comes without the bus, as a coordinator agreed with them by phone. */
@Injectable()
export class AgreeOnHour {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationReader,
    private readonly presences: PresenceReader,
    private readonly interviews: InterviewReader,
    private readonly agreedHours: AgreedHourRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws InvalidInput for an hour outside this person's programme; DomainError not-found, or conflict (rides, no seat) */
  async execute({ user, registrationId, visitId, at }: AgreedHourCommand): Promise<void> {
    const { eventId } = await this.personOf(user, registrationId);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(eventId);
      const person = await this.personOf(user, registrationId);
      refuseWhoRides(person);
      await this.refuseOutsideProgramme(person, { visitId, at });
      await this.agreedHours.keep(person, { visitId, at });
      await this.domainEvents.publish(new RegistrationChanged(person.associationId, eventId, registrationId));
    });
  }

  private async personOf(user: CurrentUser, registrationId: string): Promise<RegistrationView> {
    const person = await this.registrations.byId(registrationId);
    if (person?.associationId !== user.associationId) throw registrationNotFound();
    return person;
  }

  private async refuseOutsideProgramme(
    { id, eventId }: RegistrationView,
    hour: { readonly visitId: string; readonly at: string },
  ): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (event === undefined) throw registrationNotFound();
    refuseWhenOver(event);
    const { visits } = await this.events.programme(eventId);
    const interviews = await this.interviews.ofRegistration(id);
    refuseHourOutside(hour, {
      opens: visits.find((visit) => visit.id === hour.visitId)?.arriveFrom,
      stays: (await this.presences.whateverWasAgreed(event)).get(id) ?? [],
      interviews: interviews.filter(({ state, phoneUntil }) => state === 'planned' && phoneUntil === null),
    });
  }
}

function refuseWhoRides({ transport, state }: RegistrationView): void {
  if (transport === 'bus') throw new DomainError('REGISTRATION.RIDES', 'conflict', agreedHourTexts.rides);
  if (!holdsSeat(state)) throw new DomainError('REGISTRATION.NO_SEAT', 'conflict', agreedHourTexts.noSeat);
}

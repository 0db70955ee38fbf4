import { Injectable } from '@nestjs/common';
import { EventReader, ExpectedDayReader, type EventView, type StopTime } from '../../../modules/events';
import { AssociationReader, UserReader } from '../../../modules/identity';
import { InterviewReader, type InterviewView } from '../../../modules/interviews';
import {
  OwnPeopleReader,
  ParticipantLinkRepository,
  registrationNotFound,
  RegistrationReader,
  type OfferView,
  type RegistrationView,
} from '../../../modules/registrations';

/** Everything a jobseeker's own page shows. */
export interface MyDay {
  readonly registration: RegistrationView;
  readonly event: EventView;
  readonly openOffer: OfferView | null;
  readonly waitingPosition: number | null;
  readonly stop: { readonly name: string; readonly landmark: string } | null;
  /** When the bus leaves and is back; null before the route is published. */
  readonly times: StopTime | null;
  readonly interviews: readonly InterviewView[];
  /** Whom to call: the own counsellor, or the association. */
  readonly contact: { readonly name: string; readonly phone: string };
}

/** Gathers a jobseeker's day from the secret in the link. */
@Injectable()
export class MyDayReader {
  constructor(
    private readonly links: ParticipantLinkRepository,
    private readonly registrations: RegistrationReader,
    private readonly ownPeople: OwnPeopleReader,
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly interviews: InterviewReader,
    private readonly users: UserReader,
    private readonly associations: AssociationReader,
  ) {}

  /** @throws DomainError gone when the link is unknown or over */
  async of(token: string): Promise<MyDay> {
    const { registrationId } = await this.links.resolve(token);
    const registration = await this.registrations.byId(registrationId);
    const event = registration && (await this.events.anyById(registration.eventId));
    if (!registration || !event) throw registrationNotFound();
    const { stops } = await this.events.programme(event.id);
    const times = await this.expectedDays.stopTimes(event.id);
    return {
      registration,
      event,
      openOffer: (await this.registrations.openOffer(registrationId)) ?? null,
      waitingPosition: await this.ownPeople.waitingPosition(registration),
      stop: stops.find(({ id }) => id === registration.eventStopId) ?? null,
      times: times.get(registration.eventStopId ?? '') ?? null,
      interviews: (await this.interviews.ofRegistration(registrationId)).filter(({ state }) => state !== 'not-held'),
      contact: await this.contact(registration),
    };
  }

  private async contact(registration: RegistrationView): Promise<{ name: string; phone: string }> {
    const counsellor = await this.users.byId(registration.counsellorId);
    if (counsellor !== undefined && counsellor.phone !== '') {
      return { name: counsellor.firstName, phone: counsellor.phone };
    }
    const association = await this.associations.byId(registration.associationId);
    return { name: association?.name ?? '', phone: association?.phone ?? '' };
  }
}

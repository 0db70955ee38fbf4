import { Injectable } from '@nestjs/common';
import {
  EventReader,
  ExpectedDayReader,
  type EventProgramme,
  type EventView,
  type StopTime,
} from '../../../modules/events';
import { AssociationReader, UserReader } from '../../../modules/identity';
import {
  InterviewReader,
  noTours,
  OwnToursReader,
  type InterviewView,
  type OwnTours,
} from '../../../modules/interviews';
import { PersonalDayReader, type HostRules } from '../../../modules/notifications';
import {
  DropHostRepository,
  MeetingPointReader,
  OwnPeopleReader,
  ParticipantLinkRepository,
  registrationNotFound,
  RegistrationReader,
  returnsBefore,
  type MeetingPoint,
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
  /** Where and when who comes without the bus must be; null while no route says so. */
  readonly meeting: MeetingPoint | null;
  /** Back sooner than the bus, by other means; null for who comes back with it. */
  readonly returnsBy: string | null;
  /** On a drop-off day: the company where this person is let off, null while nobody said which; null on any other day. */
  readonly dropOff: { readonly hostName: string | null } | null;
  readonly interviews: readonly InterviewView[];
  readonly tours: OwnTours;
  /** What the companies of this person ask. */
  readonly asked: HostRules;
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
    private readonly ownTours: OwnToursReader,
    private readonly personalDays: PersonalDayReader,
    private readonly dropHosts: DropHostRepository,
    private readonly meetingPoints: MeetingPointReader,
    private readonly users: UserReader,
    private readonly associations: AssociationReader,
  ) {}

  /** @throws DomainError gone when the link is unknown or over */
  async of(token: string): Promise<MyDay> {
    const { registrationId } = await this.links.resolve(token);
    const registration = await this.registrations.byId(registrationId);
    const event = registration && (await this.events.anyById(registration.eventId));
    if (!registration || !event) throw registrationNotFound();
    const programme = await this.events.programme(event.id);
    return {
      registration,
      event,
      openOffer: (await this.registrations.openOffer(registrationId)) ?? null,
      waitingPosition: await this.ownPeople.waitingPosition(registration),
      stop: programme.stops.find(({ id }) => id === registration.eventStopId) ?? null,
      ...(await this.bus(event, registration)),
      meeting: await this.meeting(event, registration),
      dropOff: event.shape === 'drop-off' ? await this.dropOff(event, programme, registrationId) : null,
      interviews: (await this.interviews.ofRegistration(registrationId)).filter(({ state }) => state !== 'not-held'),
      tours: (await this.ownTours.ofEvent(event)).get(registrationId) ?? noTours,
      asked: await this.asked(event, registration),
      contact: await this.contact(registration),
    };
  }

  /** The same as the mails say. */
  private async asked(event: EventView, registration: RegistrationView): Promise<HostRules> {
    const { visits } = await this.personalDays.of(event, registration);
    return this.personalDays.rulesOf(event, visits);
  }

  private async bus({ id }: EventView, registration: RegistrationView): Promise<Pick<MyDay, 'times' | 'returnsBy'>> {
    const { latestReturn } = registration;
    const stop = registration.eventStopId ?? '';
    const published = (await this.events.stopTimes(id)).get(stop);
    return {
      times: (await this.expectedDays.stopTimes(id)).get(stop) ?? null,
      returnsBy: returnsBefore(published, latestReturn) ? latestReturn : null,
    };
  }

  private async meeting(event: EventView, { id, transport }: RegistrationView): Promise<MeetingPoint | null> {
    return transport === 'bus' ? null : ((await this.meetingPoints.ofEvent(event)).get(id) ?? null);
  }

  private async dropOff(
    event: EventView,
    { visits }: EventProgramme,
    registrationId: string,
  ): Promise<MyDay['dropOff']> {
    const own = (await this.dropHosts.visits(event)).get(registrationId);
    return { hostName: visits.find(({ id }) => id === own)?.name ?? null };
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

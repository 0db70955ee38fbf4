import { Injectable } from '@nestjs/common';
import { AttendanceReader } from '../../../../modules/attendance';
import { EventReader, type EventView } from '../../../../modules/events';
import { OrganisationReader, type CurrentUser } from '../../../../modules/identity';
import { InterviewReader, type InterviewView } from '../../../../modules/interviews';
import {
  LeaverReader,
  MeetingPointReader,
  OfferExpiryReader,
  PlannedCancellationRepository,
  ReferralChoicesReader,
  RegistrationReader,
  RegistrationHistoryReader,
  registrationNotFound,
  type HistoryStep,
  type Leaver,
  type MeetingPoint,
  type MergeProposalView,
  type NeedKind,
  type OfferView,
  type RegistrationView,
} from '../../../../modules/registrations';
import { AccessibilityReader } from '../../../components/person/accessibility.reader';
import { OnSiteReader } from '../../../components/person/on-site.reader';

/** Somebody on the coordinator's list, with the words that belong to the ids. */
export interface ParticipantRow {
  readonly registration: RegistrationView;
  readonly stopName: string | null;
  readonly groupName: string | null;
  readonly organisationName: string;
  /** Signed off, and keeps the place until then. */
  readonly leavesAt: Date | null;
  /** Whether this person was there; undefined where nobody noted it. */
  readonly attended: boolean | undefined;
}

/** Somebody who does not come any more, with the organisation that referred this person. */
export interface LeaverRow extends Leaver {
  readonly organisationName: string;
}

export interface ParticipantsOfEvent {
  readonly participants: readonly ParticipantRow[];
  readonly waiting: readonly ParticipantRow[];
  readonly leavers: readonly LeaverRow[];
  readonly proposals: readonly MergeProposalView[];
  /** False when it is too late for any offer. */
  readonly listOpen: boolean;
}

export interface ParticipantFile extends ParticipantRow {
  readonly wishes: readonly string[];
  /** Wished vacancies that ask nothing more than the person has. */
  readonly possible: ReadonlySet<string>;
  readonly needs: readonly NeedKind[];
  /** What is in the way at the hosts for this person. */
  readonly stairs: readonly string[];
  /** From when until when this person is at which company. */
  readonly onSite: readonly string[];
  readonly stops: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly visits: readonly { readonly id: string; readonly name: string }[];
  /** Where and when this person joins the others without the bus. */
  readonly meeting: MeetingPoint | undefined;
  /** This user cancelled a moment ago. */
  readonly canUndo: boolean;
  readonly openOffer: OfferView | null;
  readonly interviews: readonly InterviewView[];
  readonly history: readonly HistoryStep[];
}

/** Gathers what the coordinator's page of participants shows. */
@Injectable()
export class ParticipantsReader {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly registrationHistory: RegistrationHistoryReader,
    private readonly choices: ReferralChoicesReader,
    private readonly events: EventReader,
    private readonly attendance: AttendanceReader,
    private readonly organisations: OrganisationReader,
    private readonly interviews: InterviewReader,
    private readonly offerExpiries: OfferExpiryReader,
    private readonly leavers: LeaverReader,
    private readonly planned: PlannedCancellationRepository,
    private readonly stairs: AccessibilityReader,
    private readonly onSite: OnSiteReader,
    private readonly meetingPoints: MeetingPointReader,
  ) {}

  async ofEvent(user: CurrentUser, event: EventView): Promise<ParticipantsOfEvent> {
    const participants = await this.registrations.participants(event.id);
    const leavers = await this.leavers.ofEvent(user, event.id);
    const row = await this.rowsOf(event, participants);
    return {
      participants: participants.map(row),
      waiting: (await this.registrations.waitingList(event.id)).map(row),
      leavers: leavers.map((leaver) => ({ ...leaver, organisationName: row(leaver.registration).organisationName })),
      proposals: await this.registrations.mergeProposals(event.id),
      listOpen: (await this.offerExpiries.ofOfferMadeNow(event)) !== null,
    };
  }

  /** @throws DomainError not-found when the person is not in this event */
  async file(user: CurrentUser, event: EventView, registrationId: string): Promise<ParticipantFile> {
    const registration = await this.registrations.byId(registrationId);
    if (registration?.eventId !== event.id || registration.associationId !== user.associationId) {
      throw registrationNotFound();
    }
    const row = await this.rowsOf(event, [registration]);
    const { stops, tourGroups: groups, visits } = await this.events.programme(event.id);
    const wishes = await this.choices.wishesOf(registration);
    const needs = (await this.registrations.needs([registrationId])).get(registrationId) ?? [];
    return {
      ...row(registration),
      wishes: wishes.map(({ code, title }) => `${code} ${title}`),
      possible: await this.choices.possibleWishes(registration),
      needs,
      stairs: await this.stairs.inTheWay(event, needs),
      onSite: await this.onSite.hoursOf(event, registrationId),
      ...{ stops, groups, visits: visits.filter(({ kind }) => kind === 'host') },
      meeting: await this.meetingOf(event, registration),
      canUndo: await this.registrationHistory.isUndoable(registrationId, user),
      openOffer: (await this.registrations.openOffer(registrationId)) ?? null,
      interviews: await this.interviews.ofRegistration(registrationId),
      history: await this.registrationHistory.of(registrationId),
    };
  }

  private async meetingOf(event: EventView, { id, transport }: RegistrationView): Promise<MeetingPoint | undefined> {
    return transport === 'bus' ? undefined : (await this.meetingPoints.ofEvent(event)).get(id);
  }

  private async rowsOf(
    event: EventView,
    people: readonly RegistrationView[],
  ): Promise<(registration: RegistrationView) => ParticipantRow> {
    const { stops, tourGroups } = await this.events.programme(event.id);
    const leaving = await this.planned.ofEvents([event.id]);
    const attended = await this.attendance.attendedAmong(people.map(({ id }) => id));
    const organisations = await this.organisations.list(event.associationId);
    return (registration) => ({
      registration,
      stopName: stops.find(({ id }) => id === registration.eventStopId)?.name ?? null,
      groupName: tourGroups.find(({ id }) => id === registration.tourGroupId)?.name ?? null,
      organisationName: organisations.find(({ id }) => id === registration.organisationId)?.name ?? '',
      leavesAt: leaving.get(registration.id)?.takesEffectAt ?? null,
      attended: attended.get(registration.id),
    });
  }
}

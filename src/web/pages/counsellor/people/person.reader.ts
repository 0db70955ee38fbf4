import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../../kernel';
import { AttendanceReader } from '../../../../modules/attendance';
import { EventReader } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { InterviewReader } from '../../../../modules/interviews';
import { OutcomeReader } from '../../../../modules/outcomes';
import {
  holdsSeat,
  isActive,
  LeaverReader,
  MessageTranslationRepository,
  OwnPeopleReader,
  PlannedCancellationRepository,
  ReferralChoicesReader,
  RegistrationHistoryReader,
  RegistrationReader,
  SmsConsentReader,
} from '../../../../modules/registrations';
import { CLOCK } from '../../../../platform/clock';
import type { JudgedInterviewView } from './interview-outcomes';
import type { PersonRow } from './my-people.page';
import type { OwnPersonDetails } from './person.page';
import { AccessibilityReader } from '../../../components/person/accessibility.reader';
import { OnSiteReader } from '../../../components/person/on-site.reader';

/** Gathers what the counsellor's pages show about the own people. */
@Injectable()
export class PersonReader {
  constructor(
    private readonly people: OwnPeopleReader,
    private readonly registrations: RegistrationReader,
    private readonly translations: MessageTranslationRepository,
    private readonly smsConsents: SmsConsentReader,
    private readonly choices: ReferralChoicesReader,
    private readonly events: EventReader,
    private readonly attendance: AttendanceReader,
    private readonly interviews: InterviewReader,
    private readonly outcomes: OutcomeReader,
    private readonly registrationHistory: RegistrationHistoryReader,
    private readonly leavers: LeaverReader,
    private readonly planned: PlannedCancellationRepository,
    private readonly stairs: AccessibilityReader,
    private readonly onSite: OnSiteReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(user: CurrentUser): Promise<PersonRow[]> {
    const people = await this.people.list(user);
    const events = await this.events.list(user.associationId);
    const registrations = people.map(({ registration }) => registration);
    const leavers = await this.leavers.among(user, registrations);
    const attended = await this.attendance.attendedAmong(registrations.map(({ id }) => id));
    const stops = await this.stopNames([...new Set(registrations.map(({ eventId }) => eventId))]);
    return people.map((person) => {
      const event = events.find(({ id }) => id === person.registration.eventId);
      const { id, eventStopId } = person.registration;
      return {
        ...person,
        leaver: leavers.get(id),
        attended: attended.get(id),
        event: { title: event?.title ?? '', date: event?.date ?? '', state: event?.state ?? 'finished' },
        stopName: stops.get(eventStopId ?? '') ?? null,
      };
    });
  }

  /** @throws DomainError not-found for somebody whom another counsellor referred */
  async details(user: CurrentUser, registrationId: string): Promise<OwnPersonDetails> {
    const file = await this.people.file(user, registrationId);
    const { registration } = file;
    const event = await this.events.byIdOrCode(user.associationId, registration.eventId);
    const { stops } = await this.events.programme(event.id);
    const wishes = await this.choices.wishesOf(registration);
    const needs = (await this.registrations.needs([registrationId])).get(registrationId) ?? [];
    return {
      file,
      event,
      stops,
      stopName: stops.find(({ id }) => id === registration.eventStopId)?.name ?? null,
      attended: (await this.attendance.attendedAmong([registrationId])).get(registrationId),
      losesPlace: isActive(event) && event.date > localDateOf(this.clock.now()) && holdsSeat(registration.state),
      leavesAt: (await this.planned.of(registrationId))?.takesEffectAt ?? null,
      canUndo: await this.registrationHistory.isUndoable(registrationId, user),
      wishes: wishes.map(({ code, title }) => `${code} ${title}`),
      possible: await this.choices.possibleWishes(registration),
      outlook: await this.choices.outlookOf(event, registration),
      needs,
      stairs: await this.stairs.inTheWay(event, needs),
      onSite: await this.onSite.hoursOf(event, registrationId),
      translation: await this.translations.of(registration.jobseekerId),
      smsConsent: await this.smsConsents.of(registrationId),
      interviews: await this.interviews.ofRegistration(registrationId),
      judged: localDateOf(this.clock.now()) < event.date ? [] : await this.judged(event.id, registrationId),
    };
  }

  private async judged(eventId: string, registrationId: string): Promise<JudgedInterviewView[]> {
    const published = await this.interviews.published(eventId);
    const outcomes = await this.outcomes.ofRegistrations([registrationId]);
    return published
      .filter((interview) => interview.registrationId === registrationId)
      .filter(({ state, notHeldReason }) => state !== 'not-held' || notHeldReason !== null)
      .map((interview) => ({
        interview,
        outcome: outcomes.find(({ interviewId }) => interviewId === interview.id),
      }));
  }

  private async stopNames(eventIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const eventId of eventIds) {
      for (const { id, name } of (await this.events.programme(eventId)).stops) names.set(id, name);
    }
    return names;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { fullName, localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { CONFIG, type Config } from '../../../../platform/config';
import { SmsGateway } from '../../../../platform/sms';
import { participantMailTexts } from '../../../../texts/mails/participant';
import { ExpectedDayReader, type EventView } from '../../../events';
import { AssociationReader, UserReader } from '../../../identity';
import { noTours, OwnToursReader } from '../../../interviews';
import type { RegistrationView } from '../../../registrations';
import { registrationCalendar, type CalendarFile } from '../calendar/registration-calendar';
import { rulesOf, announcesTheDay, type MessageKind } from '../../domain/message-kinds';
import { hourOn, type DaySnapshot } from '../../domain/day-snapshot';
import { BatchCache } from '../../sending/batch-cache';
import type { RecipientLoader } from '../../sending/recipient-loader';
import { PersonalDayReader, type PersonalDay } from '../../day/personal-day.reader';
import { snapshotOf } from '../../day/snapshot-of-day';
import type { MessageSubject } from '../../sending/message-subject.reader';
import type { ParticipantFacts } from './participant-facts';
import { isParticipantKind, type ParticipantMessageKind } from './participant-mails';
import { translatedMail } from './translated-mail';
import { senderOf } from '../../domain/sender-address';
import type { MessageRow } from '../../sending/message-row.reader';
import { participantSms } from '../sms/participant-sms';
import { mobileOf, smsAddress } from '../sms/sms-address';
import { DayContactReader, givesNumberOfDay } from '../day-contact.reader';
import { PREVIEW_TOKEN, type Composed, type Composer, type Purpose } from '../composed';
import {
  calendarPlace,
  calendarTimes,
  delayFact,
  hasLeft,
  interviewFacts,
  meetingFact,
  stopFact,
  stopTimesFact,
  wayHomeFact,
} from './participant-day-facts';

const saysWhenBusIsThere: ReadonlySet<MessageKind> = new Set(['delay', 'reminder-stop', 'return-delay']);

interface Sender {
  readonly name: string;
  /** Who answers at the number. */
  readonly contactName: string;
  readonly email: string | undefined;
  readonly phone: string;
  readonly associationName: string;
}

/** Writes messages to jobseekers, or to the counsellor who tells them. */
@Injectable()
export class ParticipantComposer implements Composer {
  constructor(
    private readonly days: PersonalDayReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly ownTours: OwnToursReader,
    private readonly users: UserReader,
    private readonly associations: AssociationReader,
    private readonly dayContacts: DayContactReader,
    private readonly cache: BatchCache,
    private readonly smsGateway: SmsGateway,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async compose(message: MessageRow, subject: MessageSubject, purpose: Purpose): Promise<Composed | undefined> {
    const { event, registration, recipients } = subject;
    if (!event || !registration || !isParticipantKind(message.kind)) return undefined;
    const day = await this.days.of(event, registration, recipients.batch);
    const sender = await this.sender(message.kind, event, registration, recipients.batch);
    const common = await this.facts(event, registration, { ...subject, kind: message.kind }, day, sender);
    const sms = this.sms(message.kind, registration, common);
    const hasLink = !sms && purpose === 'send';
    const facts = hasLink ? this.withLink(common, await recipients.issueLink(registration, event)) : common;
    const email = await this.mailAddress(recipients, registration);
    const calendar = email === null || sms ? undefined : await this.calendar(message, subject, { facts, day, hasLink });
    return {
      email,
      ...(sms === undefined ? {} : { sms }),
      content: translatedMail(message.kind, facts, registration.messageLanguage),
      ...(calendar === undefined ? {} : { calendar }),
      from: { ...sender, name: sender.contactName },
      ...withReply(sender, registration),
      ...announcedBy(message, snapshotOf(event, registration, day)),
    };
  }

  private sms(
    kind: ParticipantMessageKind,
    registration: RegistrationView,
    facts: ParticipantFacts,
  ): Composed['sms'] | undefined {
    const to = this.smsGateway.isThere ? numberFor(kind, registration) : undefined;
    const text = to === undefined ? undefined : participantSms(kind, facts);
    return to === undefined || text === undefined ? undefined : { to, text };
  }

  private withLink(facts: ParticipantFacts, token: string): ParticipantFacts {
    return { ...facts, myDayUrl: this.myDayUrl(token) };
  }

  private myDayUrl(token: string): string {
    return `${this.config.appUrl}/mijn-dag/${token}`;
  }

  /** Who chose phone or post gets no mail, even when we know an address. */
  private async mailAddress(
    recipients: RecipientLoader,
    { id, channel, email }: RegistrationView,
  ): Promise<string | null> {
    if (channel === 'telefoon' || channel === 'post' || email === null || email === '') return null;
    return (await recipients.hasBadAddress(id)) ? null : email;
  }

  /** On the day itself the counsellor signs, and somebody who picks up is called. */
  private async sender(
    kind: MessageKind,
    event: EventView,
    registration: RegistrationView,
    batch: string | undefined,
  ): Promise<Sender> {
    const sender = await this.counsellor(registration, batch);
    if (!givesNumberOfDay(kind, localDateOf(this.clock.now()), event.date)) return sender;
    const { name, phone } = await this.dayContacts.of(event.associationId, batch);
    return phone === '' ? sender : { ...sender, contactName: name, phone };
  }

  /** The counsellor, or the association when there is nobody of that name any more. */
  private async counsellor(registration: RegistrationView, batch: string | undefined): Promise<Sender> {
    const { associationId, counsellorId } = registration;
    const association = await this.cache.share(batch, `association ${associationId}`, () =>
      this.associations.byId(associationId),
    );
    if (!association) throw new Error(`no association ${associationId}`);
    const counsellor = await this.cache.share(batch, `user ${counsellorId}`, () => this.users.byId(counsellorId));
    const { name: associationName, phone } = association;
    if (!counsellor)
      return { name: associationName, contactName: associationName, email: undefined, phone, associationName };
    return {
      name: counsellor.firstName,
      contactName: counsellor.firstName,
      email: counsellor.email,
      phone: counsellor.phone === '' ? phone : counsellor.phone,
      associationName,
    };
  }

  private async facts(
    event: EventView,
    registration: RegistrationView,
    { offerExpiresAt, changes, recipients, kind, facts }: MessageSubject & { readonly kind: MessageKind },
    day: PersonalDay,
    sender: Sender,
  ): Promise<ParticipantFacts> {
    const hosts = day.visits.filter(({ kind }) => kind === 'host');
    const hour = hourOn(event.date, this.clock.now());
    return {
      today: localDateOf(this.clock.now()),
      firstName: registration.firstName,
      counsellorName: sender.name,
      contactName: sender.contactName,
      phone: sender.phone,
      associationName: sender.associationName,
      eventDate: event.date,
      hostNames: hosts.map(({ name }) => name),
      dropOff: day.dropOff,
      returnsEarly: day.returnsEarly,
      lunch: event.lunch !== '' || hosts.length < day.visits.length,
      transport: registration.transport,
      stop: stopFact(day),
      stopTimes: stopTimesFact(day, hour),
      meeting: meetingFact(day),
      busHasLeft: hasLeft(day, hour),
      interviews: interviewFacts(day),
      ...(await this.tours(event, registration, hour, recipients.batch)),
      ...(await this.delays(kind, event, registration, day)),
      ...(await this.days.rulesOf(event, day.visits, recipients.batch)),
      neutral: registration.sharedPhone,
      vehicleName: day.vehicleName,
      changes,
      wasAbsent: facts.absent === true,
      offerExpiresAt,
      cancelReason: registration.cancelReason,
      eventCancelReason: event.cancelReason,
      myDayUrl: this.myDayUrl(PREVIEW_TOKEN),
    };
  }

  private async tours(
    event: EventView,
    { id }: RegistrationView,
    hour: string | null,
    batch: string | undefined,
  ): Promise<Pick<ParticipantFacts, 'hasTour' | 'tours'>> {
    const tours = await this.cache.share(batch, `tours ${event.id}`, () => this.ownTours.ofEvent(event));
    const { isPromised, tours: own } = tours.get(id) ?? noTours;
    return { hasTour: isPromised, tours: own.filter(({ startsAt }) => hour === null || startsAt >= hour) };
  }

  /** Only where a message says when the bus is really there. */
  private async delays(
    kind: MessageKind,
    event: EventView,
    registration: RegistrationView,
    day: PersonalDay,
  ): Promise<Pick<ParticipantFacts, 'delay' | 'wayHome'>> {
    if (!saysWhenBusIsThere.has(kind)) return { delay: null, wayHome: null };
    const calls = await this.expectedDays.ofEvent(event.id);
    return {
      delay: delayFact(registration.eventStopId, calls, day.returnsEarly),
      wayHome: kind === 'reminder-stop' ? null : wayHomeFact(registration, calls, day),
    };
  }

  private async calendar(
    message: MessageRow,
    { registration, recipients }: MessageSubject,
    { facts, day, hasLink }: { readonly facts: ParticipantFacts; readonly day: PersonalDay; readonly hasLink: boolean },
  ): Promise<CalendarFile | undefined> {
    const { calendar } = rulesOf(message.kind);
    if (calendar === 'none' || !registration) return undefined;
    return registrationCalendar(calendar === 'cancel' ? 'CANCEL' : 'PUBLISH', {
      registrationId: registration.id,
      sequence: registration.icsSequence + (await recipients.earlierCalendars(message)),
      madeAt: this.clock.now(),
      date: facts.eventDate,
      times: calendarTimes(day),
      place: calendarPlace(day, facts.neutral),
      phone: facts.phone === '' ? participantMailTexts.noPhone : facts.phone,
      organizer: senderOf(this.config.mailFrom),
      url: hasLink ? facts.myDayUrl : null,
    });
  }
}

const numberFor = (kind: MessageKind, registration: RegistrationView): string | undefined =>
  rulesOf(kind).smsOnly ? mobileOf(registration) : smsAddress(registration);

/** Where an answer goes, and who does it when there is nothing to send. */
const withReply = ({ email }: Sender, person: RegistrationView): Pick<Composed, 'replyTo' | 'task'> => ({
  ...(email === undefined ? {} : { replyTo: email }),
  task: {
    userId: person.counsellorId,
    recipientName: fullName(person),
    phone: person.phone,
    byPost: person.channel === 'post',
  },
});

const announcedBy = ({ kind }: MessageRow, announced: DaySnapshot): Pick<Composed, 'announced'> =>
  announcesTheDay(kind) ? { announced } : {};

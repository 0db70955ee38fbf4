import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import type { EventView } from '../../events';
import { AssociationReader, UserReader } from '../../identity';
import type { RegistrationView } from '../../registrations';
import { registrationCalendar, type CalendarFile } from '../calendar/registration-calendar';
import { rulesOf } from '../domain/message-kinds';
import { BatchMemory } from '../facts/batch-memory';
import type { DeliveryFacts } from '../facts/delivery-facts';
import { DayReader, type PersonalDay } from '../facts/day.reader';
import type { MessageSubject } from '../facts/truth.reader';
import type { ParticipantFacts } from '../mails/participant-facts';
import { isParticipantKind, participantMail } from '../mails/participant-mails';
import { senderOf } from '../persistence/mail-domain';
import type { MessageRow } from '../persistence/message-row.reader';
import { PREVIEW_TOKEN, type Composed, type Composer, type Purpose } from './composed';
import { interviewFacts, calendarTimes, stopFact, stopTimesFact } from './participant-day-facts';

interface Sender {
  readonly name: string;
  readonly email: string | undefined;
  readonly phone: string;
  readonly associationName: string;
}

/** Writes messages to jobseekers, or to the counsellor who tells them. */
@Injectable()
export class ParticipantComposer implements Composer {
  constructor(
    private readonly days: DayReader,
    private readonly users: UserReader,
    private readonly associations: AssociationReader,
    private readonly memory: BatchMemory,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async compose(message: MessageRow, subject: MessageSubject, purpose: Purpose): Promise<Composed | undefined> {
    const { event, registration, facts: its } = subject;
    if (!event || !registration || !isParticipantKind(message.kind)) return undefined;
    const day = await this.days.of(event, registration, its.batch);
    const sender = await this.sender(registration, its.batch);
    const token = purpose === 'preview' ? PREVIEW_TOKEN : await its.issueLink(registration, event);
    const facts = await this.facts(event, registration, subject, day, sender, `/mijn-dag/${token}`);
    const email = await this.mailAddress(its, registration);
    const calendar = email === null ? undefined : await this.calendar(message, subject, email, facts);
    return {
      email,
      content: participantMail(message.kind, facts),
      ...(sender.email === undefined ? {} : { replyTo: sender.email }),
      ...(calendar === undefined ? {} : { calendar }),
      task: {
        userId: registration.counsellorId,
        recipientName: `${registration.firstName} ${registration.lastName}`,
        phone: registration.phone,
        byPost: registration.channel === 'post',
      },
    };
  }

  /** Who chose phone or post gets no mail, even when we know an address. */
  private async mailAddress(its: DeliveryFacts, { id, channel, email }: RegistrationView): Promise<string | null> {
    if (channel === 'telefoon' || channel === 'post' || email === null || email === '') return null;
    return (await its.hasBadAddress(id)) ? null : email;
  }

  /** The counsellor, or the association when there is nobody of that name any more. */
  private async sender(registration: RegistrationView, batch: string | undefined): Promise<Sender> {
    const { associationId, counsellorId } = registration;
    const association = await this.memory.share(batch, `association ${associationId}`, () =>
      this.associations.byId(associationId),
    );
    if (!association) throw new Error(`no association ${associationId}`);
    const counsellor = await this.memory.share(batch, `user ${counsellorId}`, () => this.users.byId(counsellorId));
    const { name: associationName, phone } = association;
    if (!counsellor) return { name: associationName, email: undefined, phone, associationName };
    return {
      name: counsellor.firstName,
      email: counsellor.email,
      phone: counsellor.phone === '' ? phone : counsellor.phone,
      associationName,
    };
  }

  private async facts(
    event: EventView,
    registration: RegistrationView,
    { offerExpiresAt, facts }: MessageSubject,
    day: PersonalDay,
    sender: Sender,
    myDayPath: string,
  ): Promise<ParticipantFacts> {
    const hosts = day.visits.filter(({ kind }) => kind === 'host');
    return {
      today: localDateOf(this.clock.now()),
      firstName: registration.firstName,
      counsellorName: sender.name,
      phone: sender.phone,
      associationName: sender.associationName,
      eventDate: event.date,
      hostNames: hosts.map(({ name }) => name),
      lunch: event.lunch !== '' || hosts.length < day.visits.length,
      transport: registration.transport,
      stop: stopFact(day),
      stopTimes: stopTimesFact(day),
      interviews: interviewFacts(day),
      ...(await this.days.rulesOf(event, day.visits, facts.batch)),
      neutral: registration.sharedPhone,
      offerExpiresAt,
      cancelReason: registration.cancelReason,
      eventCancelReason: event.cancelReason,
      myDayUrl: `${this.config.appUrl}${myDayPath}`,
    };
  }

  private async calendar(
    message: MessageRow,
    { registration, facts: its }: MessageSubject,
    email: string,
    facts: ParticipantFacts,
  ): Promise<CalendarFile | undefined> {
    const { calendar } = rulesOf(message.kind);
    if (calendar === 'none' || !registration) return undefined;
    return registrationCalendar(calendar === 'cancel' ? 'CANCEL' : 'REQUEST', {
      registrationId: registration.id,
      sequence: registration.icsSequence + (await its.earlierCalendars(message)),
      madeAt: this.clock.now(),
      date: facts.eventDate,
      times: calendarTimes(facts.stopTimes),
      place: facts.stop,
      phone: facts.phone,
      organizer: senderOf(this.config.mailFrom),
      attendee: { name: registration.firstName, email },
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { HostCompanyReader } from '../../companies';
import { EventReader, type EventView } from '../../events';
import { RegistrationReader, type RegistrationView } from '../../registrations';
import { namesChanges, rulesOf } from '../domain/message-kinds';
import type { SendingFacts } from './decisions/still-applies';
import { hourOn, newsBetween, type DayChange } from '../domain/day-snapshot';
import { QuestionStopRepository } from '../persistence/question-stop.repository';
import type { MessageRow } from './message-row.reader';
import { AnnouncedDayReader } from '../day/announced-day.reader';
import { BatchCache } from './batch-cache';
import { PersonalDayReader } from '../day/personal-day.reader';
import type { RecipientLoader } from './recipient-loader';
import { OpenOutcomesReader } from './open-outcomes.reader';
import { snapshotOf } from '../day/snapshot-of-day';
import { RideOfMessageReader, type RideOfMessage } from '../ride/ride-of-message.reader';

/** What a message is about, read anew from the modules that know. */
export interface MessageSubject {
  readonly event: EventView | undefined;
  readonly registration: RegistrationView | undefined;
  /** Until when the offer the message is about stays open; null when it is closed or there is none. */
  readonly offerExpiresAt: Date | null;
  /** What became different for this person since the day was announced, for messages about that. */
  readonly changes: readonly DayChange[];
  /** For messages to coach operators; undefined when the recipient stands for no address any more. */
  readonly ride: RideOfMessage | undefined;
  /** What decides whether the message still applies. */
  readonly facts: SendingFacts;
  /** Where to ask for more about the recipient. */
  readonly recipients: RecipientLoader;
}

@Injectable()
export class MessageSubjectReader {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly hosts: HostCompanyReader,
    private readonly openOutcomes: OpenOutcomesReader,
    private readonly stops: QuestionStopRepository,
    private readonly days: PersonalDayReader,
    private readonly announcedDays: AnnouncedDayReader,
    private readonly rides: RideOfMessageReader,
    private readonly cache: BatchCache,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(message: MessageRow, recipients: RecipientLoader): Promise<MessageSubject> {
    const event = await this.event(message, recipients.batch);
    const personId = personOf(message);
    const registration = personId === null ? undefined : await recipients.registration(personId);
    const offerExpiresAt = await this.offer(message);
    const changes = await this.changes(message, event, registration, recipients.batch);
    const ride = event && message.recipientType === 'coach' ? await this.rides.of(message, event) : undefined;
    return {
      recipients,
      ride,
      event,
      registration,
      offerExpiresAt,
      changes,
      facts: {
        dayChanged: changes.length > 0,
        ...(event === undefined ? {} : { eventState: event.state }),
        ...(registration === undefined
          ? {}
          : { registrationState: registration.state, hired: registration.hiredAt !== null }),
        ...(event && registration ? { absent: await this.isAbsent(event, registration, recipients) } : {}),
        ...rideFacts(ride, event),
        offerOpen: offerExpiresAt !== null,
        ...(await this.afterwards(message, registration)),
        usefulUntil: message.usefulUntil,
      },
    };
  }

  /** Shared too: who calls an event off cancels its rows, and then the last step before sending refuses. */
  private event({ eventId }: MessageRow, batch: string | undefined): Promise<EventView | undefined> {
    if (eventId === null) return Promise.resolve(undefined);
    return this.cache.share(batch, `event ${eventId}`, () => this.events.anyById(eventId));
  }

  private async changes(
    message: MessageRow,
    event: EventView | undefined,
    registration: RegistrationView | undefined,
    batch: string | undefined,
  ): Promise<readonly DayChange[]> {
    if (!event || !registration || !namesChanges(message.kind)) return [];
    const announced = await this.announcedDays.besides(message);
    if (announced === undefined) return [];
    const day = snapshotOf(event, registration, await this.days.of(event, registration, batch));
    return newsBetween(announced, day, hourOn(event.date, this.clock.now()));
  }

  /** Nobody is noted as absent before the day, so until then nobody asks. */
  private isAbsent({ date }: EventView, { id }: RegistrationView, recipients: RecipientLoader): Promise<boolean> {
    return localDateOf(this.clock.now()) < date ? Promise.resolve(false) : recipients.isAbsent(id);
  }

  /** What only messages after the event ask for. */
  private async afterwards(
    message: MessageRow,
    registration: RegistrationView | undefined,
  ): Promise<Pick<SendingFacts, 'hired' | 'askedToStop' | 'outcomesOpen'>> {
    const { condition } = rulesOf(message.kind);
    if (condition === 'not-hired' && registration) {
      const askedToStop = await this.stops.isStopped(registration.id);
      return { hired: await this.openOutcomes.isHired(registration), askedToStop };
    }
    if (condition !== 'outcomes-open' || message.eventId === null) return {};
    return { outcomesOpen: await this.areOutcomesOpen(message, message.eventId) };
  }

  private async areOutcomesOpen({ recipientType, recipientId }: MessageRow, eventId: string): Promise<boolean> {
    if (recipientType === 'user') return (await this.openOutcomes.ofCounsellor(eventId, recipientId)).length > 0;
    const contact = await this.hosts.contactById(recipientId);
    return contact !== undefined && (await this.openOutcomes.ofHost(eventId, contact.hostCompanyId)).length > 0;
  }

  private async offer(message: MessageRow): Promise<Date | null> {
    if (rulesOf(message.kind).condition !== 'offer-open' || message.subjectId === null) return null;
    return (await this.registrations.openOffer(message.subjectId))?.expiresAt ?? null;
  }
}

const rideFacts = (
  ride: RideOfMessage | undefined,
  event: EventView | undefined,
): Pick<SendingFacts, 'rideChanged' | 'rideOff'> => ({
  ...(ride === undefined ? {} : { rideChanged: ride.isNews }),
  rideOff: event?.state === 'cancelled' || ride?.ride.sheets.length === 0,
});

/** The registration of whom a message is about, also when a counsellor gets it. */
function personOf({ kind, recipientType, recipientId, subjectId }: MessageRow): string | null {
  if (recipientType === 'participant') return recipientId;
  return rulesOf(kind).aboutPerson === true ? subjectId : null;
}

import { Injectable } from '@nestjs/common';
import { Batcher } from '../../../kernel';
import { AttendanceReader } from '../../attendance';
import { ParticipantLinkRepository, RegistrationReader, type RegistrationView } from '../../registrations';
import type { EventView } from '../../events';
import { MessageRowReader, type MessageRow } from './message-row.reader';

/** Answers what messages want to know about their own recipients; requests of the same moment are loaded together. */
export interface RecipientLoader {
  /** The claim the messages were taken in: they may share what they read about their event. */
  readonly batch: string | undefined;
  registration(id: string): Promise<RegistrationView | undefined>;
  /** Whether a mail server said that this recipient's address does not exist, and nobody has dealt with it. */
  hasBadAddress(recipientId: string): Promise<boolean>;
  /** Whether it was noted on the day that this person does not take part. */
  isAbsent(registrationId: string): Promise<boolean>;
  /** How many calendar files for its recipient were made before this message. */
  earlierCalendars(message: MessageRow): Promise<number>;
  /** A new secret for the address of a person's own page. */
  issueLink(registration: RegistrationView, event: EventView): Promise<string>;
}

/** Makes a loader for the messages of one job. Nothing is kept in it: a later request is answered anew. */
@Injectable()
export class RecipientLoaders {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly messages: MessageRowReader,
    private readonly links: ParticipantLinkRepository,
    private readonly attendance: AttendanceReader,
  ) {}

  /** @param batch absent for a message that shares nothing: a preview, or one that is read again */
  open(batch?: string): RecipientLoader {
    const people = new Batcher((ids: readonly string[]) => this.people(ids));
    const badAddresses = new Batcher((ids: readonly string[]) => this.badAddresses(ids));
    const absences = new Batcher((ids: readonly string[]) => this.absences(ids));
    const calendars = new Batcher((ids: readonly string[]) => this.calendars(ids));
    const links = new Batcher((owners: Parameters<ParticipantLinkRepository['issueAll']>[0]) =>
      this.links.issueAll(owners),
    );
    return {
      batch,
      registration: (id) => people.ask(id),
      hasBadAddress: (recipientId) => badAddresses.ask(recipientId),
      isAbsent: (registrationId) => absences.ask(registrationId),
      earlierCalendars: ({ id }) => calendars.ask(id),
      issueLink: (registration, { date }) => links.ask({ registration, eventDate: date }),
    };
  }

  private async people(ids: readonly string[]): Promise<readonly (RegistrationView | undefined)[]> {
    const found = new Map((await this.registrations.byIds(ids)).map((person) => [person.id, person]));
    return ids.map((id) => found.get(id));
  }

  private async badAddresses(recipientIds: readonly string[]): Promise<readonly boolean[]> {
    const bad = await this.messages.withBadAddress(recipientIds);
    return recipientIds.map((id) => bad.has(id));
  }

  private async absences(registrationIds: readonly string[]): Promise<readonly boolean[]> {
    const absent = await this.attendance.absentAmong(registrationIds);
    return registrationIds.map((id) => absent.has(id));
  }

  private async calendars(messageIds: readonly string[]): Promise<readonly number[]> {
    const earlier = await this.messages.earlierCalendars(messageIds);
    return messageIds.map((id) => earlier.get(id) ?? 0);
  }
}

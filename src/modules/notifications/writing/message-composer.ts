import { Injectable } from '@nestjs/common';
import type { RecipientType } from '../domain/message-kind-rules';
import type { MessageSubject } from '../sending/message-subject.reader';
import type { MessageRow } from '../sending/message-row.reader';
import type { Composed, Composer, Purpose } from './composed';
import { CoachComposer } from './coach/coach.composer';
import { HostComposer } from './host/host.composer';
import { ParticipantComposer } from './participant/participant.composer';
import { UserComposer } from './user/user.composer';

/** Finds the writer for a message's recipient. */
@Injectable()
export class MessageComposer implements Composer {
  private readonly writers: Readonly<Record<RecipientType, Composer>>;

  constructor(participant: ParticipantComposer, user: UserComposer, host: HostComposer, coach: CoachComposer) {
    this.writers = { participant, user, host, coach };
  }

  compose(message: MessageRow, subject: MessageSubject, purpose: Purpose): Promise<Composed | undefined> {
    return this.writers[message.recipientType].compose(message, subject, purpose);
  }
}

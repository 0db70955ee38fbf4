import { Injectable } from '@nestjs/common';
import type { RecipientType } from '../domain/message-kind-rules';
import type { MessageSubject } from '../facts/truth.reader';
import type { MessageRow } from '../persistence/message-row.reader';
import type { Composed, Composer, Purpose } from './composed';
import { HostComposer } from './host.composer';
import { ParticipantComposer } from './participant.composer';
import { UserComposer } from './user.composer';

/** Finds the writer for a message's recipient. */
@Injectable()
export class Compose implements Composer {
  private readonly writers: Readonly<Record<RecipientType, Composer>>;

  constructor(participant: ParticipantComposer, user: UserComposer, host: HostComposer) {
    this.writers = { participant, user, host };
  }

  compose(message: MessageRow, subject: MessageSubject, purpose: Purpose): Promise<Composed | undefined> {
    return this.writers[message.recipientType].compose(message, subject, purpose);
  }
}

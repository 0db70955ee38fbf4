import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import { UserReader } from '../../identity';
import type { RecipientType } from '../domain/message-kind-rules';
import { rulesOf } from '../domain/message-kinds';
import { QuestionStopRepository } from '../persistence/question-stop.repository';
import type { MessageSubject } from '../sending/message-subject.reader';
import { BatchCache } from '../sending/batch-cache';
import type { MessageRow } from '../sending/message-row.reader';
import type { Composed, Composer, Purpose } from './composed';
import { CoachComposer } from './coach/coach.composer';
import { HostComposer } from './host/host.composer';
import { ParticipantComposer } from './participant/participant.composer';
import { UserComposer } from './user/user.composer';

/** Coordinators who get an answer, at most: it must reach somebody who is there, and not everybody. */
const MOST_ANSWERING = 3;

/** Finds the writer for a message's recipient, and sees to it that an answer reaches a person. */
@Injectable()
export class MessageComposer implements Composer {
  private readonly writers: Readonly<Record<RecipientType, Composer>>;

  constructor(
    participant: ParticipantComposer,
    user: UserComposer,
    host: HostComposer,
    coach: CoachComposer,
    private readonly users: UserReader,
    private readonly stops: QuestionStopRepository,
    private readonly cache: BatchCache,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.writers = { participant, user, host, coach };
  }

  async compose(message: MessageRow, subject: MessageSubject, purpose: Purpose): Promise<Composed | undefined> {
    const written = await this.writers[message.recipientType].compose(message, subject, purpose);
    if (written === undefined) return undefined;
    const composed = { ...written, content: { ...written.content, privacyUrl: `${this.config.appUrl}/privacy` } };
    if (composed.email === null || composed.sms) return composed;
    const replyTo = composed.replyTo ?? (await this.coordinators(message.associationId, subject.recipients.batch));
    const stop = purpose === 'send' ? await this.stopUrl(message) : {};
    return { ...composed, ...(replyTo === '' ? {} : { replyTo }), ...stop };
  }

  /** Only of the questions that come months later: everything else is about a day to which somebody goes. */
  private async stopUrl({ kind, recipientId }: MessageRow): Promise<Pick<Composed, 'unsubscribeUrl'>> {
    if (rulesOf(kind).condition !== 'not-hired') return {};
    return { unsubscribeUrl: `${this.config.appUrl}/vragen-stoppen/${await this.stops.issue(recipientId)}` };
  }

  /** Who answers when no counsellor does. */
  private coordinators(associationId: string, batch: string | undefined): Promise<string> {
    return this.cache.share(batch, `coordinators ${associationId}`, async () => {
      const users = await this.users.ofAssociation(associationId);
      const coordinators = users.filter(({ roles }) => roles.includes('coordinator'));
      return coordinators
        .slice(0, MOST_ANSWERING)
        .map(({ email }) => email)
        .join(', ');
    });
  }
}

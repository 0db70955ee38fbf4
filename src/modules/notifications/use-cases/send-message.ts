import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { MailTransport, type Mail } from '../../../platform/mail';
import { Compose } from '../composers/compose';
import type { Composed, TaskOwner } from '../composers/composed';
import { backOffMs } from '../domain/back-off';
import { stillApplies } from '../domain/still-applies';
import { TruthReader } from '../facts/truth.reader';
import { mailHtml } from '../mails/mail-layout';
import { mailText } from '../mails/mail-text';
import { MessageRowReader, type MessageRow } from '../persistence/message-row.reader';
import { Outbox, type Claim } from '../persistence/outbox';
import { TaskStore } from '../persistence/task-store';
import { CrashPoints } from './crash-points';
import { SettleMail } from './settle-mail';
import { taskOf } from './task-of';

/** What a worker decided to do with a message, before anything leaves the house. */
type Prepared =
  | { readonly step: 'mail'; readonly mail: Mail; readonly composed: Composed }
  | { readonly step: 'task'; readonly composed: Composed; readonly owner: TaskOwner }
  | { readonly step: 'drop'; readonly command: 'cancel' | 'miss'; readonly why: string };

/**
 * Sends one message: claims it, reads the truth anew, decides whether it still applies, writes the words now, sends, and
 * records what became of it. A second worker with the same job, or an old job, does nothing.
 */
@Injectable()
export class SendMessage {
  private readonly logger = new Logger(SendMessage.name);

  constructor(
    private readonly outbox: Outbox,
    private readonly messages: MessageRowReader,
    private readonly truth: TruthReader,
    private readonly composers: Compose,
    private readonly transport: MailTransport,
    private readonly tasks: TaskStore,
    private readonly settleMail: SettleMail,
    private readonly unitOfWork: UnitOfWork,
    private readonly crashPoints: CrashPoints,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(claim: Claim): Promise<void> {
    this.crashPoints.reach('before-claim');
    const token = await this.outbox.lease(claim);
    const message = token === undefined ? undefined : await this.messages.byId(claim.id);
    if (token === undefined || message === undefined) return;
    this.crashPoints.reach('after-claim');
    try {
      await this.deliver(message, token, await this.prepare(message, claim.batch));
    } catch (error) {
      await this.postpone(message, token, error);
    }
  }

  private async prepare(message: MessageRow, batch: string): Promise<Prepared> {
    const subject = await this.truth.of(message, batch);
    const verdict = stillApplies(message.kind, subject.truth, this.clock.now());
    if (!verdict.send) return { step: 'drop', command: verdict.command, why: verdict.why };
    const composed = await this.composers.compose(message, subject, 'send');
    if (composed === undefined) return { step: 'drop', command: 'cancel', why: 'recipient-gone' };
    if (composed.email !== null) return { step: 'mail', mail: mailOf(message, composed, composed.email), composed };
    if (composed.task) return { step: 'task', composed, owner: composed.task };
    return { step: 'drop', command: 'cancel', why: 'recipient-gone' };
  }

  private async deliver(message: MessageRow, token: string, prepared: Prepared): Promise<void> {
    switch (prepared.step) {
      case 'drop':
        await this.outbox.settle(prepared.command, message.id, token, { last_error: prepared.why });
        return;
      case 'task':
        await this.giveTask(message, token, prepared);
        return;
      case 'mail':
        if (!(await this.outbox.start(message.id, token))) return;
        await this.mail(message, token, prepared);
    }
  }

  private async mail(
    message: MessageRow,
    token: string,
    { mail, composed }: Extract<Prepared, { step: 'mail' }>,
  ): Promise<void> {
    const outcome = await this.transport.send(mail, () => this.crashPoints.reach('after-body'));
    this.crashPoints.reach('before-settle');
    await this.settleMail.execute(message, token, composed, outcome);
  }

  /** Task and state change together, so this is exactly once. */
  private async giveTask(
    message: MessageRow,
    token: string,
    { composed, owner }: Extract<Prepared, { step: 'task' }>,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const settled = await this.outbox.settle('deliver', message.id, token, {
        channel: 'task',
        sent_at: this.clock.now(),
        rendered_subject: composed.content.subject,
        last_error: null,
      });
      if (settled) await this.tasks.add(taskOf(message, owner, composed.content, 'instead-of-mail'));
    });
  }

  /** Something broke before anything was sent: a bug or a database that is away. It is safe to try again. */
  private async postpone(message: MessageRow, token: string, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    this.logger.error({ err: error, messageId: message.id }, `message ${message.id} could not be prepared`);
    const attempts = message.attempts + 1;
    await this.outbox.settle('give-back', message.id, token, {
      due_at: new Date(this.clock.now().getTime() + backOffMs(attempts, Math.random())),
      attempts,
      last_error: reason.slice(0, 300),
    });
  }
}

const mailOf = (message: MessageRow, composed: Composed, to: string): Mail => ({
  messageId: message.smtpMessageId,
  to,
  subject: composed.content.subject,
  text: mailText(composed.content),
  html: mailHtml(composed.content),
  ...(composed.replyTo === undefined ? {} : { replyTo: composed.replyTo }),
  ...(composed.calendar === undefined ? {} : { calendar: composed.calendar }),
});

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { Mail } from '../../../platform/mail';
import type { Sms } from '../../../platform/sms';
import { MessageComposer } from '../writing/message-composer';
import type { Composed, TaskOwner } from '../writing/composed';
import { rulesOf } from '../domain/message-kinds';
import { stillApplies } from './decisions/still-applies';
import { canHoldForPlan, holdForPlanUntil } from '../planning/schedule/plan-hold';
import type { RecipientLoader } from './recipient-loader';
import { MessageSubjectReader, type MessageSubject } from './message-subject.reader';
import { UnpublishedChangesReader } from '../day/unpublished-changes.reader';
import { mailHtml } from '../writing/layout/mail-layout';
import { mailText } from '../writing/layout/mail-text';
import type { DropReason } from '../domain/drop-reason';
import type { MessageRow } from './message-row.reader';

/** What a worker decided to do with a message, before anything is handed over. */
export type Prepared =
  | { readonly step: 'mail'; readonly mail: Mail; readonly composed: Composed }
  | { readonly step: 'sms'; readonly sms: Sms; readonly composed: Composed }
  | { readonly step: 'task'; readonly composed: Composed; readonly owner: TaskOwner }
  | { readonly step: 'hold'; readonly until: Date }
  | { readonly step: 'drop'; readonly command: 'cancel' | 'miss'; readonly reason: DropReason };

/** Reads anew what a message depends on, decides whether a message still applies, and writes its words. */
@Injectable()
export class PrepareMessage {
  constructor(
    private readonly subjects: MessageSubjectReader,
    private readonly unpublished: UnpublishedChangesReader,
    private readonly composer: MessageComposer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(message: MessageRow, recipients: RecipientLoader): Promise<Prepared> {
    const subject = await this.subjects.of(message, recipients);
    const verdict = stillApplies(message.kind, subject.facts, this.clock.now());
    if (!verdict.send) return { step: 'drop', command: verdict.command, reason: verdict.reason };
    const until = await this.holdUntil(message, subject);
    if (until) return { step: 'hold', until };
    const composed = await this.composer.compose(message, subject, 'send');
    if (composed === undefined) return { step: 'drop', command: 'cancel', reason: 'recipient-gone' };
    if (rulesOf(message.kind).smsOnly && !composed.sms) return { step: 'drop', command: 'cancel', reason: 'no-sms' };
    if (composed.sms) return { step: 'sms', sms: smsOf(message, composed.sms), composed };
    if (composed.email !== null) return { step: 'mail', mail: mailOf(message, composed, composed.email), composed };
    if (composed.task) return { step: 'task', composed, owner: composed.task };
    return { step: 'drop', command: 'cancel', reason: 'recipient-gone' };
  }

  /** A message that an unpublished plan would make wrong is held for it, as long as it can be. */
  private async holdUntil(message: MessageRow, subject: MessageSubject): Promise<Date | undefined> {
    const { event, registration, recipients } = subject;
    if (!event || !registration || !canHoldForPlan(message.kind)) return undefined;
    const until = holdForPlanUntil(message, event, this.clock.now());
    if (until === undefined) return undefined;
    const affected = await this.unpublished.among(event, [registration], recipients.batch);
    return affected.has(registration.id) ? until : undefined;
  }
}

/** The same id for every attempt, as a mail keeps its Message-ID; sent anew on purpose it has another one. */
const smsOf = ({ smtpMessageId }: MessageRow, { to, text }: NonNullable<Composed['sms']>): Sms => ({
  id: smtpMessageId.replace(/^<|@.*$/g, ''),
  to,
  text,
});

/** One for all mails to one recipient about one event; no mail has it as its own id. */
const threadOf = ({ recipientId, eventId, smtpMessageId }: MessageRow): string =>
  `<${recipientId}.${eventId ?? ''}@${smtpMessageId.replace(/^.*@|>$/g, '')}>`;

const mailOf = (message: MessageRow, composed: Composed, to: string): Mail => ({
  messageId: message.smtpMessageId,
  to,
  subject: composed.content.subject,
  text: mailText(composed.content),
  html: mailHtml(composed.content),
  ...(composed.replyTo === undefined ? {} : { replyTo: composed.replyTo }),
  ...(message.eventId === null ? {} : { threadId: threadOf(message) }),
  ...(composed.unsubscribeUrl === undefined ? {} : { unsubscribeUrl: composed.unsubscribeUrl }),
  ...(composed.calendar === undefined ? {} : { calendar: composed.calendar }),
  ...(composed.file === undefined ? {} : { attachment: composed.file }),
});

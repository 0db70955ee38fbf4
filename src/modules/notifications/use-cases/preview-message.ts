import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { messageTexts } from '../../../texts/messages';
import { MessageComposer } from '../writing/message-composer';
import type { Composed } from '../writing/composed';
import { rulesOf } from '../domain/message-kinds';
import { RecipientLoaders } from '../sending/recipient-loader';
import { MessageSubjectReader } from '../sending/message-subject.reader';
import { mailText, spokenText } from '../writing/layout/mail-text';
import { MessageRowReader } from '../sending/message-row.reader';

export interface MessagePreview {
  /** How it would go now. */
  readonly channel: 'mail' | 'sms' | 'task';
  /** Undefined for an SMS. */
  readonly subject: string | undefined;
  readonly text: string;
}

/** Writes a message as it would go now, without sending it and without links that work. */
@Injectable()
export class PreviewMessage {
  constructor(
    private readonly messages: MessageRowReader,
    private readonly subjects: MessageSubjectReader,
    private readonly recipientLoaders: RecipientLoaders,
    private readonly composer: MessageComposer,
  ) {}

  /** Undefined when there is nothing to show any more. @throws DomainError `MESSAGE.NOT_FOUND` */
  async execute(command: {
    readonly user: { readonly associationId: string };
    readonly eventId: string;
    readonly messageId: string;
  }): Promise<MessagePreview | undefined> {
    const message = await this.messages.byId(command.messageId);
    if (message?.associationId !== command.user.associationId || message.eventId !== command.eventId) {
      throw new DomainError('MESSAGE.NOT_FOUND', 'not-found', messageTexts.unknownMessage);
    }
    const subject = await this.subjects.of(message, this.recipientLoaders.open());
    const composed = await this.composer.compose(message, subject, 'preview');
    if (!composed || (rulesOf(message.kind).smsOnly && !composed.sms)) return undefined;
    return previewOf(composed);
  }
}

function previewOf({ sms, email, content }: Composed): MessagePreview {
  if (sms) return { channel: 'sms', subject: undefined, text: sms.text };
  return email === null
    ? { channel: 'task', subject: content.subject, text: spokenText(content) }
    : { channel: 'mail', subject: content.subject, text: mailText(content) };
}

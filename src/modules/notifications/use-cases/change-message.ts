import { Inject, Injectable } from '@nestjs/common';
import { DomainError, newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { UnitOfWork } from '../../../platform/database';
import { messageTexts } from '../../../texts/messages';
import type { MessageAction } from '../domain/message-actions';
import { messageLifeCycle, type MessageState } from '../domain/message-life-cycle';
import { mailDomain } from '../domain/sender-address';
import { OutboxRepository, type Resending } from '../sending/outbox.repository';

/** Lets a coordinator hold a message, let it go, send it again, or say that it arrived. */
@Injectable()
export class ChangeMessage {
  private readonly domain: string;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.domain = mailDomain(config.mailFrom);
  }

  /** @throws DomainError `MESSAGE.NOT_FOUND`, `MESSAGE.NOT_NOW` (conflict: its state does not allow it) */
  execute(command: {
    readonly user: { readonly associationId: string };
    readonly eventId: string;
    readonly messageId: string;
    readonly action: MessageAction;
  }): Promise<void> {
    const { user, eventId, messageId, action } = command;
    return this.unitOfWork.run(async () => {
      const state = await this.outbox.lock(messageId, { associationId: user.associationId, eventId });
      if (state === undefined) throw new DomainError('MESSAGE.NOT_FOUND', 'not-found', messageTexts.unknownMessage);
      const next = messageLifeCycle.next(state, action);
      if (action === 'resend') await this.outbox.resend(messageId, next, this.resendingOf(state));
      else if (action === 'settle') await this.outbox.confirm(messageId, next, this.clock.now());
      else await this.outbox.changeState(messageId, next);
    });
  }

  /** A mail that surely arrived needs a new Message-ID, or mail programs hide it; a doubtful one keeps the old. */
  private resendingOf(state: MessageState): Resending {
    const newMessageId = state === 'sent' ? `<${newId()}@${this.domain}>` : null;
    return { dueAt: this.clock.now(), newMessageId };
  }
}

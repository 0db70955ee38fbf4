import { Inject, Injectable } from '@nestjs/common';
import { DomainError, newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { UnitOfWork, type SqlParameter } from '../../../platform/database';
import { messageTexts } from '../../../texts/messages';
import { messageLifeCycle, type MessageState } from '../domain/message-life-cycle';
import { mailDomain } from '../domain/sender-address';

/** What a coordinator can do with a message. */
export const messageActions = ['hold', 'release', 'resend', 'settle'] as const;
export type MessageAction = (typeof messageActions)[number];

/** A worker that had it in hand is stopped by this, as long as it has not begun to send. */
const LEASE_OVER = { lease_token: null, lease_until: null } as const;

interface LockedMessage {
  readonly state: MessageState;
}

/** Lets a coordinator hold a message, let it go, send it again, or say that it arrived. */
@Injectable()
export class ChangeMessage {
  private readonly domain: string;

  constructor(
    private readonly unitOfWork: UnitOfWork,
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
    return this.unitOfWork.run(async () => {
      const { user, eventId, messageId, action } = command;
      const rows = await this.unitOfWork.query<LockedMessage>(
        'SELECT state FROM message WHERE id = ? AND event_id = ? AND association_id = ? FOR UPDATE',
        [messageId, eventId, user.associationId],
      );
      const message = rows[0];
      if (!message) throw new DomainError('MESSAGE.NOT_FOUND', 'not-found', messageTexts.unknownMessage);
      const next = messageLifeCycle.next(message.state, action);
      const values = this.valuesOf(action, message.state);
      const columns = Object.keys(values).map((column) => `, ${column} = ?`);
      await this.unitOfWork.execute(`UPDATE message SET state = ?${columns.join('')} WHERE id = ?`, [
        next,
        ...Object.values(values),
        messageId,
      ]);
    });
  }

  private valuesOf(action: MessageAction, state: MessageState): Readonly<Record<string, SqlParameter>> {
    if (action === 'hold') return LEASE_OVER;
    if (action === 'resend') return this.afresh(state);
    if (action === 'settle') return { sent_at: this.clock.now(), last_error: null };
    return {};
  }

  /** A mail that surely arrived needs a new Message-ID, or mail programs hide it; a doubtful one keeps the old. */
  private afresh(state: MessageState): Readonly<Record<string, SqlParameter>> {
    const again = { due_at: this.clock.now(), sent_at: null, attempts: 0, last_error: null, first_due_at: null };
    return state === 'sent' ? { ...again, smtp_message_id: `<${newId()}@${this.domain}>` } : again;
  }
}

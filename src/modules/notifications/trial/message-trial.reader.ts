import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { RecipientType } from '../domain/message-kind-rules';
import type { MessageKind } from '../domain/message-kinds';
import type { MessageState } from '../domain/message-life-cycle';

/** A message of an event, as far as a trial looks at it. */
export interface TriedMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly recipientType: RecipientType;
  readonly recipientId: string;
  readonly state: MessageState;
  readonly dueAt: Date;
}

const OF_EVENT = sql<TriedMessage>`
  SELECT id, kind, recipient_type AS recipientType, recipient_id AS recipientId, state, due_at AS dueAt
  FROM message WHERE event_id = ? ORDER BY due_at, kind, id`;

/** Thrown to take a trial back; what it found goes along. */
class TakenBack<Found> extends Error {
  constructor(readonly found: Found) {
    super('a trial is taken back');
  }
}

/** Tries a change and takes it back, to tell who would hear what. */
@Injectable()
export class MessageTrial {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Messages of the event before the change and after it, and what else is asked while it stands; nothing is kept.
   * Not within a transaction: that would go on with the change.
   * @throws whatever the change throws
   */
  async of<Asked>(
    eventId: string,
    change: () => Promise<void>,
    ask: () => Promise<Asked>,
  ): Promise<{
    readonly before: readonly TriedMessage[];
    readonly after: readonly TriedMessage[];
    readonly asked: Asked;
  }> {
    const attempt = async () => {
      const before = await this.unitOfWork.query(OF_EVENT, [eventId]);
      await change();
      const after = await this.unitOfWork.query(OF_EVENT, [eventId]);
      return { before, after, asked: await ask() };
    };
    try {
      return await this.unitOfWork.run<never>(async () => {
        throw new TakenBack(await attempt());
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.found as Awaited<ReturnType<typeof attempt>>;
      throw error;
    }
  }
}

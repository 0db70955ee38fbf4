import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { ImmediateMessage } from './schedule/closing-days-effect';
import { allMessageKinds, rulesOf } from '../domain/message-kinds';

/** Kinds that go as soon as they may, outside quiet hours. */
const KINDS = allMessageKinds.filter((kind) => {
  const { timing } = rulesOf(kind);
  return timing.when === 'at-once' && timing.quiet === 'wait';
});

/** Reads and moves messages that were asked for and wait for the end of quiet hours. */
@Injectable()
export class ImmediateMessages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Without those that a mail server put off. */
  waiting(eventId: string, now: Date): Promise<ImmediateMessage[]> {
    return this.unitOfWork.query<ImmediateMessage>(
      `SELECT id, kind, created_at AS askedAt, due_at AS dueAt, useful_until AS usefulUntil FROM message
       WHERE event_id = ? AND kind IN (?) AND state IN ('planned', 'held') AND attempts = 0 AND first_due_at IS NULL
         AND due_at > ? ORDER BY id`,
      [eventId, KINDS, now],
    );
  }

  async move(messages: readonly ImmediateMessage[]): Promise<void> {
    for (const { id, dueAt } of messages) {
      await this.unitOfWork.write(`UPDATE message SET due_at = ? WHERE id = ? AND state IN ('planned', 'held')`, [
        dueAt,
        id,
      ]);
    }
  }
}

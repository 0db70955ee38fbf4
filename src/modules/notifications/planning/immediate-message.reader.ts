import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { allMessageKinds, rulesOf } from '../domain/message-kinds';
import type { ImmediateMessage } from './schedule/closing-days-effect';

/** Kinds that go as soon as they may, outside quiet hours. */
const IMMEDIATE_KINDS = allMessageKinds.filter((kind) => {
  const { timing } = rulesOf(kind);
  return timing.when === 'at-once' && timing.quiet === 'wait';
});

const WAITING = sql<ImmediateMessage>`SELECT id, kind, created_at AS askedAt, due_at AS dueAt, useful_until AS usefulUntil
  FROM message WHERE event_id = ? AND kind IN (?) AND state IN ('planned', 'held') AND attempts = 0
    AND first_due_at IS NULL AND due_at > ? ORDER BY id`;

/** Answers which messages of an event wait for the end of quiet hours, and for nothing else. */
@Injectable()
export class ImmediateMessageReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Without those that a mail server put off. */
  waiting(eventId: string, now: Date): Promise<ImmediateMessage[]> {
    return this.unitOfWork.query(WAITING, [eventId, IMMEDIATE_KINDS, now]);
  }
}

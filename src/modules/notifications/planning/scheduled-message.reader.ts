import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { StoredMessage } from './schedule/closing-days-effect';
import { scheduledKinds } from './schedule/event-message-rules';

const OF_EVENT = sql<StoredMessage>`SELECT id, kind, state, COALESCE(first_due_at, due_at) AS dueAt, attempts,
    live_key AS dedupeKey, drop_reason AS dropReason
  FROM message WHERE event_id = ? AND kind IN (?) ORDER BY due_at, id`;

/** Answers where the messages of an event stand that go at a moment of their own. */
@Injectable()
export class ScheduledMessageReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<StoredMessage[]> {
    return this.unitOfWork.query(OF_EVENT, [eventId, scheduledKinds]);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { MessageKind } from '../domain/message-kinds';
import type { MessageState } from '../domain/message-life-cycle';
import { scheduledKinds } from './schedule/event-message-rules';

/** A message of a kind that has a rule, as far as its moment goes. */
export interface ScheduledMessage {
  readonly kind: MessageKind;
  readonly state: MessageState;
  readonly dueAt: Date;
  readonly attempts: number;
  readonly dedupeKey: string;
  /** Why it was not sent; null when nothing is wrong with it. */
  readonly why: string | null;
}

/** Answers where the messages of an event stand that have a rule. */
@Injectable()
export class ScheduledMessageReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<ScheduledMessage[]> {
    return this.unitOfWork.query<ScheduledMessage>(
      `SELECT kind, state, COALESCE(first_due_at, due_at) AS dueAt, attempts, dedupe_key AS dedupeKey, last_error AS why FROM message
       WHERE event_id = ? AND kind IN (?) ORDER BY due_at, id`,
      [eventId, scheduledKinds],
    );
  }
}

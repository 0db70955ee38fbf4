import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import type { FailureKind } from '../domain/message-failure';
import type { RecipientType } from '../domain/message-kind-rules';
import { allMessageKinds, rulesOf, type MessageKind } from '../domain/message-kinds';

/** A message as the engine needs it. */
export interface MessageRow {
  readonly id: string;
  readonly associationId: string;
  readonly eventId: string | null;
  readonly kind: MessageKind;
  readonly recipientType: RecipientType;
  readonly recipientId: string;
  readonly subjectId: string | null;
  readonly usefulUntil: Date | null;
  readonly attempts: number;
  /** Why the last attempt failed; null when there was none. */
  readonly lastFailure: FailureKind | null;
  /** When it was due first, whatever the mail server did since. */
  readonly firstDueAt: Date;
  /** Until when it was held for a new plan; null when it never was. */
  readonly awaitsPlanUntil: Date | null;
  readonly smtpMessageId: string;
}

const CALENDAR_KINDS = allMessageKinds.filter((kind) => rulesOf(kind).calendar !== 'none');

const MESSAGES = fragment`SELECT id, association_id AS associationId, event_id AS eventId, kind,
  recipient_type AS recipientType, recipient_id AS recipientId, subject_id AS subjectId, useful_until AS usefulUntil,
  attempts, failure_kind AS lastFailure, COALESCE(first_due_at, due_at) AS firstDueAt, awaits_plan_until AS awaitsPlanUntil,
  smtp_message_id AS smtpMessageId FROM message`;

const BY_IDS = sql<MessageRow>`${MESSAGES} WHERE id IN (?)`;

const HELD_WITH = sql<MessageRow>`${MESSAGES} WHERE id IN (?) AND lease_token = ?`;

const EARLIER_CALENDARS = sql<{ readonly id: string; readonly count: number }>`SELECT m.id, COUNT(*) AS count
  FROM message m JOIN message e ON e.recipient_id = m.recipient_id AND e.kind IN (?) AND e.id < m.id
  WHERE m.id IN (?) GROUP BY m.id`;

const BAD_ADDRESSES = sql<{ readonly recipientId: string }>`SELECT DISTINCT recipient_id AS recipientId FROM message
  WHERE recipient_id IN (?) AND state = 'failed' AND failure_kind = 'bad-address'`;

/** Answers the engine about messages it has in hand. */
@Injectable()
export class MessageRowReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<MessageRow | undefined> {
    return (await this.byIds([id])).get(id);
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, MessageRow>> {
    if (ids.length === 0) return new Map();
    return new Map((await this.unitOfWork.query(BY_IDS, [ids])).map((message) => [message.id, message]));
  }

  /** Those of these messages that a worker holds under this lease, in no order. */
  heldWith(token: string, ids: readonly string[]): Promise<MessageRow[]> {
    return this.unitOfWork.query(HELD_WITH, [ids, token]);
  }

  /** For each message how many calendar files for its recipient were made before it. */
  async earlierCalendars(messageIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.unitOfWork.query(EARLIER_CALENDARS, [CALENDAR_KINDS, messageIds]);
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** Of which of these recipients a mail server said that the address does not exist, and nobody has dealt with it. */
  async withBadAddress(recipientIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.query(BAD_ADDRESSES, [recipientIds]);
    return new Set(rows.map(({ recipientId }) => recipientId));
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
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
  /** When it was due first, whatever the mail server did since. */
  readonly firstDueAt: Date;
  /** Until when it waited for a new plan; null when it never did. */
  readonly awaitsPlanUntil: Date | null;
  readonly smtpMessageId: string;
}

const CALENDAR_KINDS = allMessageKinds.filter((kind) => rulesOf(kind).calendar !== 'none');

/** Marks a failure that says the address itself does not exist. */
export const BAD_ADDRESS = '[address] ';

const MESSAGES = `SELECT id, association_id AS associationId, event_id AS eventId, kind, recipient_type AS recipientType,
  recipient_id AS recipientId, subject_id AS subjectId, useful_until AS usefulUntil, attempts,
  COALESCE(first_due_at, due_at) AS firstDueAt, awaits_plan_until AS awaitsPlanUntil,
  smtp_message_id AS smtpMessageId FROM message`;

/** Answers the engine about messages it has in hand. */
@Injectable()
export class MessageRowReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<MessageRow | undefined> {
    return (await this.unitOfWork.query<MessageRow>(`${MESSAGES} WHERE id = ?`, [id]))[0];
  }

  /** Those of these messages that a worker holds under this lease, in no order. */
  heldWith(token: string, ids: readonly string[]): Promise<MessageRow[]> {
    return this.unitOfWork.query<MessageRow>(`${MESSAGES} WHERE id IN (?) AND lease_token = ?`, [ids, token]);
  }

  /** For each message how many calendar files for its recipient were made before it. */
  async earlierCalendars(messageIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.unitOfWork.query<{ id: string; n: number | string }>(
      `SELECT m.id, COUNT(*) AS n FROM message m JOIN message e
         ON e.recipient_id = m.recipient_id AND e.kind IN (?) AND e.id < m.id
       WHERE m.id IN (?) GROUP BY m.id`,
      [CALENDAR_KINDS, messageIds],
    );
    return new Map(rows.map(({ id, n }) => [id, Number(n)]));
  }

  /** Of which of these recipients a mail server said that the address does not exist, and nobody has dealt with it. */
  async withBadAddress(recipientIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.query<{ recipientId: string }>(
      `SELECT DISTINCT recipient_id AS recipientId FROM message
       WHERE recipient_id IN (?) AND state = 'failed' AND last_error LIKE ?`,
      [recipientIds, `${BAD_ADDRESS}%`],
    );
    return new Set(rows.map(({ recipientId }) => recipientId));
  }

  /** Key of the newest message of a kind to a recipient about an event, whatever became of it. */
  async newestKey(recipientId: string, kind: MessageKind, eventId: string): Promise<string | undefined> {
    const rows = await this.unitOfWork.query<{ dedupeKey: string }>(
      `SELECT dedupe_key AS dedupeKey FROM message WHERE recipient_id = ? AND kind = ? AND event_id = ?
       ORDER BY id DESC LIMIT 1`,
      [recipientId, kind, eventId],
    );
    return rows[0]?.dedupeKey;
  }

  /** The keys of all messages around an event. */
  async keysOf(eventId: string): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.query<{ dedupeKey: string }>(
      'SELECT dedupe_key AS dedupeKey FROM message WHERE event_id = ?',
      [eventId],
    );
    return new Set(rows.map(({ dedupeKey }) => dedupeKey));
  }
}

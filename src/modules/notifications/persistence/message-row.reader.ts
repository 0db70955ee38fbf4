import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { allMessageKinds, rulesOf, type MessageKind, type RecipientType } from '../domain/message-kinds';

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
  readonly smtpMessageId: string;
}

const CALENDAR_KINDS = allMessageKinds.filter((kind) => rulesOf(kind).calendar !== 'none');

/** Marks a failure that says the address itself does not exist. */
export const BAD_ADDRESS = '[address] ';

/** Answers the engine about single messages. */
@Injectable()
export class MessageRowReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<MessageRow | undefined> {
    const rows = await this.unitOfWork.query<MessageRow>(
      `SELECT id, association_id AS associationId, event_id AS eventId, kind, recipient_type AS recipientType,
         recipient_id AS recipientId, subject_id AS subjectId, useful_until AS usefulUntil, attempts,
         smtp_message_id AS smtpMessageId FROM message WHERE id = ?`,
      [id],
    );
    return rows[0];
  }

  /** How many calendar files for this recipient were made before this message. */
  async earlierCalendars(message: MessageRow): Promise<number> {
    const rows = await this.unitOfWork.query<{ n: number | string }>(
      'SELECT COUNT(*) AS n FROM message WHERE recipient_id = ? AND kind IN (?) AND id < ?',
      [message.recipientId, CALENDAR_KINDS, message.id],
    );
    return Number(rows[0]?.n ?? 0);
  }

  /** Whether a mail server said that this recipient's address does not exist, and nobody has dealt with it. */
  async hasBadAddress(recipientId: string): Promise<boolean> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM message WHERE recipient_id = ? AND state = 'failed' AND last_error LIKE ? LIMIT 1`,
      [recipientId, `${BAD_ADDRESS}%`],
    );
    return rows.length > 0;
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

  /** Whether a recipient may already have heard of this event from us. */
  async mayHaveHeard(recipientId: string): Promise<boolean> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM message WHERE recipient_id = ? AND state IN ('sending', 'sent', 'uncertain') LIMIT 1`,
      [recipientId],
    );
    return rows.length > 0;
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

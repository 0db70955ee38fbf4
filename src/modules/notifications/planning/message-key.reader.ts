import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { MessageKind } from '../domain/message-kinds';

interface KeyRow {
  readonly dedupeKey: string;
}

const NEWEST = sql<KeyRow, 'dedupeKey'>`SELECT live_key AS dedupeKey FROM message
  WHERE recipient_id = ? AND kind = ? AND event_id = ? AND freed_at IS NULL ORDER BY id DESC LIMIT 1`;

const OF_EVENT = sql<KeyRow, 'dedupeKey'>`SELECT live_key AS dedupeKey FROM message
  WHERE event_id = ? AND freed_at IS NULL`;

/** Answers which messages exist already, by their keys; one that made room for another does not count. */
@Injectable()
export class MessageKeyReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Key of the newest message of a kind to a recipient about an event, whatever became of it. */
  async newest(recipientId: string, kind: MessageKind, eventId: string): Promise<string | undefined> {
    return (await this.unitOfWork.query(NEWEST, [recipientId, kind, eventId]))[0]?.dedupeKey;
  }

  /** The keys of all messages around an event. */
  async ofEvent(eventId: string): Promise<ReadonlySet<string>> {
    return new Set((await this.unitOfWork.query(OF_EVENT, [eventId])).map(({ dedupeKey }) => dedupeKey));
  }
}

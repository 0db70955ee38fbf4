import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { KINDS_THAT_ANNOUNCE_THE_DAY } from '../domain/message-kinds';
import type { DaySnapshot } from '../domain/day-snapshot';
import type { AnnouncementHistory, DayAnnouncement } from '../planning/schedule/day-announcement';

interface Row extends DayAnnouncement {
  readonly recipientId: string;
  readonly lastAt: Date;
  readonly told: string | null;
}

const SELECT = `SELECT recipient_id AS recipientId, kind, state, due_at AS dueAt, COALESCE(sent_at, due_at) AS lastAt, told
  FROM message`;

/** Answers what people were told about their day. */
@Injectable()
export class AnnouncedDayReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What one person was told last by another message than this one; undefined while nothing else went. */
  async besides(message: { readonly id: string; readonly recipientId: string }): Promise<DaySnapshot | undefined> {
    const rows = await this.unitOfWork.query<Row>(
      `${SELECT} WHERE recipient_id = ? AND id <> ? AND kind IN (?) AND told IS NOT NULL ORDER BY id`,
      [message.recipientId, message.id, KINDS_THAT_ANNOUNCE_THE_DAY],
    );
    return lastTold(rows);
  }

  /** How far it has come for each person of an event. */
  async ofEvent(eventId: string): Promise<(recipientId: string) => AnnouncementHistory> {
    const rows = await this.unitOfWork.query<Row>(`${SELECT} WHERE event_id = ? AND kind IN (?) ORDER BY id`, [
      eventId,
      KINDS_THAT_ANNOUNCE_THE_DAY,
    ]);
    return (recipientId) => {
      const messages = rows.filter((row) => row.recipientId === recipientId);
      return { told: lastTold(messages), messages };
    };
  }
}

/** Messages go in another order than they are made: what went last counts. */
function lastTold(rows: readonly Row[]): DaySnapshot | undefined {
  const telling = rows.filter(({ told }) => told !== null);
  const last = telling.sort((a, b) => a.lastAt.getTime() - b.lastAt.getTime()).at(-1);
  return last?.told == null ? undefined : (JSON.parse(last.told) as DaySnapshot);
}

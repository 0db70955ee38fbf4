import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import { KINDS_THAT_ANNOUNCE_THE_DAY } from '../domain/message-kinds';
import type { DaySnapshot } from '../domain/day-snapshot';
import type { AnnouncementHistory, DayAnnouncement } from '../planning/schedule/day-announcement';

interface AnnouncementRow extends DayAnnouncement {
  readonly recipientId: string;
  readonly lastAt: Date;
  readonly announced: string | null;
}

const ANNOUNCEMENTS = fragment`SELECT recipient_id AS recipientId, kind, state, due_at AS dueAt,
  COALESCE(sent_at, due_at) AS lastAt, announced FROM message`;

const BESIDES = sql<AnnouncementRow>`${ANNOUNCEMENTS}
  WHERE recipient_id = ? AND id <> ? AND kind IN (?) AND announced IS NOT NULL ORDER BY id`;

const OF_EVENT = sql<AnnouncementRow>`${ANNOUNCEMENTS} WHERE event_id = ? AND kind IN (?) ORDER BY id`;

/** Answers which day was announced to people, as a snapshot of what it was then. */
@Injectable()
export class AnnouncedDayReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The day that another message than this one announced to one person last; undefined while nothing else went. */
  async besides(message: { readonly id: string; readonly recipientId: string }): Promise<DaySnapshot | undefined> {
    const { recipientId, id } = message;
    return lastAnnounced(await this.unitOfWork.query(BESIDES, [recipientId, id, KINDS_THAT_ANNOUNCE_THE_DAY]));
  }

  /** What was announced to each person of an event, and by which messages. */
  async ofEvent(eventId: string): Promise<(recipientId: string) => AnnouncementHistory> {
    const rows = await this.unitOfWork.query(OF_EVENT, [eventId, KINDS_THAT_ANNOUNCE_THE_DAY]);
    return (recipientId) => {
      const messages = rows.filter((row) => row.recipientId === recipientId);
      return { announced: lastAnnounced(messages), messages };
    };
  }
}

/** Messages go in another order than they are made: what went last counts. */
function lastAnnounced(rows: readonly AnnouncementRow[]): DaySnapshot | undefined {
  const announcing = rows.filter(({ announced }) => announced !== null);
  const last = announcing.sort((one, other) => one.lastAt.getTime() - other.lastAt.getTime()).at(-1);
  return last?.announced == null ? undefined : (JSON.parse(last.announced) as DaySnapshot);
}

import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import type { BusDelay } from '../../events';
import type { EscortView } from '../domain/escort';

/** A vehicle that an escort said is late, which no coordinator answered yet. */
export interface DelayReportView extends BusDelay {
  readonly id: string;
  readonly escortName: string;
  readonly reportedAt: Date;
}

const OPEN = sql<DelayReportView>`
  SELECT d.id, d.vehicle_id AS vehicleId, d.place_id AS \`at\`, d.call_kind AS kind, d.part, d.minutes,
    d.reported_at AS reportedAt, x.name AS escortName
  FROM delay_report d JOIN escort x ON x.id = d.escort_id
  WHERE d.event_id = ? AND d.answered_at IS NULL ORDER BY d.reported_at DESC, d.id DESC`;

const REPLACE_EARLIER = sql`
  UPDATE delay_report SET answered_at = ?
  WHERE event_id = ? AND vehicle_id = ? AND place_id = ? AND call_kind = ? AND part = ? AND answered_at IS NULL`;

const ADD = sql`
  INSERT INTO delay_report (id, association_id, event_id, escort_id, vehicle_id, place_id, call_kind, part, minutes,
    reported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const ANSWER_ONE = sql`UPDATE delay_report SET answered_at = ? WHERE id = ? AND event_id = ? AND answered_at IS NULL`;
const ANSWER_ALL = sql`UPDATE delay_report SET answered_at = ? WHERE event_id = ? AND vehicle_id = ? AND answered_at IS NULL`;

/** What escorts say of late vehicles, until a coordinator answers; the event is locked. */
@Injectable()
export class DelayReportRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest first. */
  open(eventId: string): Promise<DelayReportView[]> {
    return this.unitOfWork.query(OPEN, [eventId]);
  }

  /** Keeps one open report of a call: the newest words about it count. */
  async add({ id, associationId, eventId }: EscortView, delay: BusDelay, now: Date): Promise<void> {
    const { vehicleId, at, kind, part, minutes } = delay;
    await this.unitOfWork.execute(REPLACE_EARLIER, [now, eventId, vehicleId, at, kind, part]);
    await this.unitOfWork.execute(ADD, [newId(), associationId, eventId, id, vehicleId, at, kind, part, minutes, now]);
  }

  /** Whether there was such an open report. */
  async answer(eventId: string, id: string, now: Date): Promise<boolean> {
    return (await this.unitOfWork.execute(ANSWER_ONE, [now, id, eventId])) > 0;
  }

  /** All that was said of a vehicle, once a coordinator said how late it is. */
  async answerAll(eventId: string, vehicleId: string, now: Date): Promise<void> {
    await this.unitOfWork.execute(ANSWER_ALL, [now, eventId, vehicleId]);
  }
}

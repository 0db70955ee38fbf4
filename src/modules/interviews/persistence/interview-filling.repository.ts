import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';

interface Filling {
  readonly eventId: string;
  /** The coordinator who wants it so. */
  readonly chosenBy: string;
}

const COMING = sql<Filling>`
  SELECT f.event_id AS eventId, f.chosen_by AS chosenBy FROM interview_filling f JOIN event e ON e.id = f.event_id
  WHERE e.date > ? AND e.state IN ('published', 'closed', 'final') ORDER BY e.date, e.id`;
const OF_EVENT = sql<Filling>`SELECT event_id AS eventId, chosen_by AS chosenBy FROM interview_filling WHERE event_id = ?`;
const SWITCH_ON = sql`
  INSERT INTO interview_filling (event_id, association_id, chosen_by, chosen_at) VALUES (?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE chosen_by = chosen_by`;
const SWITCH_OFF = sql`DELETE FROM interview_filling WHERE event_id = ?`;

/** For which events people who get a seat later are given an interview without anybody being asked. */
@Injectable()
export class InterviewFillingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async isOn(eventId: string): Promise<boolean> {
    return (await this.unitOfWork.query(OF_EVENT, [eventId])).length > 0;
  }

  /** Events after this day, `YYYY-MM-DD`. */
  coming(today: string): Promise<Filling[]> {
    return this.unitOfWork.query(COMING, [today]);
  }

  async switchOn(
    { id, associationId }: { readonly id: string; readonly associationId: string },
    by: { readonly userId: string; readonly at: Date },
  ): Promise<void> {
    await this.unitOfWork.execute(SWITCH_ON, [id, associationId, by.userId, by.at]);
  }

  async switchOff(eventId: string): Promise<void> {
    await this.unitOfWork.execute(SWITCH_OFF, [eventId]);
  }
}

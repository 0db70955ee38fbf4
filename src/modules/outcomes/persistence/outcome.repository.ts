import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { RecordedOutcome } from '../domain/interview-outcome';

/** Where an outcome belongs. */
export interface OutcomeSubject {
  readonly interviewId: string;
  readonly associationId: string;
  readonly eventId: string;
  readonly registrationId: string;
}

const FIND_OUTCOME = sql<RecordedOutcome>`
  SELECT outcome, feedback, recorded_by AS recordedBy, recorded_at AS recordedAt
  FROM interview_outcome WHERE interview_id = ?`;

const SAVE_OUTCOME = sql`
  INSERT INTO interview_outcome
    (interview_id, association_id, event_id, registration_id, outcome, feedback, recorded_by, recorded_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE outcome = VALUES(outcome), feedback = VALUES(feedback),
    recorded_by = VALUES(recorded_by), recorded_at = VALUES(recorded_at)`;

const REMOVE_OUTCOME = sql`DELETE FROM interview_outcome WHERE interview_id = ?`;

/** Stores outcomes; the transaction holds the lock on the interview. */
@Injectable()
export class OutcomeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(interviewId: string): Promise<RecordedOutcome | undefined> {
    const rows = await this.unitOfWork.query(FIND_OUTCOME, [interviewId]);
    return rows[0];
  }

  async save(place: OutcomeSubject, { outcome, feedback, recordedBy, recordedAt }: RecordedOutcome): Promise<void> {
    await this.unitOfWork.execute(SAVE_OUTCOME, [
      place.interviewId,
      place.associationId,
      place.eventId,
      place.registrationId,
      outcome,
      feedback,
      recordedBy,
      recordedAt,
    ]);
  }

  async remove(interviewId: string): Promise<void> {
    await this.unitOfWork.execute(REMOVE_OUTCOME, [interviewId]);
  }
}

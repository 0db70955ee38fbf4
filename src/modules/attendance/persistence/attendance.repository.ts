import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import type { AttendanceFact } from '../domain/attendance';

/** Whose fact it is, who says it, and when. */
export interface AttendanceEntry extends AttendanceFact {
  readonly associationId: string;
  readonly eventId: string;
  readonly registrationId: string;
  readonly by: string;
  readonly at: Date;
}

const ADD_FACT = sql`
  INSERT INTO attendance (registration_id, association_id, event_id, state, joined_at_visit_id, recorded_by,
    recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)`;

const ADD_CORRECTION = sql`
  INSERT INTO attendance_correction (id, association_id, event_id, registration_id, old_state, new_state,
    corrected_by, corrected_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

const CORRECT_FACT = sql`
  UPDATE attendance SET state = ?, joined_at_visit_id = ?, recorded_by = ?, recorded_at = ?
  WHERE registration_id = ?`;

/** Stores the facts of the day and what was corrected; the event is locked. */
@Injectable()
export class AttendanceRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(entry: AttendanceEntry): Promise<void> {
    await this.unitOfWork.execute(ADD_FACT, [
      entry.registrationId,
      entry.associationId,
      entry.eventId,
      entry.state,
      entry.joinedAtVisitId,
      entry.by,
      entry.at,
    ]);
  }

  async correct(entry: AttendanceEntry, old: AttendanceFact): Promise<void> {
    await this.unitOfWork.execute(ADD_CORRECTION, [
      newId(),
      entry.associationId,
      entry.eventId,
      entry.registrationId,
      old.state,
      entry.state,
      entry.by,
      entry.at,
    ]);
    await this.unitOfWork.execute(CORRECT_FACT, [
      entry.state,
      entry.joinedAtVisitId,
      entry.by,
      entry.at,
      entry.registrationId,
    ]);
  }
}

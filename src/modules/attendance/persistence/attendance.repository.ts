import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import type { AttendanceFact } from '../domain/attendance';

/** Of whom something is said, who says it, and when. */
export interface PlaceOfEntry {
  readonly associationId: string;
  readonly eventId: string;
  readonly registrationId: string;
  readonly by: string;
  readonly at: Date;
}

/** The same with what is said. */
export interface AttendanceEntry extends AttendanceFact, PlaceOfEntry {}

const ADD_FACT = sql`
  INSERT INTO attendance (registration_id, association_id, event_id, state, joined_at_visit_id, recorded_by,
    recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)`;

const ADD_CORRECTION = sql`
  INSERT INTO attendance_correction (id, association_id, event_id, registration_id, old_state, new_state,
    corrected_by, corrected_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

const REMOVE_FACT = sql`DELETE FROM attendance WHERE registration_id = ?`;

/** In the trail of what was taken back. */
const NOTHING_NOTED = 'not-noted';

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
    await this.keepTrail(entry, old, entry.state);
    await this.unitOfWork.execute(CORRECT_FACT, [
      entry.state,
      entry.joinedAtVisitId,
      entry.by,
      entry.at,
      entry.registrationId,
    ]);
  }

  async remove(place: PlaceOfEntry, old: AttendanceFact): Promise<void> {
    await this.keepTrail(place, old, NOTHING_NOTED);
    await this.unitOfWork.execute(REMOVE_FACT, [place.registrationId]);
  }

  private async keepTrail(place: PlaceOfEntry, old: AttendanceFact, newState: string): Promise<void> {
    const { associationId, eventId, registrationId, by, at } = place;
    await this.unitOfWork.execute(ADD_CORRECTION, [
      newId(),
      associationId,
      eventId,
      registrationId,
      old.state,
      newState,
      by,
      at,
    ]);
  }
}

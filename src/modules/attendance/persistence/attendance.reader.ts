import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { isAbsent, type AttendanceFact } from '../domain/attendance';

/** A fact of the day, with who recorded it. */
export interface AttendanceView extends AttendanceFact {
  readonly registrationId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

const SELECT = `SELECT registration_id AS registrationId, state, joined_at_visit_id AS joinedAtVisitId,
  recorded_by AS recordedBy, recorded_at AS recordedAt FROM attendance`;

/** Answers who was there. */
@Injectable()
export class AttendanceReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<AttendanceView[]> {
    return this.unitOfWork.query<AttendanceView>(`${SELECT} WHERE event_id = ? ORDER BY registration_id`, [eventId]);
  }

  /** Those of these people who are known not to take part. */
  async absentAmong(registrationIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (registrationIds.length === 0) return new Set();
    const known = await this.unitOfWork.query<AttendanceView>(`${SELECT} WHERE registration_id IN (?)`, [
      registrationIds,
    ]);
    return new Set(known.filter(({ state }) => isAbsent(state)).map(({ registrationId }) => registrationId));
  }

  async ofRegistration(registrationId: string): Promise<AttendanceView | undefined> {
    return (await this.unitOfWork.query<AttendanceView>(`${SELECT} WHERE registration_id = ?`, [registrationId]))[0];
  }
}

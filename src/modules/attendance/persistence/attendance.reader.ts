import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import { isAbsent, type AttendanceFact } from '../domain/attendance';

/** A fact of the day, with who recorded it. */
export interface AttendanceView extends AttendanceFact {
  readonly registrationId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

const SELECT = fragment`SELECT registration_id AS registrationId, state, joined_at_visit_id AS joinedAtVisitId,
  recorded_by AS recordedBy, recorded_at AS recordedAt FROM attendance`;

const OF_EVENT = sql<AttendanceView>`${SELECT} WHERE event_id = ? ORDER BY registration_id`;
const OF_REGISTRATIONS = sql<AttendanceView>`${SELECT} WHERE registration_id IN (?)`;
const OF_REGISTRATION = sql<AttendanceView>`${SELECT} WHERE registration_id = ?`;

/** Answers who was there. */
@Injectable()
export class AttendanceReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<AttendanceView[]> {
    return this.unitOfWork.query(OF_EVENT, [eventId]);
  }

  /** Those of these people who are known not to take part. */
  async absentAmong(registrationIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (registrationIds.length === 0) return new Set();
    const known = await this.unitOfWork.query(OF_REGISTRATIONS, [registrationIds]);
    return new Set(known.filter(({ state }) => isAbsent(state)).map(({ registrationId }) => registrationId));
  }

  /** By registration, of those of these people of whom it was noted: whether they were there. */
  async attendedAmong(registrationIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    if (registrationIds.length === 0) return new Map();
    const known = await this.unitOfWork.query(OF_REGISTRATIONS, [registrationIds]);
    return new Map(known.map(({ registrationId, state }) => [registrationId, !isAbsent(state)]));
  }

  async ofRegistration(registrationId: string): Promise<AttendanceView | undefined> {
    return (await this.unitOfWork.query(OF_REGISTRATION, [registrationId]))[0];
  }
}

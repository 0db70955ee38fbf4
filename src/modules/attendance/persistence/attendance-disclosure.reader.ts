import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { Discloses, type DisclosedRow } from '../../../platform/disclosure';

/** An escort may have noted it. */
const ATTENDANCE = sql<{ event: string; state: string; company: string | null; by: string | null; at: Date }>`
  SELECT e.title AS event, a.state, v.name AS company,
    COALESCE(CONCAT(u.first_name, ' ', u.last_name), x.name) AS \`by\`, a.recorded_at AS at
  FROM attendance a JOIN registration r ON r.id = a.registration_id JOIN event e ON e.id = r.event_id
  LEFT JOIN site_visit v ON v.id = a.joined_at_visit_id LEFT JOIN user_account u ON u.id = a.recorded_by
  LEFT JOIN escort x ON x.id = a.recorded_by
  WHERE r.jobseeker_id = ? ORDER BY a.recorded_at`;

const CORRECTIONS = sql<{ event: string; before: string; after: string; by: string | null; at: Date }>`
  SELECT e.title AS event, c.old_state AS \`before\`, c.new_state AS \`after\`,
    COALESCE(CONCAT(u.first_name, ' ', u.last_name), x.name) AS \`by\`, c.corrected_at AS at
  FROM attendance_correction c JOIN registration r ON r.id = c.registration_id JOIN event e ON e.id = r.event_id
  LEFT JOIN user_account u ON u.id = c.corrected_by LEFT JOIN escort x ON x.id = c.corrected_by
  WHERE r.jobseeker_id = ? ORDER BY c.corrected_at, c.id`;

/** Tells somebody what was noted of them on the day. */
@Injectable()
export class AttendanceDisclosureReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Discloses('attendance')
  attendance(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(ATTENDANCE, [jobseekerId]);
  }

  @Discloses('attendanceCorrections')
  corrections(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(CORRECTIONS, [jobseekerId]);
  }
}

import type { AuditRule, AuditSubject } from '../platform/audit';
import { sql } from '../platform/database';

/** What must hold for every fact of the day. */
export const attendanceRules: readonly AuditRule[] = [
  {
    code: 'ATTENDANCE.OTHER_EVENT',
    says: 'Attendance names another event or association than the registration.',
    sql: sql<AuditSubject>`SELECT a.registration_id AS subject FROM attendance a JOIN registration r ON r.id = a.registration_id
          WHERE a.event_id <> r.event_id OR a.association_id <> r.association_id`,
  },
  {
    code: 'ATTENDANCE.TOO_EARLY',
    says: 'Attendance was recorded before the day of the event.',
    sql: sql<AuditSubject>`SELECT a.registration_id AS subject FROM attendance a JOIN event e ON e.id = a.event_id
          WHERE a.recorded_at < e.date - INTERVAL 2 HOUR`,
  },
  {
    code: 'ATTENDANCE.JOINED_ELSEWHERE',
    says: 'Somebody joined later at a visit of another event.',
    sql: sql<AuditSubject>`SELECT a.registration_id AS subject FROM attendance a LEFT JOIN site_visit v ON v.id = a.joined_at_visit_id
          WHERE a.joined_at_visit_id IS NOT NULL AND (v.id IS NULL OR v.event_id <> a.event_id)`,
  },
  {
    code: 'ESCORT.OTHER_ASSOCIATION',
    says: 'An escort rides along with an event, or a vehicle of one, of another association.',
    sql: sql<AuditSubject>`SELECT x.id AS subject FROM escort x JOIN event e ON e.id = x.event_id
          LEFT JOIN event_vehicle v ON v.id = x.vehicle_id
          WHERE x.association_id <> e.association_id OR v.event_id <> x.event_id`,
  },
];

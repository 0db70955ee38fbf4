import type { AuditRule, AuditSubject } from '../platform/audit';
import { sql } from '../platform/database';

/** Tenants, organisations and wishes: nobody's row may point at another's. */
export const peopleRules: readonly AuditRule[] = [
  {
    code: 'PEOPLE.OTHER_ASSOCIATION',
    says: 'A registration, its event and its person belong to different associations',
    sql: sql<AuditSubject>`SELECT r.id AS subject FROM registration r JOIN event e ON e.id = r.event_id JOIN jobseeker j ON j.id = r.jobseeker_id
      WHERE r.association_id <> e.association_id OR r.association_id <> j.association_id`,
  },
  {
    code: 'PEOPLE.OTHER_ORGANISATION',
    says: 'A registration belongs to another organisation than the person or the counsellor',
    sql: sql<AuditSubject>`SELECT r.id AS subject FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id
      JOIN user_account u ON u.id = r.counsellor_id
      WHERE r.organisation_id <> j.organisation_id OR r.association_id <> u.association_id`,
  },
  {
    code: 'PEOPLE.WISH_NOT_OFFERED',
    says: 'A wish names a vacancy of a company that this event does not visit',
    sql: sql<AuditSubject>`SELECT p.registration_id AS subject FROM preference p JOIN registration r ON r.id = p.registration_id
      JOIN vacancy v ON v.id = p.vacancy_id
      LEFT JOIN site_visit s ON s.event_id = r.event_id AND s.host_company_id = v.host_company_id
      WHERE s.id IS NULL AND r.state NOT IN ('cancelled', 'lapsed')`,
  },
  {
    code: 'PEOPLE.CANCELLED_WITHOUT_REASON',
    says: 'A registration is cancelled without a reason or a moment',
    sql: sql<AuditSubject>`SELECT id AS subject FROM registration WHERE state = 'cancelled' AND (cancel_reason IS NULL OR cancelled_at IS NULL)`,
  },
  {
    code: 'PEOPLE.TRANSLATION_OF_OTHERS',
    says: 'A translation was chosen for a person of another association, or for somebody who is forgotten',
    sql: sql<AuditSubject>`SELECT t.jobseeker_id AS subject FROM message_translation t JOIN jobseeker j ON j.id = t.jobseeker_id
      JOIN user_account u ON u.id = t.chosen_by
      WHERE t.association_id <> j.association_id OR u.association_id <> j.association_id
        OR j.forgotten_at IS NOT NULL`,
  },
  {
    code: 'PEOPLE.NOT_FORGOTTEN',
    says: 'Somebody who is forgotten still has a name or a contact, or somebody who is not has no name',
    sql: sql<AuditSubject>`SELECT id AS subject FROM jobseeker WHERE IF(forgotten_at IS NULL, CHAR_LENGTH(first_name) = 0,
      CHAR_LENGTH(CONCAT(first_name, last_name)) > 0 OR phone IS NOT NULL OR email IS NOT NULL)`,
  },
  {
    code: 'PEOPLE.OF_WHO_LEFT',
    says: 'Somebody who still comes, or an open task, belongs to a user who is shut out or works elsewhere',
    sql: sql<AuditSubject>`SELECT r.id AS subject FROM registration r JOIN event e ON e.id = r.event_id
      JOIN user_account u ON u.id = r.counsellor_id
      WHERE r.live = 1 AND e.state IN ('published', 'closed', 'final', 'running')
        AND (u.active = 0 OR u.organisation_id <> r.organisation_id)
      UNION ALL SELECT t.id FROM task t JOIN user_account u ON u.id = t.user_id
      WHERE t.done_at IS NULL AND u.active = 0`,
  },
  {
    code: 'PEOPLE.PLANNED_CANCELLATION',
    says: 'A cancellation that can still be taken back is of somebody who left, or of another event',
    sql: sql<AuditSubject>`SELECT c.registration_id AS subject FROM planned_cancellation c
      JOIN registration r ON r.id = c.registration_id
      WHERE c.event_id <> r.event_id OR c.association_id <> r.association_id OR r.state = 'cancelled'`,
  },
  {
    code: 'PEOPLE.NO_HISTORY',
    says: "The last line of a registration's history is not its state",
    sql: sql<AuditSubject>`SELECT r.id AS subject FROM registration r WHERE COALESCE((SELECT h.to_state FROM registration_history h
      WHERE h.registration_id = r.id ORDER BY h.at DESC, h.id DESC LIMIT 1), '') <> r.state`,
  },
];

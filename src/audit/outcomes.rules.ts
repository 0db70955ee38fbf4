import type { AuditRule, AuditSubject } from '../platform/audit';
import { sql } from '../platform/database';

/** What must hold for every stored outcome and host link. */
export const outcomeRules: readonly AuditRule[] = [
  {
    code: 'OUTCOME.INTERVIEW_NOT_HELD',
    says: 'An interview has an outcome although it was not held.',
    sql: sql<AuditSubject>`SELECT o.interview_id AS subject FROM interview_outcome o JOIN interview i ON i.id = o.interview_id
          WHERE i.state <> 'held'`,
  },
  {
    code: 'OUTCOME.OTHER_INTERVIEW',
    says: 'An outcome names another event, person or association than its interview.',
    sql: sql<AuditSubject>`SELECT o.interview_id AS subject FROM interview_outcome o JOIN interview i ON i.id = o.interview_id
          WHERE o.event_id <> i.event_id OR o.registration_id <> i.registration_id
             OR o.association_id <> i.association_id`,
  },
  {
    code: 'HOST_LINK.OTHER_ASSOCIATION',
    says: 'A host link leads to an event or a company of another association.',
    sql: sql<AuditSubject>`SELECT l.id AS subject FROM host_link l JOIN event e ON e.id = l.event_id
          JOIN host_company h ON h.id = l.host_company_id
          WHERE l.association_id <> e.association_id OR l.association_id <> h.association_id`,
  },
];

import type { AuditRule, AuditSubject } from '../platform/audit';
import { sql } from '../platform/database';

/** Tours: nobody can be at two of them. On a drop-off day everybody is at one company, whatever the group. */
export const tourRules: readonly AuditRule[] = [
  {
    code: 'EVENTS.GROUP_ON_TWO_TOURS',
    says: 'A group is on two tours at the same time',
    sql: sql<AuditSubject>`SELECT g.tour_group_id AS subject FROM tour_of_group g JOIN tour t ON t.id = g.tour_id
      JOIN tour_of_group g2 ON g2.tour_group_id = g.tour_group_id AND g2.tour_id > g.tour_id
      JOIN tour t2 ON t2.id = g2.tour_id JOIN site_visit v ON v.id = t.site_visit_id JOIN event e ON e.id = v.event_id
      WHERE (e.shape <> 'drop-off' OR t.site_visit_id = t2.site_visit_id) AND t.starts_at < t2.ends_at AND t2.starts_at < t.ends_at
      AND NOT (t.stage = 'draft' AND t2.stage = 'published') AND NOT (t.stage = 'published' AND t2.stage = 'draft')`,
  },
];

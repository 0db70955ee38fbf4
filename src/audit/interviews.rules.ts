import type { AuditRule, AuditSubject } from '../platform/audit';
import { fragment, sql } from '../platform/database';
import { TAKES_TOUR } from './tours-taken';

/** An interview begins with its first slot and ends with its last. */
const INTERVIEWS_IN_SLOTS = fragment`interview i JOIN interview_slot s ON s.id = i.interview_slot_id
  JOIN interview_slot l ON l.id = i.last_slot_id`;
const OTHERS_IN_SLOTS = fragment`interview_slot s2 ON s2.id = i2.interview_slot_id
  JOIN interview_slot l2 ON l2.id = i2.last_slot_id`;
const AT_ONCE = fragment`s.starts_at < l2.ends_at AND s2.starts_at < l.ends_at
  AND i.state <> 'not-held' AND i2.state <> 'not-held' AND i.mode = 'on-site' AND i2.mode = 'on-site'`;

/** Once a route is published people change group with the next one, so a draft counts on other groups than they are in. */
const IN_THEIR_GROUPS = fragment`(t.stage = 'typed' OR NOT EXISTS (
  SELECT 1 FROM itinerary n WHERE n.event_id = i.event_id AND n.state = 'published'))`;

/** Interview plans: nobody is in two interviews at once, and every interview is for a preference. */
export const interviewRules: readonly AuditRule[] = [
  {
    code: 'INTERVIEWS.SLOT_OVERFULL',
    says: 'A slot holds more interviews than it has interviewers',
    sql: sql<AuditSubject>`SELECT t.id AS subject FROM ${INTERVIEWS_IN_SLOTS}
      JOIN interview_plan p ON p.id = i.interview_plan_id
      JOIN interview_slot t ON t.site_visit_id = s.site_visit_id AND t.starts_at BETWEEN s.starts_at AND l.starts_at
        AND t.stage <> IF(p.state = 'draft', 'published', 'draft')
      WHERE i.state <> 'not-held' AND i.mode = 'on-site'
      GROUP BY t.id, t.places, i.interview_plan_id HAVING COUNT(*) > t.places`,
  },
  {
    code: 'INTERVIEWS.TWO_AT_ONCE',
    says: 'A person has two interviews at the same time',
    sql: sql<AuditSubject>`SELECT i.id AS subject FROM ${INTERVIEWS_IN_SLOTS}
      JOIN interview i2 ON i2.interview_plan_id = i.interview_plan_id AND i2.registration_id = i.registration_id AND i2.id > i.id
      JOIN ${OTHERS_IN_SLOTS} WHERE ${AT_ONCE}`,
  },
  {
    code: 'INTERVIEWS.INTERVIEWER_TWICE',
    says: 'An interviewer has two people at the same time',
    sql: sql<AuditSubject>`SELECT i.id AS subject FROM ${INTERVIEWS_IN_SLOTS}
      JOIN interview i2 ON i2.interview_plan_id = i.interview_plan_id AND i2.place = i.place AND i2.id > i.id
      JOIN ${OTHERS_IN_SLOTS} WHERE s2.site_visit_id = s.site_visit_id AND ${AT_ONCE}`,
  },
  {
    code: 'INTERVIEWS.ENDS_ELSEWHERE',
    says: 'An interview ends at another company, or before it begins',
    sql: sql<AuditSubject>`SELECT i.id AS subject FROM ${INTERVIEWS_IN_SLOTS}
      WHERE l.site_visit_id <> s.site_visit_id OR l.starts_at < s.starts_at`,
  },
  {
    code: 'INTERVIEWS.DURING_TOUR',
    says: 'A person has an interview while their group is on tour at that host',
    sql: sql<AuditSubject>`SELECT i.id AS subject FROM ${INTERVIEWS_IN_SLOTS} JOIN registration r ON r.id = i.registration_id
      JOIN interview_plan p ON p.id = i.interview_plan_id
      JOIN tour t ON t.site_visit_id = s.site_visit_id AND t.stage <> IF(p.state = 'draft', 'published', 'draft')
        AND (p.state = 'published' OR ${IN_THEIR_GROUPS})
      JOIN tour_of_group g ON g.tour_id = t.id AND g.tour_group_id = r.tour_group_id
      WHERE s.starts_at < t.ends_at AND t.starts_at < l.ends_at AND i.state <> 'not-held'
      AND i.mode = 'on-site' AND ${TAKES_TOUR}`,
  },
  {
    code: 'INTERVIEWS.IN_NO_KNOWN_SLOT',
    says: 'A published interview is in a slot that is laid out for a draft only',
    sql: sql<AuditSubject>`SELECT i.id AS subject FROM interview i JOIN interview_plan p ON p.id = i.interview_plan_id AND p.state = 'published'
      JOIN interview_slot s ON s.id = i.interview_slot_id AND s.stage = 'draft'`,
  },
  {
    code: 'INTERVIEWS.NOT_WISHED',
    says: 'An interview is for a vacancy the person did not wish for',
    sql: sql<AuditSubject>`SELECT i.id AS subject FROM interview i
      LEFT JOIN preference p ON p.registration_id = i.registration_id AND p.vacancy_id = i.vacancy_id WHERE p.vacancy_id IS NULL`,
  },
  {
    code: 'INTERVIEWS.UNDO_OF_NO_DRAFT',
    says: 'A change by hand is kept for a plan that is published, or for a version that never was',
    sql: sql<AuditSubject>`SELECT c.id AS subject FROM interview_change c JOIN interview_plan p ON p.id = c.interview_plan_id
      WHERE p.state <> 'draft' OR c.version > p.version OR c.association_id <> p.association_id`,
  },
  {
    code: 'INTERVIEWS.UNDO_OF_PUBLISHED_TOURS',
    says: 'Tours can be taken back although a plan was published after them, or belong to another association',
    sql: sql<AuditSubject>`SELECT t.id AS subject FROM tour_plan t JOIN event e ON e.id = t.event_id
      LEFT JOIN interview_plan p ON p.event_id = t.event_id AND p.state = 'published'
      WHERE t.association_id <> e.association_id OR (t.state = 'accepted' AND p.published_at > t.made_at)`,
  },
  {
    code: 'INTERVIEWS.PHONE_TOO_LATE',
    says: 'An interview by phone is in a draft, or not within three days after the event',
    sql: sql<AuditSubject>`SELECT i.id AS subject FROM interview i JOIN interview_plan p ON p.id = i.interview_plan_id
      JOIN event e ON e.id = i.event_id WHERE i.mode = 'phone'
      AND (p.state <> 'published' OR i.phone_until NOT BETWEEN e.date AND e.date + INTERVAL 3 DAY)`,
  },
  {
    code: 'INTERVIEWS.OTHER_HOST',
    says: 'An interview is in a slot of another host than its vacancy',
    sql: sql<AuditSubject>`SELECT i.id AS subject FROM ${INTERVIEWS_IN_SLOTS} JOIN site_visit w ON w.id = s.site_visit_id JOIN vacancy v ON v.id = i.vacancy_id
      WHERE w.host_company_id <> v.host_company_id OR w.event_id <> i.event_id`,
  },
  {
    code: 'INTERVIEWS.FOR_SOMEBODY_GONE',
    says: 'A published interview still stands for somebody who does not come',
    sql: sql<AuditSubject>`SELECT i.id AS subject FROM interview i JOIN interview_plan p ON p.id = i.interview_plan_id AND p.state = 'published'
      JOIN registration r ON r.id = i.registration_id WHERE i.state = 'planned' AND r.holds_seat = 0`,
  },
];

import type { AuditRule, AuditSubject } from '../platform/audit';
import { fragment, sql } from '../platform/database';
import { TAKES_TOUR } from './tours-taken';

/** The halts of published routes; hours are `HH:MM`, so they compare as text. */
const CALLS = fragment`itinerary i JOIN JSON_TABLE(i.plan, '$.plan.vehicles[*]' COLUMNS (
    vehicle_id CHAR(36) CHARACTER SET ascii PATH '$.id',
    NESTED PATH '$.calls[*]' COLUMNS (
      place_id CHAR(36) CHARACTER SET ascii PATH '$.at', kind VARCHAR(8) PATH '$.kind',
      arrives CHAR(5) COLLATE utf8mb4_unicode_520_ci PATH '$.arrive',
      leaves CHAR(5) COLLATE utf8mb4_unicode_520_ci PATH '$.leave'))) c ON i.state = 'published'`;

/** Who rides, by the vehicle that calls at the own stop. On a day with delays the published hours are no longer the true ones. */
const RIDERS = fragment`registration r JOIN event e ON e.id = r.event_id AND e.state IN ('published','closed','final','running')
  JOIN (SELECT i.event_id, c.vehicle_id, c.place_id FROM ${CALLS} WHERE c.kind = 'pickup') b
    ON b.event_id = r.event_id AND b.place_id = r.event_stop_id`;

const ON_TIME_DAY = fragment`r.holds_seat = 1 AND r.transport = 'bus'
  AND NOT EXISTS (SELECT 1 FROM vehicle_delay d WHERE d.event_id = r.event_id)`;

/** A vehicle's time at a visit: where it leaves people behind, until it comes back for them. */
const STAYS = fragment`(SELECT i.event_id, c.vehicle_id, c.place_id,
    GREATEST(MIN(IF(c.kind = 'host', c.arrives, NULL)), MIN(v.arrive_from)) AS begins,
    COALESCE(MAX(IF(c.kind = 'collect', c.arrives, NULL)), MAX(IF(c.kind = 'host', c.leaves, NULL))) AS ends
  FROM ${CALLS} JOIN site_visit v ON v.id = c.place_id WHERE c.kind IN ('host','collect')
  GROUP BY i.event_id, c.vehicle_id, c.place_id)`;

/** When a vehicle is away from its garage: by the published route, else by the duty that was ordered. */
const AWAY = fragment`(SELECT v.*, e.date, COALESCE(MIN(b.leaves), v.duty_from) AS begins, COALESCE(MAX(b.arrives), v.duty_until) AS ends
  FROM event_vehicle v JOIN event e ON e.id = v.event_id AND e.state NOT IN ('cancelled','anonymised')
  LEFT JOIN (SELECT i.event_id, c.vehicle_id, c.leaves, c.arrives FROM ${CALLS}) b
    ON b.event_id = v.event_id AND b.vehicle_id = v.id
  WHERE v.stays_home = 0 GROUP BY v.id)`;

/** When the companies of an event expect people, and interpreters with them. */
const OPEN = fragment`(SELECT event_id, MIN(arrive_from) AS begins,
    MAX(TIME_FORMAT(ADDTIME(CONCAT(arrive_until, ':00'), SEC_TO_TIME(visit_minutes * 60)), '%H:%i')) AS ends
  FROM site_visit WHERE kind = 'host' GROUP BY event_id)`;

/** The published day: nobody is told to be where they cannot be. */
export const dayRules: readonly AuditRule[] = [
  {
    code: 'DAY.PERSON_IN_TWO_EVENTS',
    says: 'Somebody holds a seat in two events on one day',
    sql: sql<AuditSubject>`SELECT r.id AS subject FROM registration r
      JOIN event e ON e.id = r.event_id AND e.state NOT IN ('cancelled','anonymised')
      JOIN registration s ON s.jobseeker_id = r.jobseeker_id AND s.event_id <> r.event_id AND s.holds_seat = 1
      JOIN event o ON o.id = s.event_id AND o.date = e.date AND o.state NOT IN ('cancelled','anonymised')
      WHERE r.holds_seat = 1`,
  },
  {
    code: 'DAY.VEHICLE_IN_TWO_EVENTS',
    says: 'A vehicle, by its plate or its name at one operator, drives for two events at the same hours',
    sql: sql<AuditSubject>`SELECT v.id AS subject FROM ${AWAY} v JOIN ${AWAY} w
      ON w.event_id <> v.event_id AND w.association_id = v.association_id AND w.date = v.date
      AND v.begins < w.ends AND w.begins < v.ends
      AND IF(v.plate <> '' AND w.plate <> '', v.plate = w.plate,
        v.coach_operator <> '' AND v.coach_operator = w.coach_operator AND v.name = w.name)`,
  },
  {
    code: 'DAY.INTERPRETER_IN_TWO_EVENTS',
    says: 'An interpreter of one name is needed at two events at the same hours',
    sql: sql<AuditSubject>`SELECT t.id AS subject FROM event_interpreter t
      JOIN event e ON e.id = t.event_id AND e.state NOT IN ('cancelled','anonymised')
      JOIN event_interpreter s ON s.name = t.name AND s.event_id <> t.event_id AND s.association_id = t.association_id
      JOIN event o ON o.id = s.event_id AND o.date = e.date AND o.state NOT IN ('cancelled','anonymised')
      JOIN ${OPEN} h ON h.event_id = e.id
      JOIN ${OPEN} k ON k.event_id = o.id AND h.begins < k.ends AND k.begins < h.ends`,
  },
  {
    code: 'DAY.ESCORT_IN_TWO_EVENTS',
    says: 'An escort of one name or number rides along with two events on one day',
    sql: sql<AuditSubject>`SELECT x.id AS subject FROM escort x
      JOIN event e ON e.id = x.event_id AND e.state NOT IN ('cancelled','anonymised')
      JOIN event o ON o.association_id = e.association_id AND o.date = e.date AND o.id <> e.id
        AND o.state NOT IN ('cancelled','anonymised')
      JOIN escort y ON y.event_id = o.id AND y.revoked_at IS NULL
        AND (y.name = x.name OR (y.phone = x.phone AND CHAR_LENGTH(x.phone) > 0))
      WHERE x.revoked_at IS NULL`,
  },
  {
    code: 'DAY.NO_BUS_AT_STOP',
    says: 'The plan is final and somebody waits at a stop where no vehicle of the published route calls',
    sql: sql<AuditSubject>`SELECT r.id AS subject FROM registration r
      JOIN event e ON e.id = r.event_id AND e.state IN ('final','running')
      WHERE r.holds_seat = 1 AND r.transport = 'bus' AND NOT EXISTS (SELECT 1 FROM ${CALLS}
        WHERE i.event_id = r.event_id AND c.kind = 'pickup' AND c.place_id = r.event_stop_id)`,
  },
  {
    code: 'DAY.INTERVIEW_WITHOUT_ROUTE',
    says: 'An interview of somebody who rides is published, and no route is',
    sql: sql<AuditSubject>`SELECT n.id AS subject FROM interview n
      JOIN interview_plan p ON p.id = n.interview_plan_id AND p.state = 'published'
      JOIN registration r ON r.id = n.registration_id AND r.transport = 'bus' AND r.holds_seat = 1
      WHERE n.state = 'planned' AND n.mode = 'on-site' AND NOT EXISTS (
        SELECT 1 FROM itinerary i WHERE i.event_id = n.event_id AND i.state = 'published')`,
  },
  {
    code: 'DAY.INTERVIEW_OUTSIDE_STAY',
    says: 'A published interview is at an hour when the vehicle of that person is not there',
    sql: sql<AuditSubject>`SELECT n.id AS subject FROM interview n
      JOIN interview_plan p ON p.id = n.interview_plan_id AND p.state = 'published'
      JOIN interview_slot s ON s.id = n.interview_slot_id JOIN interview_slot l ON l.id = n.last_slot_id
      JOIN (${RIDERS}) ON r.id = n.registration_id
      LEFT JOIN ${STAYS} y
        ON y.event_id = n.event_id AND y.vehicle_id = b.vehicle_id AND y.place_id = s.site_visit_id
      WHERE ${ON_TIME_DAY} AND n.state = 'planned' AND n.mode = 'on-site'
        AND (y.place_id IS NULL OR s.starts_at < y.begins OR l.ends_at > y.ends)`,
  },
  {
    code: 'DAY.INTERVIEW_AT_OTHER_HOST',
    says: 'A published interview is at another company than the one where that person is let off',
    sql: sql<AuditSubject>`SELECT n.id AS subject FROM interview n
      JOIN interview_plan p ON p.id = n.interview_plan_id AND p.state = 'published'
      JOIN interview_slot s ON s.id = n.interview_slot_id
      JOIN event e ON e.id = n.event_id AND e.shape = 'drop-off' AND e.state IN ('published','closed','final','running')
      JOIN drop_host d ON d.registration_id = n.registration_id
      WHERE n.state = 'planned' AND n.mode = 'on-site' AND d.site_visit_id <> s.site_visit_id`,
  },
  {
    code: 'DAY.TOUR_OUTSIDE_STAY',
    says: 'The plan is final and a tour is at an hour when the vehicle of somebody of its group is not there',
    sql: sql<AuditSubject>`SELECT t.id AS subject FROM tour t JOIN tour_of_group g ON g.tour_id = t.id AND t.stage <> 'draft'
      JOIN (${RIDERS}) ON r.tour_group_id = g.tour_group_id
      JOIN ${STAYS} y ON y.event_id = r.event_id AND y.vehicle_id = b.vehicle_id AND y.place_id = t.site_visit_id
      WHERE ${ON_TIME_DAY} AND e.state IN ('final','running') AND e.shape <> 'drop-off'
        AND (t.starts_at < y.begins OR t.ends_at > y.ends) AND ${TAKES_TOUR} GROUP BY t.id`,
  },
];

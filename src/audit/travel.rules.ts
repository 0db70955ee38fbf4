import type { AuditRule, AuditSubject } from '../platform/audit';
import { sql } from '../platform/database';

/** Travel times: what planners count with must be possible on a road. */
export const travelRules: readonly AuditRule[] = [
  {
    code: 'TRAVEL.SETTINGS_IMPOSSIBLE',
    says: 'An association plans with a speed, a detour or a reach that no road allows',
    sql: sql<AuditSubject>`SELECT id AS subject FROM association WHERE speed_kmh NOT BETWEEN 5 AND 120
      OR detour_factor NOT BETWEEN 1 AND 5 OR reach_metres NOT BETWEEN 100 AND 20000`,
  },
  {
    code: 'TRAVEL.OWN_TIME_IMPOSSIBLE',
    says: 'An own travel time leads nowhere, or takes no time or a day',
    sql: sql<AuditSubject>`SELECT id AS subject FROM own_travel_time WHERE from_place = to_place OR minutes NOT BETWEEN 1 AND 600`,
  },
  {
    code: 'ROUTE.WISH_ELSEWHERE',
    says: 'A wish for a route names a stop, a visit or a vehicle of another event',
    sql: sql<AuditSubject>`SELECT o.event_stop_id AS subject FROM boarding_order o
      JOIN event_stop s ON s.id = o.event_stop_id JOIN event_stop a ON a.id = o.after_stop_id
      WHERE s.event_id <> a.event_id OR o.association_id <> s.association_id
      UNION ALL SELECT f.event_vehicle_id FROM first_visit f
      JOIN event_vehicle v ON v.id = f.event_vehicle_id JOIN site_visit h ON h.id = f.site_visit_id
      WHERE v.event_id <> h.event_id OR f.association_id <> v.association_id
      UNION ALL SELECT w.event_id FROM route_wish w JOIN event e ON e.id = w.event_id
      WHERE w.association_id <> e.association_id`,
  },
  {
    code: 'ROUTE.ORDER_IN_A_CIRCLE',
    says: 'A stop must board after itself',
    sql: sql<AuditSubject, 'subject'>`WITH RECURSIVE behind AS (
        SELECT event_stop_id AS stop, after_stop_id AS first FROM boarding_order
        UNION SELECT behind.stop, o.after_stop_id FROM behind JOIN boarding_order o ON o.event_stop_id = behind.first)
      SELECT stop AS subject FROM behind WHERE stop = first`,
  },
  {
    code: 'ROUTE.DROP_HOST_ELSEWHERE',
    says: 'Somebody is dropped at a company of another event, or at a lunch',
    sql: sql<AuditSubject>`SELECT d.registration_id AS subject FROM drop_host d JOIN registration r ON r.id = d.registration_id
      JOIN site_visit v ON v.id = d.site_visit_id
      WHERE v.event_id <> r.event_id OR v.kind <> 'host' OR d.association_id <> r.association_id`,
  },
];

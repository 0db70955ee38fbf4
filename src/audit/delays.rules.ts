import type { AuditRule, AuditSubject } from '../platform/audit';
import { sql } from '../platform/database';

/** Delays: a vehicle that is late drives at that event. */
export const delayRules: readonly AuditRule[] = [
  {
    code: 'EVENTS.DELAY_OF_NO_VEHICLE',
    says: 'A delay names a vehicle of another event or association',
    sql: sql<AuditSubject>`SELECT d.event_id AS subject FROM vehicle_delay d JOIN event e ON e.id = d.event_id
      LEFT JOIN event_vehicle v ON v.id = d.vehicle_id AND v.event_id = d.event_id
      WHERE v.id IS NULL OR d.association_id <> e.association_id`,
  },
];

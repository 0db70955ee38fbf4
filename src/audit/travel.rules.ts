import type { AuditRule } from '../platform/audit';

/** Travel times: what planners count with must be possible on a road. */
export const travelRules: readonly AuditRule[] = [
  {
    code: 'TRAVEL.SETTINGS_IMPOSSIBLE',
    says: 'An association plans with a speed, a detour or a reach that no road allows',
    sql: `SELECT id AS subject FROM association WHERE speed_kmh NOT BETWEEN 5 AND 120
      OR detour_factor NOT BETWEEN 1 AND 5 OR reach_metres NOT BETWEEN 100 AND 20000`,
  },
  {
    code: 'TRAVEL.OWN_TIME_IMPOSSIBLE',
    says: 'An own travel time leads nowhere, or takes no time or a day',
    sql: `SELECT id AS subject FROM own_travel_time WHERE from_place = to_place OR minutes NOT BETWEEN 1 AND 600`,
  },
];

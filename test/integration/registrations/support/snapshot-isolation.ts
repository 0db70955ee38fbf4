import type { PoolConnection } from 'mysql2';
import { poolOf } from '../../../../src/platform/database/connection';
import type { TestApp } from '../../../support';

/** Whether this server knows `innodb_snapshot_isolation` (MariaDB 10.6.18, 10.11.8, 11.4 and later do). */
export async function knowsSnapshotIsolation(app: TestApp): Promise<boolean> {
  return (await app.sql(`SHOW VARIABLES LIKE 'innodb_snapshot_isolation'`)).length > 0;
}

/** Sets the variable in every session of this app, and in no other, before each use of a connection. */
export async function setSnapshotIsolation(app: TestApp, value: 'ON' | 'OFF'): Promise<void> {
  poolOf(app.dataSource).inner.on('acquire', (connection: PoolConnection) => {
    connection.query(`SET SESSION innodb_snapshot_isolation = ${value}`);
  });
  const rows = await app.sql<{ value: number | string }>('SELECT @@SESSION.innodb_snapshot_isolation AS value');
  expect(rows.map((row) => Number(row.value))).toEqual([value === 'ON' ? 1 : 0]);
}

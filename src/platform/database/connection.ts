import type { PoolConnection, QueryError } from 'mysql2';
import type { DataSource } from 'typeorm';
import { ConnectionPool } from './connection-pool';

export type SqlParameter = string | number | boolean | Date | null | readonly (string | number)[];

/** What can run a statement: the pool, or one of its connections. */
export type Runner = ConnectionPool | PoolConnection;

/** The driver's own pool: a statement through it costs a fraction of one through the entity layer. */
export function poolOf({ driver }: DataSource): ConnectionPool {
  if ('pool' in driver && driver.pool instanceof ConnectionPool) return driver.pool;
  throw new Error('The database driver has no pool of ours');
}

export function connectionOf(pool: ConnectionPool): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => {
      if (connection === undefined || error) reject(error ?? new Error('The pool gave no connection'));
      else resolve(connection);
    });
  });
}

/** Runs one statement; answers its rows, what it says about a write, or a list of answers for a block. */
export function runStatement(runner: Runner, sql: string, parameters: readonly SqlParameter[] = []): Promise<unknown> {
  return new Promise((resolve, reject) => {
    runner.query(sql, [...parameters], (error: QueryError | NodeJS.ErrnoException | null, result?: unknown) => {
      if (error === null) resolve(result);
      else reject(withoutData(error));
    });
  });
}

/** Errors are logged, and what people wrote must not be: the statement with its values goes. */
function withoutData(error: Error): Error {
  Reflect.deleteProperty(error, 'sql');
  return error;
}

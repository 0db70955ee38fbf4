import type { Pool, PoolConnection, QueryError } from 'mysql2';
import type { DataSource } from 'typeorm';

export type SqlParameter = string | number | boolean | Date | null | readonly (string | number)[];

/** What can run a statement: the pool, or one of its connections. */
export type Runner = Pick<Pool, 'query' | 'format'>;

const hasPool = (driver: object): driver is { readonly pool: Pool } => 'pool' in driver;

/** The driver's own pool: a statement through it costs a fraction of one through the entity layer. */
export function poolOf(dataSource: DataSource): Pool {
  if (!hasPool(dataSource.driver)) throw new Error('The database driver has no pool');
  return dataSource.driver.pool;
}

export function connectionOf(pool: Pool): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => {
      if (error === null) resolve(connection);
      else reject(error);
    });
  });
}

/** Runs one statement; answers its rows, what it says about a write, or a list of answers for a block. */
export function runStatement(runner: Runner, sql: string, parameters: readonly SqlParameter[] = []): Promise<unknown> {
  return new Promise((resolve, reject) => {
    runner.query(sql, [...parameters], (error: QueryError | null, result: unknown) => {
      if (error === null) resolve(result);
      else reject(withoutData(error));
    });
  });
}

/** Errors are logged, and what people wrote must not be: the statement with its values goes. */
function withoutData(error: QueryError): Error {
  Reflect.deleteProperty(error, 'sql');
  return error;
}

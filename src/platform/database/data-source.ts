import type { PoolOptions } from 'mysql2';
import type { DataSourceOptions } from 'typeorm';
import { ConnectionPool } from './connection-pool';
import { SnakeNamingStrategy } from './snake-naming-strategy';

/** Connections a process may hold; above this, requests wait for one. */
const POOL_SIZE = 20;

/** A connection that nobody needed for so long is closed. */
const IDLE_MS = 60_000;

export interface PoolLimits {
  readonly size?: number;
  /** Seconds a statement may run; 0 = as long as it takes, for maintenance. */
  readonly statementSeconds?: number;
}

/**
 * Options of the one connection pool. Instants travel as UTC, DATE columns as strings, so no process's own time zone
 * ever touches a stored value; sums and counts are numbers.
 */
export const dataSourceOptions = (
  url: string,
  entities: NonNullable<DataSourceOptions['entities']> = [],
  { size = POOL_SIZE, statementSeconds }: PoolLimits = {},
): DataSourceOptions => ({
  type: 'mariadb',
  url,
  entities,
  namingStrategy: new SnakeNamingStrategy(),
  synchronize: false,
  timezone: 'Z',
  dateStrings: ['DATE'],
  bigNumberStrings: false,
  charset: 'utf8mb4_unicode_520_ci',
  poolSize: size,
  connectTimeout: 5_000,
  driver: { createPool: (options: PoolOptions) => new ConnectionPool(options, statementSeconds) },
  // MariaDB marks a checked JSON column as JSON; readers parse it themselves, entities through simple-json.
  extra: {
    enableKeepAlive: true,
    jsonStrings: true,
    decimalNumbers: true,
    idleTimeout: IDLE_MS,
    // The driver looks for idle connections only when not all may be idle at once.
    maxIdle: Math.max(1, size - 1),
    gracefulEnd: true,
  },
});

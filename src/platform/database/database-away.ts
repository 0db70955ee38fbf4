import { NoFreeConnection } from './connection-pool';
import { SilentServer } from './server-watch';

/**
 * Numbers with which MariaDB says that it takes no writes, or nobody: too many connections, disk full, table full, storage
 * error, stopping, started with `read_only` (https://mariadb.com/kb/en/mariadb-error-codes/).
 */
const UNWILLING: ReadonlySet<unknown> = new Set([1021, 1030, 1040, 1053, 1114, 1203, 1290, 1836]);

const isUnwilling = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errno' in error && UNWILLING.has(error.errno);

/**
 * True when the database does not serve us now: no connection, one that broke, silence, none that came free in time, or a
 * server that takes no writes.
 */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof NoFreeConnection ||
  error instanceof SilentServer ||
  isUnwilling(error) ||
  (typeof error === 'object' && error !== null && 'fatal' in error && error.fatal === true && !('sqlState' in error));

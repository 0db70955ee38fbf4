import { NoFreeConnection } from './connection-pool';

/** True when the database did not answer at all: no connection, one that broke, or none that came free in time. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof NoFreeConnection ||
  (typeof error === 'object' && error !== null && 'fatal' in error && error.fatal === true && !('sqlState' in error));

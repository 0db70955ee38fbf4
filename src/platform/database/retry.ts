import { setTimeout as sleep } from 'node:timers/promises';

/** Deadlock, lock-wait time-out, row changed since the snapshot (`innodb_snapshot_isolation`). */
const RETRYABLE = new Set([1213, 1205, 1020]);
const DUPLICATE_KEY = 1062;
const CHECK_VIOLATED = 4025;
const NULL_REFUSED = 1048;
const FOREIGN_LETTERS = new Set([1267, 1270, 1271, 1366]);

const errnoOf = (error: unknown): number | undefined => {
  if (typeof error !== 'object' || error === null || !('errno' in error)) return undefined;
  return typeof error.errno === 'number' ? error.errno : undefined;
};

export const isRetryable = (error: unknown): boolean => RETRYABLE.has(errnoOf(error) ?? 0);

/** True when a unique key (optionally: this one) refused the row. */
export const isDuplicateKey = (error: unknown, key?: string): boolean =>
  errnoOf(error) === DUPLICATE_KEY && (key === undefined || (error as Error).message.includes(key));

/** True when a CHECK constraint (optionally: this one) refused the row. */
export const isCheckViolated = (error: unknown, constraint?: string): boolean =>
  errnoOf(error) === CHECK_VIOLATED && (constraint === undefined || (error as Error).message.includes(constraint));

/** True when a column that may not be NULL would have become so. */
export const isNullRefused = (error: unknown): boolean => errnoOf(error) === NULL_REFUSED;

/** True when a text with other letters than ASCII was looked up among, or written into, ids or codes. */
export const hasForeignLetters = (error: unknown): boolean => FOREIGN_LETTERS.has(errnoOf(error) ?? 0);

/** Waits a little longer each time, with jitter so that two rivals do not meet again. */
export const retryDelay = (attempt: number): Promise<void> => sleep(Math.random() * 10 * 2 ** Math.min(attempt, 6));

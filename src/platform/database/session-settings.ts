import { sql } from './sql';

/** What every connection of every process is set to, whatever the server's own defaults are. */
const settings = {
  /** A value that does not fit is refused, never cut; backslash and double quotes mean what our escaping takes them for. */
  sql_mode: 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
  time_zone: '+00:00',
  /** Seconds a statement waits for a row; the unit of work then tries its transaction again. */
  innodb_lock_wait_timeout: 10,
  /** Seconds a statement waits for a table whose definition is being changed. */
  lock_wait_timeout: 30,
  /** Seconds after which a transaction in which nothing happens ends with its connection, and gives back its locks. */
  idle_transaction_timeout: 60,
} as const;

/** Seconds a statement of a page or a job may run. */
const STATEMENT_SECONDS = 30;

/** @param statementSeconds how long a statement may run; 0 = as long as it takes, for maintenance */
export function setSession(statementSeconds = STATEMENT_SECONDS): string {
  const values = Object.entries({ ...settings, max_statement_time: statementSeconds });
  const assignments = values.map(([name, value]) => `${name} = ${typeof value === 'string' ? `'${value}'` : value}`);
  return `SET SESSION ${assignments.join(', ')}`;
}

interface SessionRow {
  readonly sql_mode: string;
  readonly time_zone: string;
  readonly innodb_lock_wait_timeout: number;
  readonly lock_wait_timeout: number;
  readonly idle_transaction_timeout: number;
  readonly max_statement_time: number;
  readonly tenth: number;
}

/** How a connection is set, and how it reads a decimal. */
export const READ_SESSION = sql<SessionRow, Exclude<keyof SessionRow, 'tenth'>>`
  SELECT @@SESSION.sql_mode AS sql_mode, @@SESSION.time_zone AS time_zone,
    @@SESSION.innodb_lock_wait_timeout AS innodb_lock_wait_timeout, @@SESSION.lock_wait_timeout AS lock_wait_timeout,
    @@SESSION.idle_transaction_timeout AS idle_transaction_timeout, @@SESSION.max_statement_time AS max_statement_time,
    0.1 AS tenth`;

/** Names of settings that are not what a page or a job is to find. */
export const unexpectedSettings = (row: SessionRow): readonly string[] =>
  Object.entries({ ...settings, max_statement_time: STATEMENT_SECONDS, tenth: 0.1 }).flatMap(([name, value]) =>
    Reflect.get(row, name) === value ? [] : [name],
  );

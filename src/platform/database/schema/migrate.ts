import { sql } from '../sql';
import { changesRows } from './repeatable-statement';
import { readMigrationFiles, type MigrationFile } from './migration-file';
import { SchemaConnection } from './schema-connection';
import { SchemaHistory } from './schema-history';
import { SchemaMismatch } from './schema-mismatch';

/** How long one migrate waits for another: a change of a large table takes its time. */
const WAIT_SECONDS = 600;

/** Definitions are all or nothing there, also when the server itself is killed. */
const OLDEST_SERVER = [10, 11] as const;

const FIND_VERSION = sql<{ readonly version: string }>`SELECT VERSION() AS version`;
const TAKE_LOCK = sql<{ readonly taken: number | null }>`
  SELECT GET_LOCK(CONCAT('hop-migrate-', MD5(DATABASE())), ?) AS taken`;

export interface MigrateOptions {
  /** Where the SQL files are; the product's own unless a test has others. */
  readonly folder?: string;
  /** Gets a line to show while another migrate is at work. */
  readonly say?: (line: string) => void;
}

/**
 * Brings the schema up to date and answers the files it completed. One at a time: a second call waits for the first and
 * then finds nothing to do. What was killed at whatever statement is continued by the next call.
 * @throws SchemaMismatch when the database is not one that these files can bring up to date
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<readonly string[]> {
  const files = await readMigrationFiles(options.folder);
  const connection = await SchemaConnection.open(url);
  try {
    await refuseOtherServers(connection);
    await waitForTurn(connection, options.say ?? (() => undefined));
    return await applyPending(connection, files);
  } finally {
    // Closing gives back the lock.
    await connection.close();
  }
}

/** @throws SchemaMismatch with one line when the schema is not exactly the one this version works with */
export async function requireCurrentSchema(url: string): Promise<void> {
  const connection = await SchemaConnection.open(url);
  try {
    const pending = await new SchemaHistory(connection).pending(await readMigrationFiles());
    if (pending.length > 0) throw new SchemaMismatch('The database schema is not up to date: run `migrate` first');
  } finally {
    await connection.close();
  }
}

async function applyPending(connection: SchemaConnection, files: readonly MigrationFile[]): Promise<string[]> {
  const history = new SchemaHistory(connection);
  await history.prepare();
  const completed: string[] = [];
  for (const { file, done } of await history.pending(files)) {
    await history.begin(file);
    for (const [index, statement] of file.statements.entries()) {
      if (index >= done) await runOnce(connection, statement, () => history.note(file, index + 1));
    }
    await history.finish(file);
    completed.push(file.name);
  }
  return completed;
}

async function runOnce(connection: SchemaConnection, statement: string, note: () => Promise<void>): Promise<void> {
  const run = async (): Promise<void> => {
    await connection.run(statement);
    await note();
  };
  await (changesRows(statement) ? connection.together(run) : run());
}

async function waitForTurn(connection: SchemaConnection, say: (line: string) => void): Promise<void> {
  if (await takeLock(connection, 0)) return;
  say(`Another migrate is at work on this database: waiting until it has ended, ${WAIT_SECONDS / 60} minutes at most`);
  if (await takeLock(connection, WAIT_SECONDS)) return;
  throw new Error('Another migrate is still at work on this database: run migrate again when it has ended');
}

/** The lock is the connection's: it ends with it, also when the process is killed. */
async function takeLock(connection: SchemaConnection, seconds: number): Promise<boolean> {
  const [row] = await connection.query(TAKE_LOCK, [seconds]);
  return row?.taken === 1;
}

/** The SQL is written for MariaDB. */
async function refuseOtherServers(connection: SchemaConnection): Promise<void> {
  const [row] = await connection.query(FIND_VERSION);
  const version = row?.version ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_SERVER;
  const isRecent = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  if (version.includes('MariaDB') && isRecent) return;
  throw new SchemaMismatch(
    `The database server must be MariaDB ${OLDEST_SERVER.join('.')} or newer, this one is ${version}`,
  );
}

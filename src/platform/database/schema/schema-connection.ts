import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import type { SqlParameter } from '../connection';
import { setSession } from '../session-settings';
import type { Statement } from '../sql';

const CONNECT_MS = 5_000;

/** A server that is just being started gets this many seconds. */
const PATIENCE_SECONDS = 10;

/** Codes of a server that cannot be reached (yet), unlike one that refuses us. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'PROTOCOL_CONNECTION_LOST',
]);

/** The one connection over which the schema is read or changed; statements run as long as they take. */
export class SchemaConnection {
  private constructor(private readonly connection: Connection) {}

  static async open(url: string): Promise<SchemaConnection> {
    const connection = await connect(url);
    // Whatever was lost is found by the next statement; without a listener it would end the process.
    connection.on('error', () => undefined);
    try {
      await connection.query(setSession(0));
      // A lock must not outlive a client that disappeared without a word.
      await connection.query('SET SESSION wait_timeout = 60');
      return new SchemaConnection(connection);
    } catch (error) {
      connection.destroy();
      throw error;
    }
  }

  async query<Row>(statement: Statement<Row>, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    const [rows] = await this.connection.query<RowDataPacket[]>(statement.text, [...parameters]);
    return rows as Row[];
  }

  async execute(statement: Statement, parameters: readonly SqlParameter[] = []): Promise<void> {
    await this.connection.query(statement.text, [...parameters]);
  }

  /** Runs a statement of a migration. */
  async run(text: string): Promise<void> {
    await this.connection.query(text);
  }

  /** All or nothing. */
  async together(work: () => Promise<void>): Promise<void> {
    await this.connection.beginTransaction();
    try {
      await work();
      await this.connection.commit();
    } catch (error) {
      await this.connection.rollback().catch(() => undefined);
      throw error;
    }
  }

  /** Never throws: a connection that broke has ended. */
  async close(): Promise<void> {
    await this.connection.end().catch(() => {
      this.connection.destroy();
    });
  }
}

async function connect(url: string): Promise<Connection> {
  for (const end = Date.now() + PATIENCE_SECONDS * 1000; ;) {
    try {
      return await createConnection({
        uri: url,
        connectTimeout: CONNECT_MS,
        charset: 'utf8mb4_unicode_520_ci',
        timezone: 'Z',
      });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (Date.now() > end || !UNREACHABLE.has(code)) throw error;
    }
    await sleep(500);
  }
}

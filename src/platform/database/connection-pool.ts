import { createPool, type Pool, type PoolConnection, type PoolOptions, type QueryError } from 'mysql2';
import { ServerWatch, type SilentServer } from './server-watch';
import { setSession } from './session-settings';

/** How long a request waits for a connection while all of them are in use. */
const ACQUIRE_MS = 30_000;

type GotConnection = (error: NodeJS.ErrnoException | null, connection?: PoolConnection) => void;
type GotResult = (error: QueryError | NodeJS.ErrnoException | null, result?: unknown) => void;

/** All connections are in use for longer than anybody waits. */
export class NoFreeConnection extends Error {
  override readonly name = 'NoFreeConnection';
}

/** The driver's pool with settings on each of its connections, and with an end to waiting for one. */
export class ConnectionPool {
  /** The driver's own, for whoever watches its connections. */
  readonly inner: Pool;
  private readonly watch: ServerWatch;
  private readonly waiting = new Set<(error: Error) => void>();

  /** @param statementSeconds how long a statement may run; 0 = as long as it takes */
  constructor(
    options: PoolOptions,
    statementSeconds?: number,
    private readonly acquireMs = ACQUIRE_MS,
  ) {
    this.inner = createPool(options);
    this.watch = new ServerWatch(this.inner, options, (error) => this.refuseAll(error));
    this.inner.on('connection', (connection: PoolConnection) => {
      // The driver takes a broken connection out of the pool; a second error of it must not end the process.
      connection.on('error', () => undefined);
      // Goes before whatever the connection was opened for.
      connection.query(setSession(statementSeconds), (error: QueryError | null) => {
        if (error !== null) connection.destroy();
      });
    });
  }

  getConnection(callback: GotConnection): void {
    const { trouble } = this.watch;
    if (trouble !== undefined) {
      callback(trouble);
      return;
    }
    const giveUp = (error: Error): void => {
      if (this.waiting.delete(giveUp)) callback(error);
    };
    this.waiting.add(giveUp);
    const seconds = this.acquireMs / 1000;
    const timer = setTimeout(
      () => giveUp(new NoFreeConnection(`No database connection was free within ${seconds} s`)),
      this.acquireMs,
    );
    this.inner.getConnection((error, connection) => {
      clearTimeout(timer);
      if (this.waiting.delete(giveUp)) callback(error, connection);
      else if (error === null) connection.release();
    });
  }

  private refuseAll(error: SilentServer): void {
    for (const giveUp of [...this.waiting]) giveUp(error);
  }

  query(sql: string, values: unknown[], callback: GotResult): void {
    this.getConnection((failure, connection) => {
      if (connection === undefined || failure) {
        callback(failure);
        return;
      }
      connection.query(sql, values, (error: QueryError | null, result: unknown) => {
        connection.release();
        callback(error, result);
      });
    });
  }

  format(sql: string, values: unknown[]): string {
    return this.inner.format(sql, values);
  }

  end(callback: (error: NodeJS.ErrnoException | null) => void): void {
    this.watch.stop();
    this.inner.end(callback);
  }
}

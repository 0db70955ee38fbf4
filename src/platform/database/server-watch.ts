import type { Duplex } from 'node:stream';
import { createConnection, type Pool, type PoolConnection, type PoolOptions } from 'mysql2';

/** How often the watch looks. */
const LOOK_MS = 1_000;

/** A connection that is in use for longer makes the watch ask whether the server still answers anybody. */
const SUSPECT_MS = 3_000;

/** How long the server may take to greet a new connection. */
const GREETING_MS = 2_000;

/** The server takes connections and says nothing: its process is stopped, or its disk hangs. */
export class SilentServer extends Error {
  override readonly name = 'SilentServer';
}

/**
 * Tells a slow statement from a server that answers nobody. While it is silent every statement that waits ends with an
 * error and nobody waits for a connection; from its first greeting on all goes as before.
 */
export class ServerWatch {
  private readonly inUse = new Map<PoolConnection, number>();
  private timer: NodeJS.Timeout | undefined;
  private isSilent = false;
  private isAsking = false;

  /** @param whenSilent called once each time the server falls silent */
  constructor(
    pool: Pool,
    private readonly options: PoolOptions,
    private readonly whenSilent: (error: SilentServer) => void,
  ) {
    pool.on('connection', (connection: PoolConnection) => {
      connection.on('error', () => this.inUse.delete(connection));
      connection.on('end', () => this.inUse.delete(connection));
    });
    pool.on('acquire', (connection: PoolConnection) => {
      this.inUse.set(connection, performance.now());
      this.timer ??= setInterval(() => void this.look(), LOOK_MS).unref();
    });
    pool.on('release', (connection: PoolConnection) => this.inUse.delete(connection));
  }

  /** An error while nothing is to be expected of the server. */
  get trouble(): SilentServer | undefined {
    return this.isSilent ? new SilentServer('The database server takes connections and does not answer') : undefined;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    if (this.isAsking || !(this.isSilent || this.isSuspect())) return;
    this.isAsking = true;
    const answers = await greets(this.options);
    this.isAsking = false;
    const wasSilent = this.isSilent;
    this.isSilent = !answers;
    if (answers) this.forgive();
    else if (!wasSilent) this.endAll();
  }

  private isSuspect(): boolean {
    const now = performance.now();
    return [...this.inUse.values()].some((since) => now - since > SUSPECT_MS);
  }

  /** A statement may be slow while others are answered: it is asked about again later. */
  private forgive(): void {
    const now = performance.now();
    for (const connection of this.inUse.keys()) this.inUse.set(connection, now);
  }

  private endAll(): void {
    const { trouble } = this;
    if (trouble === undefined) return;
    for (const connection of [...this.inUse.keys()]) breakOff(connection, trouble);
    this.inUse.clear();
    this.whenSilent(trouble);
  }
}

/** Only an error of its stream makes the driver tell whoever waits for an answer. */
function breakOff(connection: PoolConnection, error: Error): void {
  (connection as PoolConnection & { readonly stream: Duplex }).stream.destroy(error);
}

/** Whether the server greets a new connection in time; a refusal such as "too many connections" is an answer too. */
function greets({ uri, host, port, user, password, database, socketPath }: PoolOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const given = { uri, host, port, user, password, database, socketPath };
    const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const connection = createConnection({ ...options, connectTimeout: GREETING_MS });
    connection.on('error', () => undefined);
    connection.connect((error) => {
      connection.destroy();
      resolve(error === null || 'sqlState' in error);
    });
  });
}

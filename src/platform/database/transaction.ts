import type { TransactionalAdapter } from '@nestjs-cls/transactional';
import type { PoolConnection } from 'mysql2';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { connectionOf, poolOf, runStatement } from './connection';
import type { ConnectionPool } from './connection-pool';
import { JointSession, PoolSession, type Session } from './session';

const BEGIN = 'SET TRANSACTION ISOLATION LEVEL READ COMMITTED;START TRANSACTION;';

/** What statements of one moment are for: reading together, or one transaction. */
export interface SessionOptions {
  readonly kind: 'reading' | 'transaction';
}

/** Questions that travel together, outside any transaction. */
class ReadingSession extends JointSession {
  readonly isTransaction = false;

  constructor(
    pool: ConnectionPool,
    readonly manager: EntityManager,
  ) {
    super(pool);
  }
}

/** A write transaction. It begins with its first statement and commits with its last, in the same round trips. */
class TransactionSession extends JointSession {
  readonly isTransaction = true;
  private entities: QueryRunner | undefined;

  constructor(
    private readonly connection: PoolConnection,
    private readonly dataSource: DataSource,
  ) {
    super(connection, BEGIN);
  }

  /** Entities join: whatever waits goes before their statements. */
  get manager(): EntityManager {
    this.entities ??= this.joiningRunner();
    return this.entities.manager;
  }

  async commit(): Promise<void> {
    if (this.isUsed) await this.settle('COMMIT;');
  }

  async rollback(): Promise<void> {
    this.take();
    if (!this.isOpen) return;
    try {
      await runStatement(this.connection, 'ROLLBACK');
    } catch {
      // What does not answer must not go back to the pool with its transaction open.
      this.connection.destroy();
    }
  }

  private joiningRunner(): QueryRunner {
    const runner = this.dataSource.createQueryRunner();
    const query = runner.query.bind(runner) as (...args: readonly unknown[]) => Promise<unknown>;
    return Object.assign(runner, {
      databaseConnection: this.connection,
      isTransactionActive: true,
      query: async (...args: readonly unknown[]): Promise<unknown> => {
        await this.settle();
        return query(...args);
      },
    });
  }
}

/** Opens sessions for the unit of work and keeps them in the context of the request or job. */
export class SessionAdapter implements TransactionalAdapter<DataSource, Session, SessionOptions> {
  constructor(readonly connectionToken: unknown) {}

  readonly optionsFactory = (dataSource: DataSource) => {
    const pooled = (): Session => new PoolSession(poolOf(dataSource), dataSource.manager);
    return {
      wrapWithTransaction: <T>(
        { kind }: SessionOptions,
        work: () => Promise<T>,
        use: (session?: Session) => void,
      ): Promise<T> => {
        if (kind === 'transaction') return inTransaction(dataSource, work, use);
        use(new ReadingSession(poolOf(dataSource), dataSource.manager));
        return work();
      },
      getFallbackInstance: pooled,
    };
  };
}

async function inTransaction<T>(
  dataSource: DataSource,
  work: () => Promise<T>,
  use: (session: Session) => void,
): Promise<T> {
  const connection = await connectionOf(poolOf(dataSource));
  const session = new TransactionSession(connection, dataSource);
  try {
    use(session);
    const result = await work();
    await session.commit();
    return result;
  } catch (error) {
    await session.rollback();
    throw error;
  } finally {
    connection.release();
  }
}

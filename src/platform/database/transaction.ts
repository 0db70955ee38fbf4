import type { TransactionalAdapter } from '@nestjs-cls/transactional';
import type { DataSource } from 'typeorm';
import { connectionOf, poolOf } from './connection';
import { NoAnswer } from './pending-statement';
import { PoolSession, type Session } from './session';
import { TransactionSession } from './transaction-session';

/** Opens sessions for the unit of work and keeps them in the context of the request or job. */
export class SessionAdapter implements TransactionalAdapter<DataSource, Session, undefined> {
  constructor(readonly connectionToken: unknown) {}

  readonly optionsFactory = (dataSource: DataSource) => {
    let pooled: Session | undefined;
    return {
      wrapWithTransaction: <T>(
        _options: undefined,
        work: () => Promise<T>,
        use: (session?: Session) => void,
      ): Promise<T> => inTransaction(dataSource, work, use),
      getFallbackInstance: (): Session => (pooled ??= new PoolSession(poolOf(dataSource), dataSource.manager)),
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
    throw error instanceof NoAnswer ? error.cause : error;
  } finally {
    connection.release();
  }
}

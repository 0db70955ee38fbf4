import { Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { isRetryable, retryDelay } from './retry';

/** Tries of one transaction before the deadlock or lock-wait error is given up on. */
const MAX_TRIES = 8;

export type SqlParameter = string | number | boolean | Date | null | readonly (string | number)[];

/**
 * The single door to the database. Repositories come from here and so join the transaction; a write transaction runs
 * READ COMMITTED and is retried as a whole on a deadlock (1213), lock-wait time-out (1205) or changed row (1020).
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly host: TransactionHost<TransactionalAdapterTypeOrm>) {}

  /** Runs the work in a transaction, or joins the one that is open. The work must be repeatable: it may run again. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.host.isTransactionActive()) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.host.withTransaction({ isolationLevel: 'READ COMMITTED' }, work);
      } catch (error) {
        if (attempt >= MAX_TRIES || !isRetryable(error)) throw error;
        await retryDelay(attempt);
      }
    }
  }

  get manager(): EntityManager {
    return this.host.tx;
  }

  repository<Entity extends ObjectLiteral>(target: EntityTarget<Entity>): Repository<Entity> {
    return this.host.tx.getRepository(target);
  }

  /** Rows of a SELECT, typed by the caller. */
  query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    return this.host.tx.query<Row[]>(sql, [...parameters]);
  }

  /** Runs an INSERT, UPDATE or DELETE; answers the rows it found (MariaDB counts found rows, not changed ones). */
  async execute(sql: string, parameters: readonly SqlParameter[] = []): Promise<number> {
    const result = await this.host.tx.query<{ affectedRows: number }>(sql, [...parameters]);
    return result.affectedRows;
  }

  /** Runs one statement that is a transaction by itself, again after a deadlock; answers the rows it found. */
  async executeAlone(sql: string, parameters: readonly SqlParameter[] = []): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.execute(sql, parameters);
      } catch (error) {
        if (attempt >= MAX_TRIES || !isRetryable(error)) throw error;
        await retryDelay(attempt);
      }
    }
  }
}

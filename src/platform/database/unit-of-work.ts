import { Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { SqlParameter } from './connection';
import { insertStatement } from './insert-statement';
import { isRetryable, retryDelay } from './retry';
import type { Refusal } from './session';
import type { Fragment, Statement } from './sql';
import type { SessionAdapter } from './transaction';

export type { SqlParameter } from './connection';

/** Tries of one transaction before the deadlock or lock-wait error is given up on. */
const MAX_TRIES = 8;

/**
 * The single door to the database. Repositories come from here and so join the transaction; a write transaction runs
 * READ COMMITTED and is retried as a whole on a deadlock (1213), lock-wait time-out (1205) or changed row (1020).
 * Inside one, statements that are asked without waiting for each other share a round trip, in their order.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly host: TransactionHost<SessionAdapter>,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Runs the work in a transaction, or joins the one that is open. The work must be repeatable: it may run again. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.host.isTransactionActive()) return this.join(work);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.host.withTransaction({ kind: 'transaction' }, work);
      } catch (error) {
        if (attempt >= MAX_TRIES || !isRetryable(error)) throw error;
        await retryDelay(attempt);
      }
    }
  }

  private join<T>(work: () => Promise<T>): Promise<T> {
    if (!this.host.tx.isTransaction) throw new Error('Statements that only share a round trip are no transaction');
    return work();
  }

  /** Lets questions outside a transaction share a round trip. The work only reads: it opens no transaction. */
  together<T>(work: () => Promise<T>): Promise<T> {
    return this.host.isTransactionActive() ? work() : this.host.withTransaction({ kind: 'reading' }, work);
  }

  repository<Entity extends ObjectLiteral>(target: EntityTarget<Entity>): Repository<Entity> {
    return this.host.tx.manager.getRepository(target);
  }

  /**
   * Adds whole rows with one INSERT, without waiting (see `write`).
   * @param then what follows the rows, such as ON DUPLICATE KEY UPDATE
   */
  add<Entity extends ObjectLiteral>(
    target: EntityTarget<Entity>,
    rows: readonly Entity[],
    then?: Fragment,
  ): Promise<void> {
    if (rows.length === 0) return Promise.resolve();
    const { sql, parameters } = insertStatement(this.dataSource.getMetadata(target), rows, then?.text);
    return this.host.tx.later(sql, parameters);
  }

  /** Adds rows with one INSERT that is written for one row, without waiting (see `write`). */
  addRows(statement: Statement, rows: readonly (readonly SqlParameter[])[]): Promise<void> {
    if (rows.length === 0) return Promise.resolve();
    return this.host.tx.later(statement.textForRows(rows.length), rows.flat());
  }

  /** Rows of a SELECT. */
  query<Row>(statement: Statement<Row>, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    return this.host.tx.rows<Row>(statement.text, parameters);
  }

  /** Runs an INSERT, UPDATE or DELETE; answers the rows it found (MariaDB counts found rows, not changed ones). */
  execute(statement: Statement, parameters: readonly SqlParameter[] = []): Promise<number> {
    return this.host.tx.count(statement.text, parameters);
  }

  /**
   * Writes without waiting: in a transaction the statement travels with the next one, at the latest with the COMMIT, and
   * so does its error. Whatever is asked later sees it.
   * @param refusal says what an error means; it gets every error of the statements that travel together
   */
  write(statement: Statement, parameters: readonly SqlParameter[] = [], refusal?: Refusal): Promise<void> {
    return this.host.tx.later(statement.text, parameters, refusal);
  }

  /** Runs one statement that is a transaction by itself, again after a deadlock; answers the rows it found. */
  async executeAlone(statement: Statement, parameters: readonly SqlParameter[] = []): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.execute(statement, parameters);
      } catch (error) {
        if (attempt >= MAX_TRIES || !isRetryable(error)) throw error;
        await retryDelay(attempt);
      }
    }
  }
}

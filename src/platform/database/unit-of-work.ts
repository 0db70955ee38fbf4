import { Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { SqlParameter } from './connection';
import { insertStatement } from './insert-statement';
import { isRetryable, retryDelay } from './retry';
import type { Refusal } from './pending-statement';
import type { Answers } from './session';
import type { Fragment, Statement } from './sql';
import type { SessionAdapter } from './transaction';

export type { SqlParameter } from './connection';

/** Tries of one transaction before the deadlock or lock-wait error is given up on. */
const MAX_TRIES = 8;

/**
 * The single door to the database. Repositories come from here and so join the transaction; a write transaction runs
 * READ COMMITTED and is retried as a whole on a deadlock (1213), lock-wait time-out (1205) or changed row (1020).
 * Each statement is a round trip of its own, unless it is asked in {@link oneTrip} or goes {@link executeAtCommit | at COMMIT}.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly host: TransactionHost<SessionAdapter>,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Runs the work in a transaction, or joins the one that is open. The work must be repeatable: it may run again. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.host.isTransactionActive()) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.host.withTransaction(work);
      } catch (error) {
        if (attempt >= MAX_TRIES || !isRetryable(error)) throw error;
        await retryDelay(attempt);
      }
    }
  }

  /**
   * Lets questions share one round trip: `const [event, people] = await oneTrip(() => [seats.lock(id), people.of(id)])`. They
   * run in the order in which they are asked; what one of them asks after a wait of its own travels alone. Answers when
   * all have their answer, or fails with the error of the statement that failed. Outside a transaction it only reads.
   */
  oneTrip<const Questions extends readonly unknown[]>(ask: () => Questions): Promise<Answers<Questions>> {
    return this.host.tx.oneTrip(ask);
  }

  repository<Entity extends ObjectLiteral>(target: EntityTarget<Entity>): Repository<Entity> {
    return this.host.tx.manager.getRepository(target);
  }

  /**
   * Adds whole rows with one INSERT.
   * @param then what follows the rows, such as ON DUPLICATE KEY UPDATE
   */
  add<Entity extends ObjectLiteral>(
    target: EntityTarget<Entity>,
    rows: readonly Entity[],
    then?: Fragment,
  ): Promise<void> {
    if (rows.length === 0) return Promise.resolve();
    const { sql, parameters } = insertStatement(this.dataSource.getMetadata(target), rows, then?.text);
    return this.host.tx.write(sql, parameters);
  }

  /** Adds whole rows with one INSERT that goes with the COMMIT (see `executeAtCommit`). */
  addAtCommit<Entity extends ObjectLiteral>(
    target: EntityTarget<Entity>,
    rows: readonly Entity[],
    then?: Fragment,
  ): Promise<void> {
    if (rows.length === 0) return Promise.resolve();
    const { sql, parameters } = insertStatement(this.dataSource.getMetadata(target), rows, then?.text);
    return this.host.tx.atCommit(sql, parameters);
  }

  /** Adds rows with one INSERT that is written for one row. */
  addRows(statement: Statement, rows: readonly (readonly SqlParameter[])[]): Promise<void> {
    if (rows.length === 0) return Promise.resolve();
    return this.host.tx.write(statement.textForRows(rows.length), rows.flat());
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
   * Writes at the end: the statement goes with the COMMIT in the last round trip, or with whatever is asked before that, which
   * then sees it. Its promise says that it was noted; when it is refused, the transaction fails with what that means.
   * Outside a transaction it is one by itself, and its promise its own.
   * @param refusal says what an error of this statement means
   */
  executeAtCommit(statement: Statement, parameters: readonly SqlParameter[] = [], refusal?: Refusal): Promise<void> {
    return this.host.tx.atCommit(statement.text, parameters, refusal);
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

import type { PoolConnection } from 'mysql2';
import type { DataSource, EntityManager } from 'typeorm';
import { runStatement, type SqlParameter } from './connection';
import { JoiningRunner } from './joining-runner';
import { runAlone, type PendingStatement, type Refusal } from './pending-statement';
import { asItIs, Session } from './session';
import { runBlock, type Frame } from './statement-block';

const BEGIN = 'SET TRANSACTION ISOLATION LEVEL READ COMMITTED;START TRANSACTION;';

/**
 * A write transaction. It begins with its first statement and commits with its last, in the same round trips. When one of
 * its statements failed it does not commit, whether or not anybody waited for that statement.
 */
export class TransactionSession extends Session {
  private isOpen = false;
  private hasEnded = false;
  private waiting: PendingStatement[] = [];
  private failure: { readonly error: unknown } | undefined;
  private runner: JoiningRunner | undefined;
  /** One trip after another, so that what is read after a failure belongs to the block that failed. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: PoolConnection,
    private readonly dataSource: DataSource,
  ) {
    super();
  }

  atCommit(sql: string, parameters: readonly SqlParameter[], refusal = asItIs): Promise<void> {
    if (this.hasEnded) return Promise.reject(tooLate());
    this.wait({ sql, parameters, answer: 'none', refusal, resolve: () => undefined, reject: this.note });
    return Promise.resolve();
  }

  /** @throws the error of a statement that failed, or of the COMMIT */
  async commit(): Promise<void> {
    this.hasEnded = true;
    await this.last;
    if (this.failure === undefined && (this.isOpen || this.waiting.length > 0)) {
      await this.inTurn(this.takeWaiting(), 'COMMIT;');
    }
    if (this.failure !== undefined) throw this.failure.error;
  }

  async rollback(): Promise<void> {
    this.hasEnded = true;
    await this.last;
    if (!this.isOpen) return;
    try {
      await runStatement(this.connection, 'ROLLBACK');
    } catch {
      // What does not answer must not go back to the pool with its transaction open.
      this.connection.destroy();
    }
  }

  protected override entities(): EntityManager {
    this.runner ??= new JoiningRunner(this.dataSource, this.connection, (work) => this.join(work));
    return this.runner.manager;
  }

  protected override ask(
    sql: string,
    parameters: readonly SqlParameter[],
    answer: PendingStatement['answer'],
    refusal: Refusal = asItIs,
  ): Promise<unknown> {
    if (this.hasEnded) return Promise.reject(tooLate());
    const asked = super.ask(sql, parameters, answer, refusal);
    // Whoever does not wait for it hears it from the transaction.
    asked.catch(this.note);
    return asked;
  }

  protected override async send(statements: readonly PendingStatement[]): Promise<void> {
    await this.inTurn([...this.takeWaiting(), ...statements]).catch(this.note);
  }

  /** Inside a trip it keeps its place among the others. */
  private wait(statement: PendingStatement): void {
    if (this.isAsking) this.give(statement);
    else this.waiting.push(statement);
  }

  private readonly note = (error: unknown): void => {
    this.failure ??= { error };
  };

  private takeWaiting(): readonly PendingStatement[] {
    const { waiting } = this;
    this.waiting = [];
    return waiting;
  }

  private inTurn(statements: readonly PendingStatement[], closing = ''): Promise<void> {
    const frame = { opening: this.isOpen ? '' : BEGIN, closing };
    this.isOpen = true;
    const turn = this.last.then(() => this.run(statements, frame));
    this.last = turn.catch(this.note);
    return turn;
  }

  private run(statements: readonly PendingStatement[], frame: Required<Frame>): Promise<void> {
    const [first] = statements;
    const isAlone = statements.length === 1 && frame.opening === '' && frame.closing === '';
    return first !== undefined && isAlone
      ? runAlone(this.connection, first)
      : runBlock(this.connection, statements, frame);
  }

  /** Entities join: whatever waits goes before their statements. */
  private async join<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.hasEnded) throw tooLate();
    if (!this.isOpen || this.waiting.length > 0) await this.send([]);
    if (this.failure !== undefined) throw this.failure.error;
    const turn = this.last.then(work);
    this.last = turn.catch(this.note);
    return turn;
  }
}

const tooLate = (): Error => new Error('A statement was asked after its transaction had ended: somebody did not wait');

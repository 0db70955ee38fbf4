import type { EntityManager } from 'typeorm';
import { connectionOf, type SqlParameter } from './connection';
import type { ConnectionPool } from './connection-pool';
import { NoAnswer, runAlone, type PendingStatement, type Refusal } from './pending-statement';
import { runBlock } from './statement-block';

/** The answers of questions, each in its place. */
export type Answers<Questions extends readonly unknown[]> = {
  -readonly [Place in keyof Questions]: Awaited<Questions[Place]>;
};

export const asItIs: Refusal = (error) => error;

/** A conversation with the database: each statement travels alone, unless it is asked inside `oneTrip`. */
export abstract class Session {
  /** Only while the questions of one trip are being asked, which takes no turn of the event loop. */
  private trip: PendingStatement[] | undefined;

  /** @throws Error inside a trip: what entities ask travels by itself */
  get manager(): EntityManager {
    if (this.isAsking) throw new Error('What entities ask cannot share a round trip');
    return this.entities();
  }

  rows<Row>(sql: string, parameters: readonly SqlParameter[]): Promise<Row[]> {
    return this.ask(sql, parameters, 'rows') as Promise<Row[]>;
  }

  /** Answers the rows that were found. */
  count(sql: string, parameters: readonly SqlParameter[]): Promise<number> {
    return this.ask(sql, parameters, 'count') as Promise<number>;
  }

  write(sql: string, parameters: readonly SqlParameter[], refusal = asItIs): Promise<void> {
    return this.ask(sql, parameters, 'none', refusal) as Promise<void>;
  }

  /** A write that goes with the COMMIT, or with what is asked before it. */
  abstract atCommit(sql: string, parameters: readonly SqlParameter[], refusal?: Refusal): Promise<void>;

  /** Lets what `ask` asks before its first wait share one round trip, in that order; a trip inside a trip joins it. */
  async oneTrip<const Questions extends readonly unknown[]>(ask: () => Questions): Promise<Answers<Questions>> {
    if (this.trip !== undefined) return answersOf(ask());
    const statements: PendingStatement[] = [];
    this.trip = statements;
    let questions: Questions;
    try {
      questions = ask();
    } finally {
      this.trip = undefined;
    }
    void this.send(statements);
    return answersOf(questions);
  }

  /** Whether the questions of a trip are being asked at this moment. */
  protected get isAsking(): boolean {
    return this.trip !== undefined;
  }

  /** Sends statements in one round trip; never throws, because whoever asked is told. */
  protected abstract send(statements: readonly PendingStatement[]): Promise<void>;

  protected abstract entities(): EntityManager;

  protected ask(
    sql: string,
    parameters: readonly SqlParameter[],
    answer: PendingStatement['answer'],
    refusal = asItIs,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.give({ sql, parameters, answer, refusal, resolve, reject });
    });
  }

  /** Into the trip that is being asked, or on its way. */
  protected give(statement: PendingStatement): void {
    if (this.trip === undefined) void this.send([statement]);
    else this.trip.push(statement);
  }
}

/** Fails with the error of the statement that failed, not with what that did to the others. */
async function answersOf<Questions extends readonly unknown[]>(questions: Questions): Promise<Answers<Questions>> {
  const settled = await Promise.allSettled(questions);
  const reasons = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (reasons.length > 0) throw reasons.find((reason) => !(reason instanceof NoAnswer)) ?? reasons[0];
  return Promise.all(questions);
}

/** Statements outside any transaction, on whatever connection is free. */
export class PoolSession extends Session {
  constructor(
    private readonly pool: ConnectionPool,
    private readonly everybodys: EntityManager,
  ) {
    super();
  }

  /** By itself it is a transaction. */
  atCommit(sql: string, parameters: readonly SqlParameter[], refusal?: Refusal): Promise<void> {
    return this.write(sql, parameters, refusal);
  }

  protected entities(): EntityManager {
    return this.everybodys;
  }

  protected async send(statements: readonly PendingStatement[]): Promise<void> {
    const [first] = statements;
    if (first !== undefined && statements.length === 1) await runAlone(this.pool, first);
    else if (first !== undefined) await this.read(statements).catch(rejectAll(statements));
  }

  private async read(statements: readonly PendingStatement[]): Promise<void> {
    if (statements.some(({ answer }) => answer !== 'rows')) {
      throw new Error('Outside a transaction only questions share a round trip');
    }
    const connection = await connectionOf(this.pool);
    await runBlock(connection, statements).finally(() => {
      connection.release();
    });
  }
}

const rejectAll =
  (statements: readonly PendingStatement[]) =>
  (error: unknown): void => {
    for (const { reject } of statements) reject(error);
  };

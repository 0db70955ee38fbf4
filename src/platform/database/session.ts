import type { EntityManager } from 'typeorm';
import { runStatement, type Runner, type SqlParameter } from './connection';

/** Turns the database's refusal into what it means, or leaves the error as it is. */
export type Refusal = (error: unknown) => unknown;

const asItIs: Refusal = (error) => error;

/** A conversation with the database. Statements of one moment travel together, in the order in which they were asked. */
export interface Session {
  readonly manager: EntityManager;
  /** Whether what is written stands or falls together. */
  readonly isTransaction: boolean;
  rows<Row>(sql: string, parameters: readonly SqlParameter[]): Promise<Row[]>;
  /** Answers the rows that were found. */
  count(sql: string, parameters: readonly SqlParameter[]): Promise<number>;
  /** A write that nobody waits for: in a transaction it goes with the next statement, at the latest with the COMMIT. */
  later(sql: string, parameters: readonly SqlParameter[], refusal?: Refusal): Promise<void>;
}

interface Statement {
  readonly sql: string;
  readonly parameters: readonly SqlParameter[];
  readonly answer: 'rows' | 'count' | 'none';
  readonly resolve: (result: unknown) => void;
  /** Absent for a write that nobody waits for. */
  readonly reject?: (error: unknown) => void;
  readonly refusal: Refusal;
}

const affectedRows = (result: unknown): number => (result as { readonly affectedRows: number }).affectedRows;

/** Each statement by itself, on whatever connection is free. */
export class PoolSession implements Session {
  readonly isTransaction = false;

  constructor(
    private readonly pool: Runner,
    readonly manager: EntityManager,
  ) {}

  async rows<Row>(sql: string, parameters: readonly SqlParameter[]): Promise<Row[]> {
    return (await runStatement(this.pool, sql, parameters)) as Row[];
  }

  async count(sql: string, parameters: readonly SqlParameter[]): Promise<number> {
    return affectedRows(await runStatement(this.pool, sql, parameters));
  }

  async later(sql: string, parameters: readonly SqlParameter[], refusal = asItIs): Promise<void> {
    try {
      await runStatement(this.pool, sql, parameters);
    } catch (error) {
      throw refusal(error);
    }
  }
}

/**
 * Sends what is asked at one moment as one compound statement (MariaDB's BEGIN NOT ATOMIC … END), so that it costs one
 * round trip. Each statement in it sees, locks and fails as it would alone; the first failure ends the block.
 */
export abstract class JointSession implements Session {
  private statements: Statement[] = [];
  private scheduled = false;

  /** @param opening statements that go before the first one, each with its semicolon */
  protected constructor(
    private readonly runner: Runner,
    private opening = '',
  ) {}

  abstract get manager(): EntityManager;
  abstract readonly isTransaction: boolean;

  rows<Row>(sql: string, parameters: readonly SqlParameter[]): Promise<Row[]> {
    return this.ask(sql, parameters, 'rows') as Promise<Row[]>;
  }

  count(sql: string, parameters: readonly SqlParameter[]): Promise<number> {
    return this.ask(sql, parameters, 'count') as Promise<number>;
  }

  later(sql: string, parameters: readonly SqlParameter[], refusal = asItIs): Promise<void> {
    this.statements.push({ sql, parameters, answer: 'none', resolve: () => undefined, refusal });
    return Promise.resolve();
  }

  /** Whether anything was asked or sent. */
  protected get isUsed(): boolean {
    return this.opening === '' || this.statements.length > 0;
  }

  protected get isOpen(): boolean {
    return this.opening === '';
  }

  /** Sends what waits, and a closing statement with its semicolon. */
  protected settle(closing = ''): Promise<void> {
    return this.send(this.take(), closing);
  }

  /** Takes out what was not sent. */
  protected take(): Statement[] {
    const { statements } = this;
    this.statements = [];
    return statements;
  }

  private ask(sql: string, parameters: readonly SqlParameter[], answer: 'rows' | 'count'): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.statements.push({ sql, parameters, answer, resolve, reject, refusal: asItIs });
      if (this.scheduled) return;
      this.scheduled = true;
      queueMicrotask(() => {
        this.scheduled = false;
        // Whoever asked was told already.
        this.send(this.take()).catch(() => undefined);
      });
    });
  }

  private async send(statements: readonly Statement[], closing = ''): Promise<void> {
    if (statements.length === 0 && this.isOpen && closing === '') return;
    try {
      const results = await this.run(statements, closing);
      let next = 0;
      for (const { answer, resolve } of statements) resolve(answer === 'none' ? undefined : results[next++]);
    } catch (error) {
      const meaning = statements.reduce((current, { refusal }) => refusal(current), error);
      for (const { reject } of statements) reject?.(meaning);
      throw meaning;
    }
  }

  /** One result for each statement that has an answer. */
  private async run(statements: readonly Statement[], closing: string): Promise<readonly unknown[]> {
    const { opening } = this;
    this.opening = '';
    const [only] = statements;
    if (only && statements.length === 1 && opening === '' && closing === '') {
      const result = await runStatement(this.runner, only.sql, only.parameters);
      return [only.answer === 'count' ? affectedRows(result) : result];
    }
    const inside = statements.map((statement) => this.inBlock(statement)).join('');
    const result = await runStatement(this.runner, `BEGIN NOT ATOMIC ${opening}${inside}${closing}END`);
    const answering = statements.filter(({ answer }) => answer !== 'none');
    const sets = answering.length === 0 ? [] : (result as readonly unknown[]);
    return answering.map(({ answer }, index) => (answer === 'count' ? foundRows(sets[index]) : sets[index]));
  }

  private inBlock({ sql, parameters, answer }: Statement): string {
    return `${this.runner.format(sql, [...parameters])};${answer === 'count' ? 'SELECT ROW_COUNT() AS found;' : ''}`;
  }
}

const foundRows = (set: unknown): number => Number((set as readonly { readonly found: number }[])[0]?.found);

import { runStatement, type Runner, type SqlParameter } from './connection';

/** Turns the database's refusal of a statement into what it means, or leaves the error as it is. */
export type Refusal = (error: unknown) => unknown;

/** A statement on its way to the database. */
export interface PendingStatement {
  readonly sql: string;
  readonly parameters: readonly SqlParameter[];
  /** The rows of a SELECT, how many rows a write found, or only that it was done. */
  readonly answer: 'rows' | 'count' | 'none';
  readonly refusal: Refusal;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Another statement of the same round trip failed, or the trip itself; `cause` says why. */
export class NoAnswer extends Error {
  constructor(
    /** Whether the database ran the statement before it came to the one that failed. */
    readonly wasRun: boolean,
    override readonly cause: unknown,
  ) {
    super(`A statement ${wasRun ? 'has lost its answer' : 'was not run'}: another one of its round trip failed`);
  }
}

/** Sends a statement by itself; never throws, because whoever asked is told. */
export async function runAlone(runner: Runner, statement: PendingStatement): Promise<void> {
  try {
    statement.resolve(answerOf(statement, await runStatement(runner, statement.sql, statement.parameters)));
  } catch (error) {
    statement.reject(statement.refusal(error));
  }
}

function answerOf({ answer }: PendingStatement, result: unknown): unknown {
  if (answer === 'count') return (result as { readonly affectedRows: number }).affectedRows;
  return answer === 'rows' ? result : undefined;
}

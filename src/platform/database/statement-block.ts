import type { PoolConnection } from 'mysql2';
import { runStatement } from './connection';
import { NoAnswer, type PendingStatement } from './pending-statement';

/** What goes before the first and behind the last statement, each with its semicolon. */
export interface Frame {
  readonly opening?: string;
  readonly closing?: string;
}

/**
 * Sends statements as one compound statement (MariaDB's BEGIN NOT ATOMIC … END), so that they cost one round trip. Each of
 * them sees, locks and fails as it would alone; the first failure ends the block. Whoever asked for the one that failed
 * gets its error, the others a {@link NoAnswer}.
 * @throws the error of the closing statement
 */
export async function runBlock(
  connection: PoolConnection,
  statements: readonly PendingStatement[],
  { opening = '', closing = '' }: Frame = {},
): Promise<void> {
  // The variable is read only after a failure, to tell whose it was.
  const inside = statements.map((statement) => inBlock(connection, statement)).concat(closing);
  const numbered = inside.map((text, place) => (place === 0 || text === '' ? text : `SET @at = ${place};${text}`));
  let result: unknown;
  try {
    result = await runStatement(connection, `BEGIN NOT ATOMIC SET @at = 0;${opening}${numbered.join('')}END`);
  } catch (error) {
    tell(statements, error, await placeOfFailure(connection));
    return;
  }
  answer(statements, result);
}

function inBlock(connection: PoolConnection, { sql, parameters, answer }: PendingStatement): string {
  return `${connection.format(sql, [...parameters])};${answer === 'count' ? 'SELECT ROW_COUNT() AS found;' : ''}`;
}

function answer(statements: readonly PendingStatement[], result: unknown): void {
  const hasSets = statements.some((statement) => statement.answer !== 'none');
  const sets = hasSets ? (result as readonly unknown[])[Symbol.iterator]() : undefined;
  for (const statement of statements) {
    const set: unknown = statement.answer === 'none' ? undefined : sets?.next().value;
    statement.resolve(statement.answer === 'count' ? foundRows(set) : set);
  }
}

const foundRows = (set: unknown): number | undefined => (set as readonly { readonly found: number }[])[0]?.found;

/** Undefined when the connection is lost. */
async function placeOfFailure(connection: PoolConnection): Promise<number | undefined> {
  try {
    const rows = (await runStatement(connection, 'SELECT @at AS place')) as readonly { readonly place: number }[];
    return rows[0]?.place;
  } catch {
    return undefined;
  }
}

/** The one that failed first: its error says more than what the others get. */
function tell(statements: readonly PendingStatement[], error: unknown, place: number | undefined): void {
  if (place === undefined) {
    for (const { reject } of statements) reject(error);
    throw error;
  }
  const failed = statements[place];
  const meaning = failed === undefined ? error : failed.refusal(error);
  failed?.reject(meaning);
  for (const [index, { reject }] of statements.entries()) {
    if (index !== place) reject(new NoAnswer(index < place, meaning));
  }
  if (failed === undefined) throw error;
}

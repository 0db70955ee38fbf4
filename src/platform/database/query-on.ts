import type { EntityManager } from 'typeorm';
import type { SqlParameter } from './connection';
import type { Statement } from './sql';

/** The pool, or one connection with a transaction of its own. */
type Database = Pick<EntityManager, 'query'>;

/** Rows of a SELECT that belongs to no unit of work, whatever transaction is open. */
export const queryOn = <Row>(
  database: Database,
  statement: Statement<Row>,
  parameters: readonly SqlParameter[] = [],
): Promise<Row[]> => database.query<Row[]>(statement.text, [...parameters]);

/** An INSERT, UPDATE or DELETE that belongs to no unit of work: it is written whatever becomes of an open transaction. */
export const executeOn = async (
  database: Database,
  statement: Statement,
  parameters: readonly SqlParameter[] = [],
): Promise<void> => {
  await database.query(statement.text, [...parameters]);
};

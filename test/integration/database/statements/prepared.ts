import { createConnection, type Connection } from 'mysql2';
import { z } from 'zod';

const NOT_NULL = 1;
const BINARY = 63;

const column = z.object({ name: z.string(), columnType: z.number(), flags: z.number(), characterSet: z.number() });
const answer = z.object({ columns: z.array(column), parameters: z.array(z.unknown()) });

/** What a column's values are once the driver has read them, or the entity layer: a boolean, or what JSON holds. */
export type Kind = 'number' | 'string' | 'Date' | 'Buffer' | 'null' | 'boolean' | 'json';

export interface Column {
  readonly name: string;
  readonly kind: Kind;
  readonly nullable: boolean;
}

/** What the server says of a statement without running it. */
export interface Prepared {
  readonly columns: readonly Column[];
  readonly placeholders: number;
}

/** Column types of the protocol; all others are text, or bytes when they have no character set. */
const KINDS: Readonly<Record<number, Kind>> = {
  ...{ 1: 'number', 2: 'number', 3: 'number', 4: 'number', 5: 'number', 8: 'number', 9: 'number', 13: 'number' },
  // DECIMAL as a number and DATE as a string: options of the product's connections.
  ...{ 0: 'number', 246: 'number', 10: 'string', 11: 'string' },
  ...{ 6: 'null', 7: 'Date', 12: 'Date' },
};

const kindOf = ({ columnType, characterSet }: z.infer<typeof column>): Kind =>
  KINDS[columnType] ?? (characterSet === BINARY ? 'Buffer' : 'string');

/** Waits until it is there: what comes after may keep the process busy for longer than a connection may take. */
export function connectTo(url: string): Promise<Connection> {
  const connection = createConnection(url);
  return new Promise((resolve, reject) => {
    connection.connect((error) => {
      if (error === null) resolve(connection);
      else reject(error);
    });
  });
}

/** @throws the server's complaint */
export function prepare(connection: Connection, text: string): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    connection.prepare(text, (error, statement) => {
      if (error) {
        reject(error);
        return;
      }
      const { columns, parameters } = answer.parse(statement);
      statement.close();
      resolve({ placeholders: parameters.length, columns: columns.map(columnOf) });
    });
  });
}

const columnOf = (found: z.infer<typeof column>): Column => ({
  name: found.name,
  kind: kindOf(found),
  nullable: (found.flags & NOT_NULL) === 0,
});

import { snake } from './snake-naming-strategy';

/** A piece of SQL that several statements share. */
export class Fragment {
  protected readonly isFragment = true;

  constructor(readonly text: string) {}
}

const ROW_OF_VALUES = /(\bVALUES\s*)(\([^()]*\))/;

/**
 * One SQL statement: a constant of its file, written with {@link sql}. A test prepares every one of them against the real
 * schema and compares the columns of the answer with `Row`; an INSERT, UPDATE or DELETE has none.
 */
export class Statement<Row = void> {
  /** For the compiler only. */
  declare protected readonly row: Row;

  constructor(readonly text: string) {}

  /** The same, with at most so many rows. */
  first(count: number): Statement<Row> {
    return new Statement(`SELECT * FROM (${this.text}) AS found LIMIT ${count}`);
  }

  /** The text of an INSERT of so many rows: its row of values, repeated. */
  textForRows(count: number): string {
    return this.text.replace(ROW_OF_VALUES, (_, head: string, row: string) => head + Array(count).fill(row).join(', '));
  }
}

/** What a statement is put together from. Values of the moment are parameters (`?`), never pieces. */
type Piece = Fragment | number;

const textOf = (strings: readonly string[], pieces: readonly Piece[]): string =>
  String.raw({ raw: strings }, ...pieces.map((piece) => (typeof piece === 'number' ? piece : piece.text))).trim();

type WithoutNull<Row, Column extends keyof Row> = [Column] extends [never]
  ? Row
  : { [Key in keyof Row]: Key extends Column ? NonNullable<Row[Key]> : Row[Key] };

/**
 * Writes a statement, at the top level of a file only: ``const FIND = sql<EventRow>`SELECT id, code FROM event WHERE id = ?` ``.
 * @template Row what a SELECT answers, by the names of its columns
 * @template NeverNull columns that the server believes may be NULL and never are, because of a WHERE or in a CONCAT
 */
export const sql = <Row = void, NeverNull extends keyof Row = never>(
  strings: TemplateStringsArray,
  ...pieces: readonly Piece[]
): Statement<WithoutNull<Row, NeverNull>> => new Statement(textOf(strings, pieces));

/** Writes a piece that statements share, at the top level of a file only. */
export const fragment = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Fragment =>
  new Fragment(textOf(strings, pieces));

/** A piece with one part for each of a closed list of properties, such as the columns of a SELECT that follow from it. */
export const eachColumn = <Property extends string>(
  properties: readonly Property[],
  part: (column: string, property: Property) => string,
  separator = ', ',
): Fragment => new Fragment(properties.map((property) => part(snake(property), property)).join(separator));

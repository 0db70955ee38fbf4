import { InvalidInput } from '../../kernel';
import { formTexts as t } from '../../texts/forms';

/** What the server says of a value that its column cannot hold, and what we say to whoever typed it. */
const REFUSALS: ReadonlyMap<number, string> = new Map([
  [1406, t.longerThanKept],
  [1264, t.largerThanKept],
]);

/** Names of databases and tables may stand before that of the column. */
const COLUMN = /column (?:`[^`]*`\.)*[`']([a-z0-9_]+)[`']/i;

/**
 * A net behind the limits of the forms: a value that only its column refuses is the typist's to change, under the name that
 * the column has in forms. Anything else stays as it is.
 */
export function asInvalidInput(error: unknown): unknown {
  if (!(error instanceof Error) || !('errno' in error)) return error;
  const message = REFUSALS.get(Number(error.errno));
  const column = COLUMN.exec(error.message)?.[1];
  return message === undefined || column === undefined
    ? error
    : new InvalidInput([{ field: fieldOf(column), message }]);
}

const fieldOf = (column: string): string => column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

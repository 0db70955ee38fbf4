import { referralColumns, type ColumnChoice } from '../../../../modules/registrations';
import type { FormBody } from '../../../components/referral/referral.forms';

/** More columns than any list has; what comes after is not used. */
const MAX_COLUMNS = 100;

/** The name of the field that says what the column at this place (from 0) is. */
export const columnField = (position: number): string => `kolom-${position}`;

/** What somebody said each column is; nothing when the form did not ask. */
export function columnChoiceOf(body: FormBody): ColumnChoice | undefined {
  const typed = Array.from({ length: MAX_COLUMNS }, (_, position) => body[columnField(position)]);
  const last = typed.findLastIndex((value) => value !== undefined);
  if (last < 0) return undefined;
  return typed.slice(0, last + 1).map((value) => referralColumns.find((column) => column === value) ?? null);
}

/** The same choice as fields, to travel along with the file. */
export const fieldsOfChoice = (choice: ColumnChoice): readonly (readonly [string, string])[] =>
  choice.map((column, position) => [columnField(position), column ?? ''] as const);

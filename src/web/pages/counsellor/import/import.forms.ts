import { z } from 'zod';
import { referralColumns, type ColumnChoice, type ReferralFile } from '../../../../modules/registrations';
import { text, yes } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';
import { textIn, type FormBody } from '../../../forms/form-body';

/** More columns than any list has; what comes after is not used. */
const MAX_COLUMNS = 100;

/** The choice to leave out the lines that are wrong. */
export const GOOD_LINES = 'good-lines';

/** Chooses what each column of the file is, or asks for the form of that choice. The file itself travels along. */
export const columnsForm = defineForm('columns', z.object({ content: text, change: yes }));

/** Refers everybody in the file that was looked at. */
export const confirmForm = defineForm('confirm', z.object({ content: text, lines: text }));

/** The name of the field that says what the column at this place (from 0) is. */
export const columnField = (position: number): string => `column-${position}`;

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

/** The file that travels along with such a form: as it was, without a blank trimmed. */
export const fileOf = (typed: FormBody): ReferralFile => ({
  text: textIn(typed, 'content'),
  choice: columnChoiceOf(typed),
});

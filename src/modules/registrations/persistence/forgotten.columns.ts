import { eachColumn, type Fragment } from '../../../platform/database';
import type { PersonField, RegistrationField } from '../referral/referral-details';
import { referralFields } from '../referral/referral-fields';

type Forgettable = PersonField | RegistrationField;

/** What stays of a field, as SQL writes it; undefined for a field that is kept. */
function remainder(field: Forgettable): string | undefined {
  const { afterwards } = referralFields[field];
  if (afterwards === 'kept') return undefined;
  const value: unknown = afterwards.becomes;
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return `'${typeof value === 'string' ? value : JSON.stringify(value)}'`;
}

const forgotten = (fields: readonly Forgettable[]): readonly Forgettable[] =>
  fields.filter((field) => remainder(field) !== undefined);

/** The assignments of an UPDATE that forgets. */
export const forgetting = (fields: readonly Forgettable[]): Fragment =>
  eachColumn(forgotten(fields), (column, field) => `${column} = ${remainder(field) ?? column}`);

/** Whether a row still tells something that is to be forgotten. */
export const notForgotten = (fields: readonly Forgettable[]): Fragment =>
  eachColumn(forgotten(fields), (column, field) => `NOT ${column} <=> ${remainder(field) ?? column}`, ' OR ');

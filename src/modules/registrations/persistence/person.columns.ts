import { eachColumn } from '../../../platform/database';
import { personFields, type PersonDetails, type PersonField, type StoredPerson } from '../referral/referral-details';
import { referralFields } from '../referral/referral-fields';
import type { JobseekerEntity } from './jobseeker.entity';

/** A field of the person without a column does not compile here. */
const stored: readonly (PersonField & keyof JobseekerEntity)[] = personFields;

/** The columns of a SELECT from `jobseeker j`, by the names of the fields. */
export const PERSON_COLUMNS = eachColumn(stored, (column, field) => `j.${column} AS ${field}`);

// VALUE, not VALUES: inside a subquery MariaDB takes the latter for rows of a table.
const extended = (column: string): string => `
  (SELECT CONCAT('[', COALESCE(GROUP_CONCAT(DISTINCT JSON_QUOTE(held.code) SEPARATOR ','), ''), ']')
   FROM JSON_TABLE(JSON_MERGE_PRESERVE(${column}, VALUE(${column})), '$[*]' COLUMNS (code VARCHAR(60) PATH '$')) AS held)`;

/** A field that is not filled in empties nothing; a list gets longer. */
const additions = {
  text: (column: string): string => `COALESCE(VALUES(${column}), ${column})`,
  'yes-no': (column: string): string => `GREATEST(${column}, VALUES(${column}))`,
  list: extended,
} as const;

/** What a referral brings up to date of somebody whom the organisation knows already. */
export const PERSON_UPDATES = eachColumn(
  stored,
  (column, field) => `${column} = ${additions[referralFields[field].input](column)}`,
);

const decoders = {
  text: (value: unknown): unknown => value,
  'yes-no': (value: unknown): unknown => value === 1,
  list: (value: unknown): unknown => JSON.parse(String(value)),
} as const;

/** The person of a row that was read with {@link PERSON_COLUMNS}. */
export function personOf(row: StoredPerson): PersonDetails {
  const person: Partial<Record<PersonField, unknown>> = {};
  for (const field of personFields) person[field] = decoders[referralFields[field].input](row[field]);
  return person as PersonDetails;
}

import { eachColumn } from '../../../platform/database';
import { personFields, type PersonDetails, type PersonField, type StoredPerson } from '../referral/referral-details';
import { referralFields } from '../referral/referral-fields';
import type { JobseekerEntity } from './jobseeker.entity';

/** A field of the person without a column does not compile here. */
const stored: readonly (PersonField & keyof JobseekerEntity)[] = personFields;

/** The columns of a SELECT from `jobseeker j`, by the names of the fields. */
export const PERSON_COLUMNS = eachColumn(stored, (column, field) => `j.${column} AS ${field}`);

/** What a referral brings up to date of somebody whom the organisation knows already. */
export const PERSON_UPDATES = eachColumn(stored, (column) => `${column} = VALUES(${column})`);

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

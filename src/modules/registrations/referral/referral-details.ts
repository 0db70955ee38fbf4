import { referralFields, type ReferralField } from './referral-fields';
import type { ReferralInput } from './referral-schema';

type KeptWith<Home> = {
  [Field in ReferralField]: (typeof referralFields)[Field] extends { readonly keptWith: Home } ? Field : never;
}[ReferralField];

/** A fact of the person. */
export type PersonField = KeptWith<'person'>;

/** A fact of one referral; the stop is kept by its id in the event. */
export type RegistrationField = Exclude<KeptWith<'registration'>, 'stop'>;

/** What a counsellor tells about a person. */
export type PersonDetails = { readonly [Field in PersonField]: Readonly<ReferralInput[Field]> };

/** A person as the columns of the table keep it. */
export type StoredPerson = {
  readonly [Field in PersonField]: {
    readonly text: PersonDetails[Field];
    readonly 'yes-no': number;
    readonly list: string;
  }[(typeof referralFields)[Field]['input']];
};

const isKeptWith =
  <Home extends 'person' | 'registration'>(home: Home) =>
  (field: ReferralField): field is KeptWith<Home> =>
    referralFields[field].keptWith === home;

const allFields = Object.keys(referralFields) as ReferralField[];

export const personFields: readonly PersonField[] = allFields.filter(isKeptWith('person'));

export const registrationFields: readonly RegistrationField[] = allFields
  .filter(isKeptWith('registration'))
  .filter((field) => field !== 'stop');

/** Of a referral, what it tells about the person. */
export const personDetailsOf = (referral: PersonDetails): PersonDetails => pick(referral, personFields);

/** Of a referral, what is kept with the registration. */
export const registrationDetailsOf = (referral: Pick<ReferralInput, RegistrationField>) =>
  pick(referral, registrationFields);

function pick<Source, Key extends keyof Source>(source: Source, keys: readonly Key[]): Pick<Source, Key> {
  const picked: Partial<Pick<Source, Key>> = {};
  for (const key of keys) picked[key] = source[key];
  return picked as Pick<Source, Key>;
}

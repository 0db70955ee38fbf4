import type { ReferralInput } from './referral-schema';

/** Where a field of a referral is kept, and what retention leaves of it when the person is forgotten. */
type FieldRule<Value> =
  | {
      /** A fact of the person: brought up to date by every referral, shown with every registration of the person. */
      readonly keptWith: 'person';
      /** How the column keeps the value. */
      readonly as: Value extends boolean ? 'flag' : Value extends readonly string[] ? 'list' : 'text';
      readonly afterwards: 'kept' | { readonly becomes: Value };
    }
  | {
      /** A fact of this referral alone. */
      readonly keptWith: 'registration';
      readonly afterwards: 'kept' | { readonly becomes: Value };
    }
  /** In a table of its own, which has its own rule of retention; or not kept at all. */
  | { readonly keptWith: 'support_need' | 'preference' | 'message_translation' | 'nothing' };

/**
 * Every field of a referral. The schema says what a field may be; this list says what becomes of it: what is written,
 * brought up to date, read back and forgotten follows from here. A field of the schema that is missing here does not compile.
 */
export const referralFields = {
  firstName: { keptWith: 'person', as: 'text', afterwards: { becomes: '' } },
  lastName: { keptWith: 'person', as: 'text', afterwards: { becomes: '' } },
  phone: { keptWith: 'person', as: 'text', afterwards: { becomes: null } },
  email: { keptWith: 'person', as: 'text', afterwards: { becomes: null } },
  channel: { keptWith: 'person', as: 'text', afterwards: 'kept' },
  smsAllowed: { keptWith: 'person', as: 'flag', afterwards: { becomes: false } },
  sharedPhone: { keptWith: 'person', as: 'flag', afterwards: { becomes: false } },
  postcode: { keptWith: 'person', as: 'text', afterwards: 'kept' },
  dutchLevel: { keptWith: 'person', as: 'text', afterwards: 'kept' },
  interpreterLanguage: { keptWith: 'person', as: 'text', afterwards: { becomes: null } },
  certificates: { keptWith: 'person', as: 'list', afterwards: { becomes: [] } },
  transport: { keptWith: 'registration', afterwards: 'kept' },
  stop: { keptWith: 'registration', afterwards: 'kept' },
  latestReturn: { keptWith: 'registration', afterwards: { becomes: null } },
  note: { keptWith: 'registration', afterwards: { becomes: '' } },
  needs: { keptWith: 'support_need' },
  preferences: { keptWith: 'preference' },
  translation: { keptWith: 'message_translation' },
  translationReason: { keptWith: 'message_translation' },
  overrideHired: { keptWith: 'nothing' },
} as const satisfies { readonly [Field in keyof ReferralInput]: FieldRule<ReferralInput[Field]> };

export type ReferralField = keyof typeof referralFields;

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
    readonly flag: number;
    readonly list: string;
  }[(typeof referralFields)[Field]['as']];
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

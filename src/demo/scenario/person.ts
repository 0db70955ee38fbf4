type Need = 'wheelchair-place' | 'front-seat' | 'large-print' | 'interpreter' | 'long-interview' | 'no-stairs';

/** A jobseeker of the demo, ready to be referred. All people are invented. */
export interface DemoPerson {
  /** How the scenario calls the person. */
  readonly code: string;
  /** E-mail address of the counsellor who refers the person. */
  readonly referrer: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly channel: 'sms' | 'mail' | 'telefoon' | 'post';
  readonly smsAllowed: boolean;
  readonly sharedPhone: boolean;
  readonly postcode: string;
  readonly dutchLevel: 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'native';
  readonly interpreterLanguage: string | null;
  readonly certificates: readonly string[];
  /** Codes of vacancies, best first. */
  readonly preferences: readonly string[];
  /** Code of the stop. */
  readonly stop: string;
  readonly transport: 'bus' | 'taxi' | 'own';
  /** Back at the own stop by this time (`HH:MM`). */
  readonly latestReturn: string | null;
  readonly needs: readonly Need[];
  readonly note: string;
}

type Given = 'code' | 'referrer' | 'channel' | 'postcode' | 'dutchLevel' | 'preferences' | 'stop';

type PersonFields = Pick<DemoPerson, Given> & Partial<DemoPerson> & { readonly name: readonly [string, string] };

/** Fills in what most people have in common; numbers 0470 00 00 nn follow the code. */
export function person(fields: PersonFields): DemoPerson {
  const { name, ...given } = fields;
  return {
    firstName: name[0],
    lastName: name[1],
    phone: `0470 00 00 ${given.code.slice(1)}`,
    email: null,
    smsAllowed: given.channel === 'sms',
    sharedPhone: false,
    interpreterLanguage: null,
    certificates: [],
    transport: 'bus',
    latestReturn: null,
    needs: [],
    note: '',
    ...given,
  };
}

type Shared = 'stop' | 'referrer' | 'postcode';

/** What neighbours have in common; their phone numbers begin alike and end with the number of the code. */
type Neighbours = Pick<DemoPerson, Shared> & { readonly phones: `0470 00 ${string}` };

/** People of one stop, referred by one counsellor, each with a mailbox in the own name. */
export const neighbours = (
  { phones, ...shared }: Neighbours,
  people: readonly Omit<PersonFields, Shared>[],
): DemoPerson[] =>
  people.map((fields) =>
    person({ ...shared, phone: `${phones} ${fields.code.slice(1)}`, email: mailboxOf(fields.name), ...fields }),
  );

const mailboxOf = ([firstName, lastName]: readonly [string, string]): string =>
  `${firstName}.${lastName.replaceAll(' ', '')}@post.example`.toLowerCase();

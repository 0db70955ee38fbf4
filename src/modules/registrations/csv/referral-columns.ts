/** The columns of a referral file; the names a header may have are in {@link SYNONYMS}. */
const referralColumns = [
  'firstName',
  'lastName',
  'phone',
  'email',
  'channel',
  'smsAllowed',
  'sharedPhone',
  'postcode',
  'transport',
  'stop',
  'dutchLevel',
  'interpreterLanguage',
  'wish1',
  'wish2',
  'wish3',
  'certificates',
  'needs',
  'latestReturn',
  'note',
  'overrideHired',
] as const;
export type ReferralColumn = (typeof referralColumns)[number];

/** The first name of each column is the one in the example file. */
export const SYNONYMS: Readonly<Record<ReferralColumn, readonly string[]>> = {
  firstName: ['voornaam'],
  lastName: ['achternaam', 'familienaam', 'naam'],
  phone: ['telefoon', 'gsm', 'tel', 'telefoonnummer', 'gsm-nummer', 'mobiel'],
  email: ['e-mail', 'mail', 'e-mailadres', 'mailadres'],
  channel: ['kanaal', 'contact', 'voorkeurskanaal', 'bereiken via'],
  smsAllowed: ['mag sms', 'sms', 'sms toegelaten'],
  sharedPhone: ['gedeelde gsm', 'gedeelde telefoon'],
  postcode: ['postcode', 'postnummer', 'zip'],
  transport: ['vervoer'],
  stop: ['opstapplaats', 'halte', 'opstaphalte', 'stop'],
  dutchLevel: ['nederlands', 'taalniveau', 'niveau nederlands', 'niveau'],
  interpreterLanguage: ['tolk', 'tolktaal', 'taal tolk'],
  wish1: ['wens 1', 'eerste keuze', 'keuze 1', 'voorkeur 1', 'vacature 1', 'wens'],
  wish2: ['wens 2', 'tweede keuze', 'keuze 2', 'voorkeur 2', 'vacature 2'],
  wish3: ['wens 3', 'derde keuze', 'keuze 3', 'voorkeur 3', 'vacature 3'],
  certificates: ['attesten', 'attest', 'certificaten', 'certificaat'],
  needs: ['noden', 'nood', 'ondersteuning'],
  latestReturn: ['terug om', 'ten laatste terug', 'terug voor', 'uiterste terugkeer'],
  note: ['opmerking', 'nota', 'opmerkingen'],
  overrideHired: ['zoekt opnieuw werk'],
};

/** Without these a line can never be a referral. */
const REQUIRED: readonly ReferralColumn[] = ['firstName', 'lastName', 'postcode', 'dutchLevel'];

export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

export interface ColumnMap {
  readonly positions: ReadonlyMap<ReferralColumn, number>;
  /** Required columns the header does not have, by their Dutch names. */
  readonly missing: readonly string[];
  /** Header cells that mean nothing to us, as typed. */
  readonly unknown: readonly string[];
}

/** Finds each column in the header, whatever its order, case or synonym; the first of two equal names counts. */
export function matchColumns(header: readonly string[]): ColumnMap {
  const positions = new Map<ReferralColumn, number>();
  const unknown: string[] = [];
  header.forEach((cell, position) => {
    const column = referralColumns.find((name) => SYNONYMS[name].some((synonym) => plain(synonym) === plain(cell)));
    if (column === undefined) unknown.push(cell);
    else if (!positions.has(column)) positions.set(column, position);
  });
  const missing = REQUIRED.filter((column) => !positions.has(column)).map((column) => SYNONYMS[column][0] ?? column);
  return { positions, missing, unknown: unknown.filter((cell) => cell !== '') };
}

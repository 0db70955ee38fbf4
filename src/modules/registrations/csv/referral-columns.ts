import { referralFields, type ReferralField } from '../referral/referral-fields';

type WishColumn = 'wish1' | 'wish2' | 'wish3';

/** The columns of a referral file: one for each field, and the wishes by rank. */
export type ReferralColumn = Exclude<ReferralField, 'preferences'> | WishColumn;

const wishes: Readonly<Record<WishColumn, readonly string[]>> = {
  wish1: ['wens 1', 'eerste keuze', 'keuze 1', 'voorkeur 1', 'vacature 1', 'wens'],
  wish2: ['wens 2', 'tweede keuze', 'keuze 2', 'voorkeur 2', 'vacature 2'],
  wish3: ['wens 3', 'derde keuze', 'keuze 3', 'voorkeur 3', 'vacature 3'],
};

const namesOf = (field: string, columns: readonly string[]): [string, readonly string[]][] =>
  field === 'preferences' ? Object.entries(wishes) : [[field, columns]];

/** The first name of each column is the one in the example file. */
export const SYNONYMS = Object.fromEntries(
  Object.entries(referralFields).flatMap(([field, { columns }]) => namesOf(field, columns)),
) as Readonly<Record<ReferralColumn, readonly string[]>>;

export const referralColumns = Object.keys(SYNONYMS) as readonly ReferralColumn[];

/** Without these a line can never be a referral. */
const REQUIRED: readonly ReferralColumn[] = ['firstName', 'lastName', 'postcode', 'dutchLevel'];

export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** For each column of a file, what it is for us; `null` is not used. */
export type ColumnChoice = readonly (ReferralColumn | null)[];

export interface ColumnMap {
  readonly positions: ReadonlyMap<ReferralColumn, number>;
  /** Required columns that no column of the file is, by their Dutch names. */
  readonly missing: readonly string[];
  /** Columns that more than one column of the file claims to be, by their Dutch names. */
  readonly twice: readonly string[];
  /** Header cells that are not used, as typed. */
  readonly unknown: readonly string[];
}

export const columnName = (column: ReferralColumn): string => SYNONYMS[column][0] ?? column;

/** Each column by its own name, whatever its order, case or synonym; the first of two equal names counts. */
export const recogniseColumns = (header: readonly string[]): ColumnChoice =>
  claimed(
    header.map(() => null),
    header,
    (synonym, cell) => synonym === cell,
  );

/** The same, and for the rest a column whose name is a part of the cell: a guess for somebody to look at. */
export const guessColumns = (header: readonly string[]): ColumnChoice =>
  claimed(recogniseColumns(header), header, (synonym, cell) => synonym.length >= 3 && cell.includes(synonym));

function claimed(
  before: ColumnChoice,
  header: readonly string[],
  matches: (synonym: string, cell: string) => boolean,
): ColumnChoice {
  const choice = [...before];
  header.forEach((cell, position) => {
    if (choice[position] !== null) return;
    const column = referralColumns.find(
      (name) => !choice.includes(name) && SYNONYMS[name].some((synonym) => matches(plain(synonym), plain(cell))),
    );
    choice[position] = column ?? null;
  });
  return choice;
}

/** Where each column stands. Without a choice the columns are recognised by their names. */
export function matchColumns(header: readonly string[], choice: ColumnChoice = recogniseColumns(header)): ColumnMap {
  const placesOf = (column: ReferralColumn): number[] =>
    header.flatMap((_, position) => (choice[position] === column ? [position] : []));
  const positions = new Map<ReferralColumn, number>();
  for (const column of referralColumns) {
    const [first] = placesOf(column);
    if (first !== undefined) positions.set(column, first);
  }
  return {
    positions,
    missing: REQUIRED.filter((column) => !positions.has(column)).map(columnName),
    twice: referralColumns.filter((column) => placesOf(column).length > 1).map(columnName),
    unknown: header.filter((cell, position) => cell !== '' && (choice[position] ?? null) === null),
  };
}

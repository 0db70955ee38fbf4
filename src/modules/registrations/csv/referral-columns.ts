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
  /** Where each column stands: several columns of a file can be one of ours, the best named first. */
  readonly positions: ReadonlyMap<ReferralColumn, readonly number[]>;
  /** Required columns that no column of the file is, by their Dutch names. */
  readonly missing: readonly string[];
  /** Columns that more than one column of the file is, by their Dutch names, with those of the file. */
  readonly shared: readonly { readonly name: string; readonly header: readonly string[] }[];
  /** Header cells that are not used, as typed. */
  readonly unknown: readonly string[];
}

export const columnName = (column: ReferralColumn): string => SYNONYMS[column][0] ?? column;

/** Each column by its own name, whatever its order, case or synonym. */
export const recogniseColumns = (header: readonly string[]): ColumnChoice =>
  header.map((cell) => referralColumns.find((name) => rankOf(name, cell) >= 0) ?? null);

/** The same, and for the rest a column whose name is a part of the cell: a guess for somebody to look at. */
export function guessColumns(header: readonly string[]): ColumnChoice {
  const choice = [...recogniseColumns(header)];
  header.forEach((cell, position) => {
    choice[position] ??= referralColumns.find((name) => !choice.includes(name) && isPartOf(name, cell)) ?? null;
  });
  return choice;
}

/** Which of the names of a column a cell is, the one in the example file first; below 0 for none. */
const rankOf = (column: ReferralColumn, cell: string): number =>
  SYNONYMS[column].findIndex((synonym) => plain(synonym) === plain(cell));

const isPartOf = (column: ReferralColumn, cell: string): boolean =>
  SYNONYMS[column].map(plain).some((synonym) => synonym.length >= 3 && plain(cell).includes(synonym));

/** Where each column stands. Without a choice the columns are recognised by their names. */
export function matchColumns(header: readonly string[], choice: ColumnChoice = recogniseColumns(header)): ColumnMap {
  const positions = new Map<ReferralColumn, readonly number[]>();
  for (const column of referralColumns) {
    const places = header.flatMap((_, position) => (choice[position] === column ? [position] : []));
    if (places.length > 0) positions.set(column, bestNamedFirst(column, header, places));
  }
  return {
    positions,
    missing: REQUIRED.filter((column) => !positions.has(column)).map(columnName),
    shared: [...positions].flatMap(([column, places]) =>
      places.length > 1 ? [{ name: columnName(column), header: places.map((place) => header[place] ?? '') }] : [],
    ),
    unknown: header.filter((cell, position) => cell !== '' && (choice[position] ?? null) === null),
  };
}

function bestNamedFirst(column: ReferralColumn, header: readonly string[], places: readonly number[]): number[] {
  const rank = (place: number): number => {
    const found = rankOf(column, header[place] ?? '');
    return found < 0 ? SYNONYMS[column].length : found;
  };
  return [...places].sort((one, other) => rank(one) - rank(other));
}

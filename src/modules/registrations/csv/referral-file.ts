import type { ImportLine } from './check-import-lines';
import type { CodePage } from './decode-text';
import type { ColumnChoice } from './referral-columns';

/** A file with, when somebody said so, what each of its columns is. */
export interface ReferralFile {
  readonly text: string;
  /** The code page its text was guessed to be in; absent for Unicode. */
  readonly codePage?: CodePage | undefined;
  readonly choice?: ColumnChoice | undefined;
}

export interface FileColumns {
  readonly header: readonly string[];
  /** The first lines, to recognise a column by what is in it. */
  readonly samples: readonly (readonly string[])[];
  readonly choice: ColumnChoice;
  /** Whether the file can only be read once somebody says which column is what. */
  readonly unclear: boolean;
}

/** What a file would do, before anybody does it. */
export interface ImportPreview {
  /** What is wrong with the file as a whole. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly lines: readonly ImportLine[];
  /** True when nothing is wrong and the file can be committed. */
  readonly ready: boolean;
  /** The columns of the file, so that somebody can say what each is; nothing when the file cannot be read. */
  readonly columns?: FileColumns;
}

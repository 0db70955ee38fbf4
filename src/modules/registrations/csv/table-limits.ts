import { importTexts as t } from '../../../texts/referral-file';

/** Limits of one file: far above any event, low enough to be read in a moment. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;
export const MAX_LINES = 2_000;
const MAX_COLUMNS = 200;

/** A cell may hold line breaks, and lines may be empty. */
const MAX_LINE_BREAKS = 5 * MAX_LINES;

/** Longest line, in letters, for the reader of the table. */
export const MAX_LINE_LENGTH = 50_000;

const MEGABYTE = 1024 * 1024;

const LINE_BREAKS = ['\n', '\r'] as const;

/** What makes a text larger than any list of people, counted before it is taken apart; nothing when it is not. */
export function sizeProblem(text: string, separator: string): string | undefined {
  if (text.length > MAX_FILE_BYTES) return t.tooLarge(MAX_FILE_BYTES / MEGABYTE);
  const breaks = Math.max(...LINE_BREAKS.map((sign) => countOf(sign, text)));
  if (breaks > MAX_LINE_BREAKS) return t.tooManyLines(breaks, MAX_LINES);
  return hasWideLine(text, separator) ? t.tooManyColumns(MAX_COLUMNS) : undefined;
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let position = text.indexOf(sign); position >= 0; position = text.indexOf(sign, position + 1)) count += 1;
  return count;
}

function hasWideLine(text: string, separator: string): boolean {
  let end = text.indexOf('\n');
  let count = 0;
  for (let position = text.indexOf(separator); position >= 0; position = text.indexOf(separator, position + 1)) {
    if (end >= 0 && position > end) {
      end = text.indexOf('\n', position);
      count = 0;
    }
    count += 1;
    if (count >= MAX_COLUMNS) return true;
  }
  return false;
}

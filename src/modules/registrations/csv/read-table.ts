import { CsvError, parse } from 'csv-parse/sync';
import { importTexts as t } from '../../../texts/referral-file';
import { MAX_LINE_LENGTH, MAX_LINES, sizeProblem } from './table-limits';

const DELIMITERS = [';', ',', '\t'] as const;

/** A row with the line of the file it starts on (the header is line 1). */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type Table =
  | { readonly ok: true; readonly header: readonly string[]; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly problem: string };

const refuse = (problem: string): Table => ({ ok: false, problem });

/** Reads comma, semicolon or tab separated text. What is wrong with the file as a whole comes back in words. */
export function readTable(file: string): Table {
  if (file.includes('\0')) return refuse(t.notText);
  const { text, separator } = withoutSeparatorLine(file);
  const firstLine = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  if (firstLine === '') return refuse(t.emptyFile);
  const delimiter = separator ?? delimiterOf(firstLine);
  const tooMuch = sizeProblem(text, delimiter);
  return tooMuch === undefined ? tableOf(text, delimiter) : refuse(tooMuch);
}

function tableOf(text: string, delimiter: string): Table {
  try {
    const [header, ...lines] = rowsOf(text, delimiter);
    if (header === undefined || lines.length === 0) return refuse(t.noLines);
    if (lines.length > MAX_LINES) return refuse(t.tooManyLines(lines.length, MAX_LINES));
    return { ok: true, header: header.cells, rows: lines };
  } catch (error) {
    if (error instanceof CsvError) return refuse(t.unreadable(lineOf(error)));
    throw error;
  }
}

/** Spreadsheets may name the separator on a line of its own; that line is emptied, so that line numbers stay true. */
function withoutSeparatorLine(file: string): { readonly text: string; readonly separator: string | undefined } {
  const unmarked = file.replace(/^\uFEFF/, '');
  const separator = /^sep=([;,\t])[ \t]*(?=\r?\n)/i.exec(unmarked);
  return { text: unmarked.slice(separator?.[0].length ?? 0), separator: separator?.[1] };
}

/** The separator that occurs most in the header. */
const delimiterOf = (header: string): string =>
  DELIMITERS.map((sign) => ({ sign, count: header.split(sign).length })).sort((a, b) => b.count - a.count)[0]?.sign ??
  ';';

function rowsOf(text: string, delimiter: string): TableRow[] {
  const parsed: unknown = parse(text, {
    delimiter,
    info: true,
    trim: true,
    max_record_size: MAX_LINE_LENGTH,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_empty_values: true,
  });
  return (parsed as { readonly record: string[]; readonly info: { readonly lines: number } }[]).map(
    ({ record, info }) => ({ line: info.lines - lineBreaksIn(record), cells: record.map(withoutTextMark) }),
  );
}

const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);

/** Spreadsheets put an apostrophe before text that looks like a formula or a number. */
const withoutTextMark = (cell: string): string => cell.replace(/^'(?=[=+\-@0-9])/, '');

const lineOf = (error: CsvError): number => {
  const { lines } = error as CsvError & { readonly lines?: number };
  return lines ?? 1;
};

import { csvText } from '../../../../kernel';
import { routeSheetTexts as t } from '../../../../texts/route-sheet';
import type { RideOfOperator } from '../../ride/ride-of-operator';
import { haltWords } from './sheet-blocks';

/** A file that goes with a mail. */
export interface MailFile {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
}

/**
 * The halts of all vehicles of an operator, one a line, as the mail has them. A file of separated values opens in every
 * spreadsheet and can be read by planning software; a page would be held back by many mail servers. It names nobody.
 */
export function sheetFile({ sheets, event }: Pick<RideOfOperator, 'sheets' | 'event'>): MailFile {
  const rows = sheets.flatMap(({ contact, halts }) =>
    halts.map((halt) => [
      ...[event.date, contact.vehicle, contact.plate, halt.arrive ?? '', halt.leave ?? ''],
      ...[halt.name, halt.address, halt.landmark, String(halt.on.people), String(halt.off.people)],
      ...[String(Math.max(halt.on.wheelchairs, halt.off.wheelchairs)), haltWords(halt).join(' ')],
    ]),
  );
  return {
    filename: t.file.name(event.date),
    contentType: 'text/csv; charset=utf-8',
    content: csvText([Object.values(t.file.columns), ...rows]),
  };
}

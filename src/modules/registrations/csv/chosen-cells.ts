import { isMobile, readPhone } from '../../../platform/fields';
import { importTexts } from '../../../texts/referral-file';
import type { ReferralChoices } from '../domain/referral-choices';
import { columnName, plain, type ColumnMap, type ReferralColumn } from './referral-columns';
import { isUsable, type CellOf } from './referral-line';

interface ChosenCells {
  readonly cellOf: CellOf;
  /** Which cell was taken where a line has several that differ, for the counsellor. */
  readonly notes: readonly string[];
}

/** The cells of a line; of several columns for one field the first that the field can hold. */
export function chosenCells(
  cells: readonly string[],
  positions: ColumnMap['positions'],
  choices: ReferralChoices,
): ChosenCells {
  const chosen = new Map<ReferralColumn, string>();
  const notes: string[] = [];
  for (const [column, places] of positions) {
    const filled = places.map((place) => cells[place] ?? '').filter((cell) => cell !== '');
    const best = bestOf(column, filled, choices);
    chosen.set(column, best);
    const left = filled.filter((cell) => plain(cell) !== plain(best));
    if (left.length > 0) notes.push(importTexts.cellChosen(columnName(column), best, left));
  }
  return { cellOf: (column) => chosen.get(column) ?? '', notes };
}

function bestOf(column: ReferralColumn, filled: readonly string[], choices: ReferralChoices): string {
  const [only = '', ...others] = filled;
  if (others.length === 0) return only;
  const usable = filled.filter((cell) => isUsable(column, cell, choices));
  const mobile = column === 'phone' ? usable.find(isMobileNumber) : undefined;
  return mobile ?? usable[0] ?? only;
}

function isMobileNumber(typed: string): boolean {
  const reading = readPhone(typed);
  return reading.ok && isMobile(reading.number);
}

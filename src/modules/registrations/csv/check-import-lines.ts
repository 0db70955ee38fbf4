import { isReadable } from '../../../kernel';
import { parseForm } from '../../../platform/http';
import { importTexts } from '../../../texts/referral-file';
import { registrationTexts } from '../../../texts/registrations';
import type { VacancyView } from '../../companies';
import type { TableRow } from './read-table';
import type { ColumnMap } from './referral-columns';
import { isRoundedNumber, referralOfLine } from './referral-line';
import { chosenCells } from './chosen-cells';
import { identityOf } from '../domain/person-identity';
import { resolveChoices, type ReferralChoices } from '../domain/referral-choices';
import { warningsFor } from '../domain/wishes';
import type { KnownPeople } from '../persistence/jobseeker.repository';
import { askedReferralSchema, type ReferralInput } from '../referral/referral-schema';

/** What a line of the file would do. A line with errors stops the whole file, unless only the good lines are asked for. */
export interface ImportLine {
  /** Line of the file; the header is line 1. */
  readonly line: number;
  readonly name: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** The person is in the event already: nothing to do, and nothing wrong. */
  readonly alreadyReferred: boolean;
  readonly referral: ReferralInput | null;
}

/** What one line would do, looked at by itself. */
export function checkLine(
  { line, cells }: TableRow,
  width: number,
  { positions }: ColumnMap,
  choices: ReferralChoices<VacancyView>,
): ImportLine {
  const { cellOf, notes } = chosenCells(cells, positions, choices);
  const raw = referralOfLine(cellOf, choices);
  const name = [raw['firstName'], raw['lastName']].filter((part) => typeof part === 'string' && part !== '').join(' ');
  const doubts = [
    ...doubtsAbout(cells),
    ...(cells.length > width ? [importTexts.tooManyCells(cells.length, width)] : []),
  ];
  const parsed = parseForm(askedReferralSchema, raw);
  if (!parsed.ok) {
    const rounded = isRoundedNumber(cellOf('phone')) ? { phone: importTexts.roundedPhone } : {};
    const errors = [...doubts, ...Object.values({ ...parsed.errors, ...rounded })];
    return { line, name, errors, warnings: notes, alreadyReferred: false, referral: null };
  }
  const referral = parsed.value;
  const { wishes, problems } = resolveChoices(choices, referral);
  const errors = [...doubts, ...problems.map(({ message }) => message)];
  return {
    line,
    name,
    errors,
    warnings: [...notes, ...warningsFor(wishes, referral)],
    alreadyReferred: false,
    referral,
  };
}

/** Text that was saved as UTF-8 and read as something else looks like `JosÃ©`. */
const READ_TWICE = /[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œž˜“”¦]/u;

const doubtsAbout = (cells: readonly string[]): string[] =>
  cells.filter((cell) => !isReadable(cell) || READ_TWICE.test(cell)).map(importTexts.unreadableCell);

/** Marks people who are in the file twice, in the event already, or have a job. */
export function withRepeats(lines: readonly ImportLine[], { referred, hired }: KnownPeople): ImportLine[] {
  const first = new Map<string, number>();
  return lines.map((line) => {
    if (line.referral === null) return line;
    const identity = identityOf(line.referral);
    const earlier = first.get(identity);
    if (earlier === undefined) first.set(identity, line.line);
    const repeated = earlier === undefined ? [] : [importTexts.sameAsLine(earlier)];
    const alreadyReferred = referred.has(identity);
    const hasJob = hired.has(identity) && !alreadyReferred && !line.referral.overrideHired;
    const hiredBefore = hasJob ? [registrationTexts.refusals.hired] : [];
    return { ...line, alreadyReferred, errors: [...line.errors, ...repeated, ...hiredBefore] };
  });
}

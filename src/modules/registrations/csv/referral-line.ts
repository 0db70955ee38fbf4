import { withoutNote } from '../../../platform/fields';
import { registrationTexts } from '../../../texts/registrations';
import { translationChoiceTexts } from '../../../texts/translation-choice';
import type { ReferralChoices } from '../domain/referral-choices';
import { referralFields, type ReferralField } from '../referral/referral-fields';
import { plain, type ReferralColumn } from './referral-columns';

/** Reads one cell of the line at hand; a column that is not there is empty. */
export type CellOf = (column: ReferralColumn) => string;

const YES = new Set(['ja', 'j', 'x', '1', 'true', 'waar', 'ok', 'yes']);
const NO = new Set(['', 'nee', 'neen', 'n', '0', 'false', 'onwaar', 'no']);

const words: Readonly<Record<string, string>> = {
  email: 'mail',
  tel: 'telefoon',
  gsm: 'telefoon',
  bellen: 'telefoon',
  brief: 'post',
  native: 'native',
  nl: 'native',
  nederlands: 'native',
  moedertaal: 'native',
  eigen: 'own',
  opeigenkracht: 'own',
};

const known = (typed: string): string => words[plain(typed)] ?? plain(typed);

const list = (cell: string): string[] =>
  cell
    .split(/[,|+/;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** The code whose label or own name was typed; what we do not know stays as it is and is refused later. */
const codeOf = (typed: string, labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels).find(([code, label]) => plain(code) === plain(typed) || plain(label) === plain(typed))?.[0] ??
  typed;

/** Yes or no; anything else stays as it is and is refused later, rather than be taken for a no. */
const yesOrNo = (cell: string): boolean | string => {
  const typed = plain(cell);
  return YES.has(typed) ? true : NO.has(typed) ? false : cell;
};

type Reading = (cell: CellOf, choices: ReferralChoices) => unknown;

/** Fields whose cell is more than what it says. */
const readings: Partial<Record<ReferralField, Reading>> = {
  phone: (cell) => (cell('sharedPhone') === '' ? cell('phone') : withoutNote(cell('phone'))),
  lastName: (cell) => (hasNoName(cell) ? '' : cell('lastName')),
  noLastName: (cell) => hasNoName(cell) || yesOrNo(cell('noLastName')),
  channel: (cell) => (cell('channel') === '' ? channelFor(cell) : known(cell('channel'))),
  smsAllowed: (cell) => (cell('smsAllowed') === '' ? undefined : yesOrNo(cell('smsAllowed'))),
  transport: (cell) => (cell('transport') === '' ? 'bus' : known(cell('transport'))),
  stop: (cell, choices) => (cell('stop') === '' ? null : stopOf(cell('stop'), choices)),
  dutchLevel: (cell) => dutchOf(cell('dutchLevel')),
  preferences: (cell, choices) =>
    (['wish1', 'wish2', 'wish3'] as const)
      .map(cell)
      .filter((wish) => wish !== '')
      .map((wish) => vacancyOf(wish, choices)),
  needs: (cell) => list(cell('needs')).map((typed) => codeOf(typed, registrationTexts.needs)),
  translation: (cell) => codeOf(cell('translation'), translationChoiceTexts.languages),
  translationReason: (cell) => codeOf(cell('translationReason'), translationChoiceTexts.reasons),
};

/** Whether a cell says something that this column can hold. */
export function isUsable(column: ReferralColumn, typed: string, choices: ReferralChoices): boolean {
  if (!(column in referralFields)) return true;
  const field = column as ReferralField;
  const cellOf: CellOf = (name) => (name === column ? typed : '');
  return referralFields[field].schema.safeParse((readings[field] ?? plainReading(field))(cellOf, choices)).success;
}

/** What a line of the file says, in the shape of the referral schema. */
export function referralOfLine(cell: CellOf, choices: ReferralChoices): Readonly<Record<string, unknown>> {
  const fields = Object.keys(referralFields) as readonly ReferralField[];
  return Object.fromEntries(fields.map((field) => [field, (readings[field] ?? plainReading(field))(cell, choices)]));
}

const plainReading =
  (field: ReferralField): Reading =>
  (cell) => {
    if (field === 'preferences') return [];
    const { input } = referralFields[field];
    if (input === 'yes-no') return yesOrNo(cell(field));
    return input === 'list' ? list(cell(field)) : cell(field);
  };

/** A dash where the last name would stand: there is none. */
const hasNoName = (cell: CellOf): boolean => cell('lastName') !== '' && !/[\p{L}\p{N}]/u.test(cell('lastName'));

/** Digits that a spreadsheet rounded away, as in `4,7E+08`: the number cannot be known any more. */
export const isRoundedNumber = (typed: string): boolean => /^\d([.,]\d+)?e\+?\d+$/i.test(typed);

/** Without a chosen channel: mail when there is an address, else the phone, else a letter. SMS is never assumed. */
function channelFor(cell: CellOf): string {
  if (cell('email') !== '') return 'mail';
  return cell('phone') === '' ? 'post' : 'telefoon';
}

function dutchOf(typed: string): string {
  const level = known(typed);
  return level === 'native' ? level : level.toUpperCase();
}

const stopOf = (typed: string, { stops }: ReferralChoices): string =>
  stops.find(({ code, name }) => plain(code) === plain(typed) || plain(name) === plain(typed))?.id ?? typed;

const vacancyOf = (typed: string, { vacancies }: ReferralChoices): string =>
  vacancies.find(({ code, title }) => [code, title, `${code} ${title}`].some((name) => plain(name) === plain(typed)))
    ?.id ?? typed;

import { certificateLabel, registrationTexts } from '../../../texts/registrations';
import { translationChoiceTexts } from '../../../texts/translation-choice';
import type { ReferralChoices } from '../domain/referral-choices';
import type { ReferralField } from '../referral/referral-fields';
import { plain, type ReferralColumn } from './referral-columns';

/** Reads one cell of the line at hand; a column that is not there is empty. */
export type CellOf = (column: ReferralColumn) => string;

const YES = new Set(['ja', 'j', 'x', '1', 'true', 'waar', 'ok', 'yes']);

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

/** What a line of the file says, in the shape of the referral schema. */
export function referralOfLine(cell: CellOf, choices: ReferralChoices): Readonly<Record<ReferralField, unknown>> {
  const latestReturn = cell('latestReturn').replace(/^(\d{1,2})[.u:h](\d{2}).*$/i, '$1:$2');
  return {
    firstName: cell('firstName'),
    lastName: cell('lastName'),
    phone: withLeadingZero(cell('phone')),
    email: cell('email'),
    channel: cell('channel') === '' ? channelFor(cell) : known(cell('channel')),
    smsAllowed: cell('smsAllowed') === '' ? undefined : YES.has(plain(cell('smsAllowed'))),
    sharedPhone: YES.has(plain(cell('sharedPhone'))),
    postcode: cell('postcode'),
    transport: cell('transport') === '' ? 'bus' : known(cell('transport')),
    stop: cell('stop') === '' ? null : stopOf(cell('stop'), choices),
    dutchLevel: dutchOf(cell('dutchLevel')),
    interpreterLanguage: cell('interpreterLanguage'),
    preferences: (['wish1', 'wish2', 'wish3'] as const)
      .map(cell)
      .filter((wish) => wish !== '')
      .map((wish) => vacancyOf(wish, choices)),
    certificates: list(cell('certificates')).map((typed) => certificateOf(typed, choices)),
    needs: list(cell('needs')).map((typed) => codeOf(typed, registrationTexts.needs)),
    latestReturn: latestReturn.length === 4 ? `0${latestReturn}` : latestReturn,
    note: cell('note'),
    translation: codeOf(cell('translation'), translationChoiceTexts.languages),
    translationReason: codeOf(cell('translationReason'), translationChoiceTexts.reasons),
    overrideHired: YES.has(plain(cell('overrideHired'))),
  };
}

/** A spreadsheet that took a mobile number for a number dropped its zero. */
const withLeadingZero = (typed: string): string => typed.replace(/^4\d{8}$/, '0$&');

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

function certificateOf(typed: string, { vacancies }: ReferralChoices): string {
  const asked = [...new Set(vacancies.flatMap(({ certificates }) => certificates))];
  const labels = Object.fromEntries(asked.map((code) => [code, certificateLabel(code)]));
  return codeOf(typed, { ...registrationTexts.certificates, ...labels });
}

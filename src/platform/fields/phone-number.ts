import { parsePhoneNumberWithError, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';
import { cleanLine } from '../../kernel';
import { phoneTexts as t } from '../../texts/phone';

const HOME: CountryCode = 'BE';
/** Where mobile numbers without a country code come from when they are not Belgian. */
const NEIGHBOURS: readonly CountryCode[] = ['NL', 'FR', 'DE'];
const PAID = new Set(['PREMIUM_RATE', 'SHARED_COST']);

/** `number` as E.164, or what to ask whoever typed it. */
export type PhoneReading =
  { readonly ok: true; readonly number: string } | { readonly ok: false; readonly question: string };

/** Words in front of a number, the number itself, and whatever stands behind it. */
const PARTS = /^(?:(?:tel|telefoon|gsm|mobiel|mob|t|m)\b[.: ]*)?(\(?\+?[\d\s./()-]*\d\)?)(.*)$/iu;

/**
 * Reads a phone number by the numbering plan of its country; without a country code it is Belgian. What could be meant
 * otherwise is asked, never guessed.
 */
export function readPhone(typed: string): PhoneReading {
  const [, digits = '', rest = ''] = PARTS.exec(plainSigns(typed)) ?? [];
  if (digits === '') return ask(t.wrong);
  if (rest.trim() !== '') return ask(questionAbout(digits, rest));
  return readDigits(digits);
}

function readDigits(digits: string): PhoneReading {
  const [number, ...others] = readings(digits);
  if (number === undefined) return ask(twoNumbersIn(digits) ?? questionFor(digits));
  const isCertain = others.length === 0 && (hasCountry(digits) || number.country === HOME);
  return isCertain ? { ok: true, number: number.number } : ask(meant([number, ...others]));
}

/** A number without the words that were written behind it. */
export const withoutNote = (typed: string): string => PARTS.exec(plainSigns(typed))?.[1] ?? typed;

/** Whether text messages arrive there: not at a number of a house or an office. */
export const isMobile = (number: string): boolean => parsed(number)?.getType()?.includes('MOBILE') === true;

/** A number as people read it: `0470 12 34 56`, with a country code when it is not Belgian. */
export function phoneAsRead(number: string): string {
  const read = parsed(number);
  if (read === undefined) return number;
  return read.country === HOME ? read.formatNational() : read.formatInternational();
}

const ask = (question: string): PhoneReading => ({ ok: false, question });

const plainSigns = (typed: string): string =>
  cleanLine(typed.normalize('NFKC'))
    .replace(/[\p{Pd}\u2212_]/gu, '-')
    .replace(/\((\+\d+)\)/, '$1');

const hasCountry = (digits: string): boolean => /^[\s(]*(?:\+|00)/.test(digits);

function parsed(digits: string, country: CountryCode = HOME): PhoneNumber | undefined {
  try {
    const number = parsePhoneNumberWithError(digits, { defaultCountry: country, extract: false });
    return number.isValid() && !PAID.has(number.getType() ?? '') ? number : undefined;
  } catch {
    return undefined;
  }
}

/** What the digits can be; a spreadsheet may have dropped a `+` or a zero in front. */
function readings(digits: string): readonly PhoneNumber[] {
  const candidates = /^[\s(]*[+0]/.test(digits) ? [parsed(digits)] : [parsed(digits), parsed(`+${digits}`)];
  return different(candidates);
}

const different = (candidates: readonly (PhoneNumber | undefined)[]): readonly PhoneNumber[] => [
  ...new Map(candidates.flatMap((found) => (found === undefined ? [] : [[found.number, found]]))).values(),
];

/** Why no number can be read, with the numbers that could be meant. */
function questionFor(digits: string): string {
  const abroad = /^\s*0(?!0)/.test(digits) ? NEIGHBOURS.map((land) => mobileOf(land, digits)) : [];
  const withoutPlus = /^\s*\+0/.test(digits) ? [parsed(digits.replace('+', ''))] : [];
  const possible = different([...abroad, ...withoutPlus]);
  if (possible.length > 0) return meant(possible);
  const count = digits.replace(/\D/g, '').length;
  return /^\s*04/.test(digits) && count !== MOBILE_DIGITS ? t.mobileDigits(MOBILE_DIGITS, count) : t.wrong;
}

function mobileOf(land: CountryCode, digits: string): PhoneNumber | undefined {
  const found = parsed(digits, land);
  return found?.getType() === 'MOBILE' ? found : undefined;
}

/** Of a Belgian mobile number, with its zero. */
const MOBILE_DIGITS = 10;

const meant = (numbers: readonly PhoneNumber[]): string =>
  t.meant(
    numbers.map((number) =>
      number.country === HOME ? number.formatNational() : `${number.formatInternational()} (${country(number)})`,
    ),
  );

const names = new Intl.DisplayNames('nl', { type: 'region' });
const country = (number: PhoneNumber): string => (number.country === undefined ? '' : (names.of(number.country) ?? ''));

const twoNumbersIn = (digits: string): string | undefined =>
  splits(digits).some((parts) => parts.every((part) => readings(part).length > 0)) ? t.twoNumbers : undefined;

const splits = (digits: string): readonly (readonly string[])[] =>
  [...digits.matchAll(/[\s/-]+/g)].map(({ index, 0: sign }) => [
    digits.slice(0, index),
    digits.slice(index + sign.length),
  ]);

function questionAbout(digits: string, rest: string): string {
  if (/\d{6}/.test(rest.replace(/[\s./-]/g, ''))) return t.twoNumbers;
  const note = rest.replace(/^[\s,;(-]+|[\s).]+$/g, '');
  const [number] = readings(digits);
  return number === undefined ? questionFor(digits) : t.note(note, phoneAsRead(number.number));
}

import { z } from 'zod';
import { readClockTime } from '../../../kernel';
import { emailAddress, line, paragraph, phoneNumber } from '../../../platform/fields';
import { certificateCodes } from '../../../texts/certificates';
import { registrationTexts } from '../../../texts/registrations';
import { translationChoiceTexts } from '../../../texts/translation-choice';
import { translations } from '../../../texts/translations';
import { needKinds, translationReasons } from '../domain/registration-state';

const words = registrationTexts.fields;
const NAME_LENGTH = 80;

const emptyIsNull = (text: string | null | undefined): string | null =>
  text === undefined || text === '' ? null : text;

/** A name has a letter, and never starts with a sign that a spreadsheet takes for a formula. */
export const name = (missing: string) =>
  line(NAME_LENGTH, missing)
    .min(1, missing)
    .regex(/^[^=+\-@]/, missing)
    .refine(hasLetter, missing);

/** A name; empty for somebody who has none. */
export const nameOrNone = (wrong: string) =>
  line(NAME_LENGTH, wrong)
    .regex(/^(?![=+\-@])/, wrong)
    .refine((typed) => typed === '' || hasLetter(typed), wrong);

const hasLetter = (typed: string): boolean => /\p{L}/u.test(typed);

export const phone = phoneNumber(words.phone)
  .nullish()
  .transform((number) => number ?? null);

export const email = emailAddress(words.email)
  .nullish()
  .transform((address) => address ?? null);

export const optionalText = (max: number, message: string) => line(max, message).nullish().transform(emptyIsNull);

const languages = translations.map(({ language }) => language);

/** One of a list, or nothing. */
const chosen = <Value extends string>(values: readonly Value[], message: string) =>
  z
    .union([z.literal(''), z.enum(values, { error: message })], { error: message })
    .nullish()
    .transform((value) => (value === undefined || value === '' ? null : value));

const unique = (items: readonly string[]): boolean => new Set(items).size === items.length;

export const postcode = line(10, words.postcode).regex(/^[1-9]\d{3}$/, words.postcode);

export const preferences = z
  .array(z.string().min(1))
  .max(3, words.preferencesMax)
  .refine(unique, words.preferencesTwice)
  .default([])
  .describe('ids or codes of vacancies, best first');

export const needs = z
  .array(z.enum(needKinds, { error: words.needs }))
  .refine(unique, words.needsMax)
  .default([]);

const MOST_CERTIFICATES = 10;

export const certificates = z
  .array(line(60, words.certificates), { error: words.certificates })
  .transform(certificateCodes)
  .refine(({ length }) => length <= MOST_CERTIFICATES, words.certificatesMax(MOST_CERTIFICATES))
  .default([])
  .describe('names or codes; kept under one code each');

export const yesNo = z.boolean({ error: words.yesOrNo });

/** Nobody has seen a company by then: an earlier hour was meant for the afternoon. */
const EARLIEST_RETURN = '10:00';

/** `HH:MM` at which a visit can be over, or nothing. */
export const latestReturn = z
  .string({ error: words.latestReturn })
  .nullish()
  .transform((typed, context) => {
    const given = emptyIsNull(typed);
    if (given === null) return null;
    const time = readClockTime(given);
    if (time !== undefined && time >= EARLIEST_RETURN) return time;
    context.addIssue({ code: 'custom', message: time === undefined ? words.latestReturn : words.tooEarlyBack(time) });
    return z.NEVER;
  });

/** Most people are back between these hours; another hour may be a slip of the pen. */
const USUAL_RETURN = { from: '12:00', until: '20:00' } as const;

export const isUsualReturn = (time: string): boolean => time >= USUAL_RETURN.from && time <= USUAL_RETURN.until;

export const note = paragraph(200, words.note)
  .nullish()
  .transform((typed) => typed ?? '');

export const translation = chosen(languages, translationChoiceTexts.unknownLanguage).describe(
  'language of the translation below the Dutch mails; without it an earlier choice stays',
);

export const translationReason = chosen(translationReasons, translationChoiceTexts.reasonNeeded).describe(
  'needed with a translation',
);

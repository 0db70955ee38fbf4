import { z } from 'zod';
import { isClockTime } from '../../../kernel';
import { registrationTexts } from '../../../texts/registrations';
import { translationChoiceTexts } from '../../../texts/translation-choice';
import { translations } from '../../../texts/translations';
import { normalisePhone } from '../domain/phone-number';
import { needKinds, translationReasons } from '../domain/registration-state';

const words = registrationTexts.fields;
const NAME_LENGTH = 80;

const emptyIsNull = (text: string | null | undefined): string | null =>
  text === undefined || text === '' ? null : text;

/** A name never starts with a sign that a spreadsheet takes for a formula. */
export const name = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(NAME_LENGTH, words.tooLong(NAME_LENGTH))
    .regex(/^[^=+\-@]/, missing);

export const phone = z
  .string({ error: words.phone })
  .trim()
  .nullish()
  .transform((typed, context) => {
    const given = emptyIsNull(typed);
    if (given === null) return null;
    const number = normalisePhone(given);
    if (number !== undefined) return number;
    context.addIssue({ code: 'custom', message: words.phone });
    return z.NEVER;
  });

export const email = z
  .union([z.literal(''), z.email({ error: words.email }).max(190, words.tooLong(190))], { error: words.email })
  .nullish()
  .transform(emptyIsNull);

export const optionalText = (max: number, message: string) =>
  z.string({ error: message }).trim().max(max, message).nullish().transform(emptyIsNull);

const languages = translations.map(({ language }) => language);

/** One of a list, or nothing. */
const chosen = <Value extends string>(values: readonly Value[], message: string) =>
  z
    .union([z.literal(''), z.enum(values, { error: message })], { error: message })
    .nullish()
    .transform((value) => (value === undefined || value === '' ? null : value));

const unique = (items: readonly string[]): boolean => new Set(items).size === items.length;

export const postcode = z
  .string({ error: words.postcode })
  .trim()
  .regex(/^[1-9]\d{3}$/, words.postcode);

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

export const yesNo = z.boolean({ error: words.yesOrNo });

/** Nobody has seen a company by then: an earlier hour was meant for the afternoon. */
const EARLIEST_RETURN = '10:00';

/** `HH:MM` at which a visit can be over, or nothing. */
export const latestReturn = z
  .string({ error: words.latestReturn })
  .nullish()
  .transform((typed, context) => {
    const given = emptyIsNull(typed);
    if (given === null || (isClockTime(given) && given >= EARLIEST_RETURN)) return given;
    const message = isClockTime(given) ? words.tooEarlyBack(given) : words.latestReturn;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

export const note = z
  .string()
  .trim()
  .max(200, words.note)
  .nullish()
  .transform((text) => text ?? '');

export const translation = chosen(languages, translationChoiceTexts.unknownLanguage).describe(
  'language of the translation below the Dutch mails; without it an earlier choice stays',
);

export const translationReason = chosen(translationReasons, translationChoiceTexts.reasonNeeded).describe(
  'needed with a translation',
);

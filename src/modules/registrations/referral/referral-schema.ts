import { z } from 'zod';
import { dutchLevels } from '../../../kernel';
import { registrationTexts } from '../../../texts/registrations';
import { translationChoiceTexts } from '../../../texts/translation-choice';
import { translations } from '../../../texts/translations';
import { normalisePhone } from '../domain/phone-number';
import { channels, needKinds, translationReasons, transports } from '../domain/registration-state';

const words = registrationTexts.fields;
const NAME_LENGTH = 80;
const CERTIFICATE_LENGTH = 60;

const emptyIsNull = (text: string | null | undefined): string | null =>
  text === undefined || text === '' ? null : text;

/** A name never starts with a sign that a spreadsheet takes for a formula. */
const name = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(NAME_LENGTH, words.tooLong(NAME_LENGTH))
    .regex(/^[^=+\-@]/, missing);

const phone = z
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

const email = z
  .union([z.literal(''), z.email({ error: words.email }).max(190, words.tooLong(190))], { error: words.email })
  .nullish()
  .transform(emptyIsNull);

const optionalText = (max: number, message: string) =>
  z.string({ error: message }).trim().max(max, message).nullish().transform(emptyIsNull);

const languages = translations.map(({ language }) => language);

/** One of a list, or nothing. */
const chosen = <Value extends string>(values: readonly Value[], message: string) =>
  z
    .union([z.literal(''), z.enum(values, { error: message })], { error: message })
    .nullish()
    .transform((value) => (value === undefined || value === '' ? null : value));

const unique = (items: readonly string[]): boolean => new Set(items).size === items.length;

/** Also when another field is wrong; not when there are no fields at all. */
const whenever = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };

const fields = z.object({
  firstName: name(words.firstName),
  lastName: name(words.lastName),
  phone: phone.describe('Belgian or international; stored as +32…'),
  email,
  channel: z.enum(channels, { error: words.channel }),
  smsAllowed: z.boolean().optional().describe('default: true when the channel is sms'),
  sharedPhone: z.boolean().default(false).describe('others in the household read along'),
  postcode: z
    .string({ error: words.postcode })
    .trim()
    .regex(/^[1-9]\d{3}$/, words.postcode),
  transport: z.enum(transports, { error: words.transport }).default('bus'),
  stop: optionalText(60, words.stopUnknown).describe('id or code of a stop of the event; not needed for own transport'),
  dutchLevel: z.enum(dutchLevels, { error: words.dutchLevel }),
  interpreterLanguage: optionalText(40, words.tooLong(40)),
  preferences: z
    .array(z.string().min(1))
    .max(3, words.preferencesMax)
    .refine(unique, words.preferencesTwice)
    .default([])
    .describe('ids or codes of vacancies, best first'),
  certificates: z.array(z.string().trim().min(1).max(CERTIFICATE_LENGTH)).max(10).default([]),
  needs: z
    .array(z.enum(needKinds, { error: words.needs }))
    .refine(unique, words.needsMax)
    .default([]),
  latestReturn: z
    .union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)], { error: words.latestReturn })
    .nullish()
    .transform(emptyIsNull),
  note: z
    .string()
    .trim()
    .max(200, words.note)
    .nullish()
    .transform((text) => text ?? ''),
  translation: chosen(languages, translationChoiceTexts.unknownLanguage).describe(
    'language of the translation below the Dutch mails; without it an earlier choice stays',
  ),
  translationReason: chosen(translationReasons, translationChoiceTexts.reasonNeeded).describe(
    'needed with a translation',
  ),
  overrideHired: z.boolean().default(false).describe('refer somebody who was hired before: looks for work again'),
});

/** One referral as a program, a form or a file gives it. Unknown fields are dropped. */
export const referralSchema = fields
  .refine(({ channel, phone: number }) => number !== null || (channel !== 'sms' && channel !== 'telefoon'), {
    path: ['phone'],
    message: words.phoneNeeded,
    ...whenever,
  })
  .refine(({ channel, email: address }) => address !== null || channel !== 'mail', {
    path: ['email'],
    message: words.emailNeeded,
    ...whenever,
  })
  .refine(({ transport, stop }) => transport === 'own' || stop !== null, {
    path: ['stop'],
    message: words.stopNeeded,
    ...whenever,
  })
  .refine(({ translation, translationReason }) => translation === null || translationReason !== null, {
    path: ['translationReason'],
    message: translationChoiceTexts.reasonNeeded,
    ...whenever,
  })
  .transform((referral) => ({ ...referral, smsAllowed: referral.smsAllowed ?? referral.channel === 'sms' }));

/** One referral, checked: `stop` and `preferences` are ids or codes. */
export type ReferralInput = {
  readonly [Field in keyof z.output<typeof referralSchema>]: Readonly<z.output<typeof referralSchema>[Field]>;
};

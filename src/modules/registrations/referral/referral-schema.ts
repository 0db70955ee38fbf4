import { z } from 'zod';
import { isMobile } from '../../../platform/fields';
import { registrationTexts } from '../../../texts/registrations';
import { translationChoiceTexts } from '../../../texts/translation-choice';
import { isUsualReturn } from './field-schemas';
import { referralFields, type ReferralField } from './referral-fields';

const words = registrationTexts.fields;

/** Also when another field is wrong; not when there are no fields at all. */
const whenever = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };

const schemas = Object.fromEntries(Object.entries(referralFields).map(([name, { schema }]) => [name, schema])) as {
  [Field in ReferralField]: (typeof referralFields)[Field]['schema'];
};

const fields = z.object(schemas);

const checked = fields
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
  .refine(({ lastName, noLastName }) => (lastName === '') === noLastName, {
    path: ['lastName'],
    message: words.lastName,
    ...whenever,
  })
  .refine(({ channel, phone: number }) => channel !== 'sms' || typeof number !== 'string' || isMobile(number), {
    path: ['phone'],
    message: words.noMobile,
    ...whenever,
  })
  .refine(({ latestReturn: hour, returnIsRight }) => typeof hour !== 'string' || returnIsRight || isUsualReturn(hour), {
    path: ['latestReturn'],
    error: ({ input }) => words.unusualReturn(String((input as { latestReturn?: unknown }).latestReturn)),
    ...whenever,
  })
  .refine(({ translation, translationReason }) => translation === null || translationReason !== null, {
    path: ['translationReason'],
    message: translationChoiceTexts.reasonNeeded,
    ...whenever,
  });

type Checked = z.output<typeof checked>;

const settled = (referral: Checked) => ({
  ...referral,
  smsAllowed: referral.smsAllowed ?? referral.channel === 'sms',
});

/** One referral as a program gives it. Unknown fields are dropped. */
export const referralSchema = checked.transform(settled);

/** One referral as a person gives it, on a form or in a file: consent for text messages is asked for and never assumed. */
export const askedReferralSchema = checked
  .refine(({ channel, smsAllowed }) => channel !== 'sms' || smsAllowed === true, {
    path: ['smsAllowed'],
    message: words.smsConsent,
    ...whenever,
  })
  .transform(settled);

/** One referral, checked: `stop` and `preferences` are ids or codes. */
export type ReferralInput = {
  readonly [Field in keyof z.output<typeof referralSchema>]: Readonly<z.output<typeof referralSchema>[Field]>;
};

import { z } from 'zod';
import { askedReferralSchema, type PersonFacts } from '../../../../modules/registrations';
import { referralOfForm, type ReferralFormField } from '../../../components/referral/referral.forms';
import { defineForm } from '../../../forms/form';
import { textIn, type FormBody } from '../../../forms/form-body';

type Typed = FormBody & Partial<Record<ReferralFormField, string | readonly string[]>>;

/** Stop and translation have forms of their own: here they are as if nobody was asked. */
const notAsked = { transport: 'own', stop: null, translation: null, translationReason: null } as const;

/** What is known of somebody, corrected; beside it stands the version of what stood in the form. */
export const correctionForm = defineForm(
  'correction',
  z
    .custom<Typed>()
    .transform((body): Readonly<Record<string, unknown>> => ({ ...referralOfForm(body), ...notAsked }))
    .pipe(askedReferralSchema),
);

/** Of what stood in the form that came in. */
export const versionIn = (typed: FormBody): string => textIn(typed, 'version');

const box = (ticked: boolean): string => (ticked ? 'ja' : '');

/** What stands in the form before anything is typed. */
export function correctionValues(facts: PersonFacts): FormBody {
  const { firstName, lastName, postcode, channel, dutchLevel, note, certificates, needs, preferences } = facts;
  const [wish1 = '', wish2 = '', wish3 = ''] = preferences;
  return {
    ...{ firstName, lastName, postcode, channel, dutchLevel, note, certificates, needs, wish1, wish2, wish3 },
    noLastName: box(lastName === ''),
    phone: facts.phone ?? '',
    email: facts.email ?? '',
    smsAllowed: box(facts.smsAllowed),
    sharedPhone: box(facts.sharedPhone),
    interpreterLanguage: facts.interpreterLanguage ?? '',
    latestReturn: facts.latestReturn ?? '',
  };
}

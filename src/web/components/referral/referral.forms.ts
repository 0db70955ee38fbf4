import { z } from 'zod';
import { askedReferralSchema, referralFields, type ReferralField } from '../../../modules/registrations';
import { defineForm } from '../../forms/form';
import { textIn, textsIn, type FormBody } from '../../forms/form-body';
import type { FormState } from '../../forms/form-state';

const wishes = ['wish1', 'wish2', 'wish3'] as const;

/** The inputs of the form: those of a referral, with a list of its own for each wish. */
export type ReferralFormField = Exclude<ReferralField, 'preferences'> | (typeof wishes)[number] | 'anyway';

/** How each kind of input is read from what a browser sent. */
const READERS = {
  text: textIn,
  'yes-no': (body: FormBody, name: string) => textIn(body, name) !== '',
  list: textsIn,
  ranked: (body: FormBody) => wishes.map((wish) => textIn(body, wish)).filter((wish) => wish !== ''),
} as const;

/** What was typed, in the shape of the referral schema. */
export function referralOfForm(body: FormBody): Readonly<Record<string, unknown>> {
  const read = Object.fromEntries(
    Object.entries(referralFields).map(([name, { input }]) => [name, READERS[input](body, name)]),
  );
  return {
    ...read,
    stop: read['transport'] === 'own' ? null : read['stop'],
  };
}

type TypedReferral = FormBody & Partial<Record<ReferralFormField, string | readonly string[]>>;

/** One referral: everything about the person and the day on one short page. */
export const referralForm = defineForm(
  'referral',
  z.custom<TypedReferral>().transform(referralOfForm).pipe(askedReferralSchema),
);

/** Whether the counsellor knows that there will be no interview. */
export const isAnyway = (body: FormBody): boolean => textIn(body, 'anyway') !== '';

/** What stands in the form before anything is typed: most people come by bus. How to reach somebody is asked, never assumed. */
export const newReferral: FormBody = { transport: 'bus' };

/** The state of the form as its page shows it: what is wrong with the wishes stands at the first of them. */
export const withErrorsOfWishes = ({ errors, ...state }: FormState): FormState => ({
  ...state,
  errors: Object.fromEntries(
    Object.entries(errors).map(([field, message]) => [field === 'preferences' ? 'wish1' : field, message]),
  ),
});

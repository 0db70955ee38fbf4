import { DomainError, InvalidInput } from '../../../kernel';
import type { FieldErrors } from '../../../platform/http';
import { REFERRAL_FORM } from './referral-form';

/** What came of a referral that was sent with a form. */
export type ReferralOutcome =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly status: number; readonly errors: FieldErrors };

/** A stop or wish that is not the event's own is an error at its field; a rule that refuses, one of the whole form. */
export async function outcomeOf(referral: () => Promise<string>): Promise<ReferralOutcome> {
  try {
    return { ok: true, id: await referral() };
  } catch (error) {
    if (error instanceof InvalidInput) {
      const errors = Object.fromEntries(error.fields.map(({ field, message }) => [field, message]));
      return { ok: false, status: 422, errors };
    }
    if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
    return { ok: false, status: 409, errors: { [REFERRAL_FORM]: error.message } };
  }
}

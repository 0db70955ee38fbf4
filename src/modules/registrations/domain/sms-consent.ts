/** Whether somebody may get text messages, and by whose word and since when. */
interface SmsConsent {
  readonly smsAllowed: boolean;
  readonly smsAllowedBy: string | null;
  readonly smsAllowedAt: Date | null;
}

/** Consent as a user gives it in; without consent nothing is known of who and when. */
export const smsConsent = (smsAllowed: boolean, userId: string, now: Date): SmsConsent =>
  smsAllowed
    ? { smsAllowed, smsAllowedBy: userId, smsAllowedAt: now }
    : { smsAllowed, smsAllowedBy: null, smsAllowedAt: null };

import type { RegistrationView } from '../../registrations';

/** A Belgian mobile number; of other countries' numbers we cannot tell. */
const MOBILE = /^\+(324\d{8}|(?!32)[1-9]\d{7,14})$/;

/** Where this person wants an SMS; undefined when not by SMS, or not to this number. */
export const smsAddress = ({
  channel,
  smsAllowed,
  phone,
}: Pick<RegistrationView, 'channel' | 'smsAllowed' | 'phone'>): string | undefined =>
  channel === 'sms' && smsAllowed && phone !== null && MOBILE.test(phone) ? phone : undefined;

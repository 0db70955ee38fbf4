import type { RegistrationView } from '../../../registrations';

/** A Belgian mobile number; of other countries' numbers we cannot tell. */
const MOBILE = /^\+(324\d{8}|(?!32)[1-9]\d{7,14})$/;

/** A number that may get an SMS, however this person wants the other messages; undefined when there is none. */
export const mobileOf = ({ smsAllowed, phone }: Pick<RegistrationView, 'smsAllowed' | 'phone'>): string | undefined =>
  smsAllowed && phone !== null && MOBILE.test(phone) ? phone : undefined;

/** Where this person wants an SMS; undefined when not by SMS, or not to this number. */
export const smsAddress = ({
  channel,
  ...reach
}: Pick<RegistrationView, 'channel' | 'smsAllowed' | 'phone'>): string | undefined =>
  channel === 'sms' ? mobileOf(reach) : undefined;

import { fingerprint } from '../../../kernel';
import type { ReferralField } from './referral-fields';
import type { ReferralInput } from './referral-schema';

/** What a counsellor can correct of somebody who was referred; stop and translation have forms of their own. */
export const correctableFields = [
  ...(['firstName', 'lastName', 'phone', 'email', 'channel', 'smsAllowed', 'sharedPhone', 'postcode'] as const),
  ...(['dutchLevel', 'interpreterLanguage', 'preferences', 'certificates', 'needs', 'latestReturn', 'note'] as const),
] as const satisfies readonly ReferralField[];

export type CorrectableField = (typeof correctableFields)[number];

/** What is known of somebody in one event; wishes are ids of vacancies. */
export type PersonFacts = Readonly<Pick<ReferralInput, CorrectableField>>;

/** The order of wishes counts, that of certificates and needs does not. */
const comparable = (field: CorrectableField, facts: PersonFacts): string => {
  const value = facts[field];
  return JSON.stringify(Array.isArray(value) && field !== 'preferences' ? [...(value as string[])].sort() : value);
};

/** Which fields a correction changes. */
export const correctedFields = (before: PersonFacts, after: PersonFacts): readonly CorrectableField[] =>
  correctableFields.filter((field) => comparable(field, before) !== comparable(field, after));

/** Changes with every fact, whoever changed it and in whichever event: what a form was filled in upon. */
export const versionOf = (facts: PersonFacts): string =>
  fingerprint(correctableFields.map((field) => comparable(field, facts)).join('\n'));

const REACH: readonly CorrectableField[] = ['phone', 'email', 'channel', 'smsAllowed'];

/** Whether what was sent before may have gone elsewhere. */
export const isReachedAnew = (fields: readonly CorrectableField[]): boolean =>
  fields.some((field) => REACH.includes(field));

const IDENTITY: readonly CorrectableField[] = ['firstName', 'lastName', 'phone', 'email', 'postcode'];

/** Whether the organisation finds the person by something else from now on. */
export const isIdentifiedAnew = (fields: readonly CorrectableField[]): boolean =>
  fields.some((field) => IDENTITY.includes(field));

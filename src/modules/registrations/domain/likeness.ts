import { normaliseName, type IdentifyingFields } from './person-identity';

/** What is known of somebody who is in the event, as far as telling people apart goes. */
export type KnownPerson = Pick<IdentifyingFields, 'firstName' | 'lastName' | 'phone' | 'email' | 'postcode'>;

/** `same` = the name, and the phone or the mail; `alike` = worth a question. */
export type Likeness = 'same' | 'alike';

/**
 * How much two people of one organisation look like one. Alike is: the same name (also first and last name swapped) at one
 * postcode; the same name with a phone that is one slip away; a name one slip away with the same phone or mail, or at the
 * same postcode where one of them has neither. Undefined for two different people.
 */
export function likenessOf(known: KnownPerson, referred: KnownPerson): Likeness | undefined {
  const sharesContact = isShared(known.phone, referred.phone) || isShared(mailOf(known), mailOf(referred));
  const sharesPostcode = known.postcode === referred.postcode;
  if (isSameName(known, referred)) {
    if (sharesContact) return 'same';
    return sharesPostcode || isPhoneSlip(known.phone, referred.phone) ? 'alike' : undefined;
  }
  if (!isNameSlip(known, referred)) return undefined;
  return sharesContact || (sharesPostcode && (isUnreachable(known) || isUnreachable(referred))) ? 'alike' : undefined;
}

/**
 * Whether one letter too many, too few, another, or two neighbours swapped make one text of the other (Damerau 1964).
 * False for equal texts.
 */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  const isSwapped = rest[0] === otherRest[1] && rest[1] === otherRest[0];
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (isSwapped && rest.length > 1 && rest.slice(2) === otherRest.slice(2))
  );
}

/** Names of fewer letters than this are different names when one letter differs: Jan and Jon. */
const LETTERS_FOR_A_SLIP = 6;

const lettersOf = ({ firstName, lastName }: KnownPerson): string => normaliseName(firstName) + normaliseName(lastName);
const swapped = ({ firstName, lastName }: KnownPerson): string => normaliseName(lastName) + normaliseName(firstName);
const mailOf = ({ email }: KnownPerson): string | null => email?.toLowerCase() ?? null;
const isShared = (one: string | null, other: string | null): boolean => one !== null && one === other;
const isUnreachable = ({ phone, email }: KnownPerson): boolean => phone === null && email === null;
const isPhoneSlip = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && isOneSlip(one, other);

function isSameName(known: KnownPerson, referred: KnownPerson): boolean {
  return lettersOf(known) === lettersOf(referred) || lettersOf(known) === swapped(referred);
}

/** A figure is never a slip of the pen in a name: "Jan 1" and "Jan 2" were told apart on purpose. */
function isNameSlip(known: KnownPerson, referred: KnownPerson): boolean {
  const [one, other] = [lettersOf(known), lettersOf(referred)];
  if (Math.min(one.length, other.length) < LETTERS_FOR_A_SLIP) return false;
  return isOneSlip(one, other) && one.replace(/\p{L}/gu, '') === other.replace(/\p{L}/gu, '');
}

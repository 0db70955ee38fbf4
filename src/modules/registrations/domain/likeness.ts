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
  const shares = { contact: sharesContact(known, referred), postcode: known.postcode === referred.postcode };
  if (isSameName(known, referred)) {
    if (shares.contact) return 'same';
    return shares.postcode || isPhoneSlip(known.phone, referred.phone) ? 'alike' : undefined;
  }
  const isComparable = shares.contact || (shares.postcode && (isUnreachable(known) || isUnreachable(referred)));
  return isComparable && isNameSlip(known, referred) ? 'alike' : undefined;
}

/**
 * Whether one letter too many, too few, another, or two neighbours swapped make one text of the other (Damerau 1964).
 * False for equal texts.
 */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  return isSlipAtStart(one.slice(start), other.slice(start));
}

function isSlipAtStart(one: string, other: string): boolean {
  const isSwap = one.length > 1 && one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2);
  return isSwap || one.slice(1) === other.slice(1) || one.slice(1) === other || one === other.slice(1);
}

/** Names of fewer letters than this are different names when one letter differs: Jan and Jon. */
const LETTERS_FOR_A_SLIP = 6;

const lettersOf = ({ firstName, lastName }: KnownPerson): string => normaliseName(firstName) + normaliseName(lastName);
const swapped = ({ firstName, lastName }: KnownPerson): string => normaliseName(lastName) + normaliseName(firstName);
const mailOf = ({ email }: KnownPerson): string | null => email?.toLowerCase() ?? null;
const isShared = (one: string | null, other: string | null): boolean => one !== null && one === other;
const sharesContact = (known: KnownPerson, referred: KnownPerson): boolean =>
  isShared(known.phone, referred.phone) || isShared(mailOf(known), mailOf(referred));
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

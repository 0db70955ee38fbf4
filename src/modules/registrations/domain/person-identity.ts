/** What tells one person from another. */
export interface IdentifyingFields {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly postcode: string;
  /** Somebody else than the person who is known by the same name and contact. */
  readonly anotherPerson?: boolean;
}

/** Letters without accents, case, spaces or hyphens: "Van den Bérg" and "van den berg" are one name. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What makes a person one person within an organisation: the name and the best contact there is. To be hashed before it
 * is stored.
 */
export function identityOf(person: IdentifyingFields): string {
  const contact = person.phone ?? person.email?.toLowerCase() ?? person.postcode;
  const another = person.anotherPerson === true ? ['another'] : [];
  return [normaliseName(person.firstName), normaliseName(person.lastName), contact, ...another].join('|');
}

/** Whether the same name and contact may be those of somebody else: without phone or mail a namesake of the same postcode is. */
export const isPerhapsAnother = ({ phone, email, anotherPerson }: IdentifyingFields): boolean =>
  phone === null && email === null && anotherPerson !== true;

/** What two organisations would both know of the same person: phone, first name, postcode. Null without a phone. */
export function matchOf(person: IdentifyingFields): string | null {
  return person.phone === null ? null : [person.phone, normaliseName(person.firstName), person.postcode].join('|');
}

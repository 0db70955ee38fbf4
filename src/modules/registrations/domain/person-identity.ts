/** What tells one person from another. */
export interface IdentifyingFields {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly postcode: string;
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
  return [normaliseName(person.firstName), normaliseName(person.lastName), contact].join('|');
}

/** What two organisations would both know of the same person: phone, first name, postcode. Null without a phone. */
export function matchOf(person: IdentifyingFields): string | null {
  return person.phone === null ? null : [person.phone, normaliseName(person.firstName), person.postcode].join('|');
}

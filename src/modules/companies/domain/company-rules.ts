import { DomainError, fingerprint } from '../../../kernel';
import { certificateCodes } from '../../../texts/certificates';
import { companyTexts } from '../../../texts/companies';
import type { ContactView, SiteView, VacancyView } from './host-company';

/** An address as it is given; with an `id` it replaces the address of that id. */
export type SiteInput = Omit<SiteView, 'id' | 'hostCompanyId'> & { readonly id?: string };

/** A contact person as given; with an `id` it replaces the person of that id. */
export type ContactInput = Omit<ContactView, 'id' | 'hostCompanyId'> & { readonly id?: string };

/** A company with its addresses and contact persons, as it is given. */
export interface HostCompanyInput {
  readonly name: string;
  readonly socialEconomy: boolean;
  readonly sites: readonly SiteInput[];
  readonly contacts: readonly ContactInput[];
}

/** What is said about a vacancy. */
export type VacancyInput = Pick<VacancyView, 'code' | 'title' | 'posts' | 'dutchLevel' | 'certificates'>;

const refuse = (reason: string, text: string): never => {
  throw new DomainError(`COMPANY.${reason}`, 'invalid', text);
};

const isOnEarth = ({ latitude, longitude }: SiteInput): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

/** @throws DomainError `COMPANY.NAME_MISSING` (invalid) */
export function checkHostName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') refuse('NAME_MISSING', companyTexts.nameMissing);
  return trimmed;
}

/** @throws DomainError `COMPANY.PLACE_WRONG` (invalid) */
export function checkSite(site: SiteInput): SiteInput {
  if (!isOnEarth(site)) refuse('PLACE_WRONG', companyTexts.placeWrong);
  return site;
}

/** A contact person with the address in small letters, so that nobody is there twice. */
export const asStored = (contact: ContactInput): ContactInput => ({
  ...contact,
  email: contact.email.trim().toLowerCase(),
});

/** Changes with everything that is known of a contact person: what a form was filled in upon. */
export const contactVersionOf = ({ firstName, lastName, email, phone }: Omit<ContactInput, 'id'>): string =>
  fingerprint(JSON.stringify([firstName, lastName, email, phone]));

/** @throws DomainError `COMPANY.*` (invalid) that says what is wrong */
export function checkHostCompany(input: HostCompanyInput): HostCompanyInput {
  const name = checkHostName(input.name);
  if (input.sites.length === 0) refuse('SITE_MISSING', companyTexts.siteMissing);
  input.sites.forEach(checkSite);
  const contacts = input.contacts.map(asStored);
  if (new Set(contacts.map(({ email }) => email)).size < contacts.length) {
    refuse('CONTACT_TWICE', companyTexts.contactTwice);
  }
  return { ...input, name, contacts };
}

/** @throws DomainError `COMPANY.*` (invalid) that says what is wrong */
export function checkVacancy(input: VacancyInput): VacancyInput {
  const code = input.code.trim();
  const title = input.title.trim();
  if (code === '' || title === '') refuse('VACANCY_TITLE_MISSING', companyTexts.vacancyTitleMissing);
  if (!Number.isInteger(input.posts) || input.posts < 1) refuse('POSTS_WRONG', companyTexts.postsWrong);
  return { ...input, code, title, certificates: certificateCodes(input.certificates) };
}

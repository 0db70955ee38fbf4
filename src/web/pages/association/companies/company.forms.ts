import { z } from 'zod';
import type {
  ContactView,
  HostCompanyInput,
  HostCompanyView,
  SiteView,
  VacancyInput,
  VacancyView,
} from '../../../../modules/companies';
import { certificateLabel } from '../../../../texts/certificates';
import { companyTexts } from '../../../../texts/companies';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { placeInput, placeText } from '../../../components/geography/place-input';
import { countUpTo, emailAddress, filled, optionalPhone, paragraph, ticked, words, yes } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';
import type { FormBody } from '../../../forms/form-body';

/** How wrong coordinates can be, in metres. */
const MOST_METRES = 20_000;
const accuracy = countUpTo(MOST_METRES);

const company = { name: filled(120, companyTexts.nameMissing), socialEconomy: yes };

/** Name and kind of a company. */
export const companyForm = defineForm('company', z.object(company));

/** What stands in that form before anything is typed. */
export const companyValues = ({ name, socialEconomy }: HostCompanyView): FormBody => ({
  name,
  socialEconomy: socialEconomy ? 'ja' : '',
});

const site = {
  siteName: filled(120, t.site.nameMissing),
  address: filled(160, t.site.addressMissing),
  location: placeInput,
  accuracyMetres: accuracy,
  tourStepFree: yes,
  interviewStepFree: yes,
  dressCode: paragraph(300),
  bringList: paragraph(300),
};

const siteOf = ({ siteName, location, ...form }: z.output<z.ZodObject<typeof site>>) => ({
  name: siteName,
  ...location,
  address: form.address,
  accuracyMetres: form.accuracyMetres,
  tourStepFree: form.tourStepFree,
  interviewStepFree: form.interviewStepFree,
  dressCode: form.dressCode,
  bringList: form.bringList,
});

/** An address that the bus visits. */
export const siteForm = defineForm('site', z.object(site).transform(siteOf));

/** What stands in the form of a new address: most interviews are held on the ground floor. */
export const newSite: FormBody = { interviewStepFree: 'ja' };

/** What stands in the form of an address before anything is typed. */
export const siteValues = (view: SiteView): FormBody => ({
  siteName: view.name,
  address: view.address,
  location: placeText(view),
  accuracyMetres: String(view.accuracyMetres),
  tourStepFree: view.tourStepFree ? 'ja' : '',
  interviewStepFree: view.interviewStepFree ? 'ja' : '',
  dressCode: view.dressCode,
  bringList: view.bringList,
});

const contact = {
  firstName: filled(80, t.contact.nameMissing),
  lastName: filled(80, t.contact.nameMissing),
  email: emailAddress(t.contact.emailWrong),
  phone: optionalPhone,
};

/** A contact person. */
export const contactForm = defineForm('contact', z.object(contact));

/** A contact person who is known already, with what was known when the form was opened. */
export const contactChangeForm = defineForm('contact', z.object({ ...contact, version: z.string().default('') }));

/** What stands in that form before anything is typed. */
export const contactValues = ({ firstName, lastName, email, phone }: ContactView): FormBody => ({
  ...{ firstName, lastName, email, phone },
});

/** Which contact person goes. */
export const contactRemovalForm = defineForm('contacts', z.object({ id: z.string().default('') }));

/** A new company with its first address and contact person. */
export const newCompanyForm = defineForm(
  'new-company',
  z.object({ ...company, ...site, ...contact }).transform((form): HostCompanyInput => {
    const { name, socialEconomy, firstName, lastName, email, phone } = form;
    return { name, socialEconomy, sites: [siteOf(form)], contacts: [{ firstName, lastName, email, phone }] };
  }),
);

const MOST_POSTS = 999;

/** A vacancy; each of its certificates in a field, or several in one with commas between. */
export const vacancyForm = defineForm(
  'vacancy',
  z
    .object({
      code: words(20).refine((code) => /^[A-Za-z0-9-]{1,20}$/.test(code), { error: t.vacancy.codeWrong }),
      title: filled(120, t.vacancy.titleMissing),
      posts: words(3)
        .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_POSTS, {
          error: t.vacancy.postsWrong,
        })
        .transform(Number),
      dutchLevel: z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'native'], { error: t.vacancy.levelMissing }),
      certificates: ticked,
    })
    .transform((form): VacancyInput => form),
);

/** Closes a vacancy, or opens it again. */
export const vacancyStateForm = defineForm('vacancies', z.object({}));

/** What stands in the form of a vacancy before anything is typed. */
export const vacancyValues = ({ code, title, posts, dutchLevel, certificates }: VacancyView): FormBody => ({
  ...{ code, title, dutchLevel },
  posts: String(posts),
  certificates: certificates.map(certificateLabel),
});

/** The last day on which a company takes part. */
export const retireForm = defineForm(
  'retire',
  z.object({
    lastDay: z
      .string()
      .default('')
      .pipe(z.iso.date({ error: t.retire.dateWrong })),
  }),
);

/** A company that stopped takes part again. */
export const reopenForm = defineForm('reopen', z.object({}));

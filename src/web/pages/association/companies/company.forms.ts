import { z } from 'zod';
import type { HostCompanyInput, SiteView, VacancyInput, VacancyView } from '../../../../modules/companies';
import { companyTexts } from '../../../../texts/companies';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { count } from '../../../forms/fields';
import type { FormBody } from '../../../forms/legacy-submit';
import { placeInput, placeText } from '../../../components/geography/place-input';

const words = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, { error: t.tooLong(limit) })
    .default('');
const filled = (limit: number, error: string) => words(limit).refine((text) => text !== '', { error });
const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'ja');

/** How wrong coordinates can be, in metres. */
const MOST_METRES = 20_000;
const accuracy = count.refine((metres) => metres <= MOST_METRES, { error: t.numberWrong });

const companyFields = { naam: filled(120, companyTexts.nameMissing), sociaal: ticked };

/** Name and kind of a company. */
export const companyForm = z
  .object(companyFields)
  .transform(({ naam, sociaal }) => ({ name: naam, socialEconomy: sociaal }));

const siteFields = {
  plaats: filled(120, t.site.nameMissing),
  adres: filled(160, t.site.addressMissing),
  coordinaten: placeInput,
  nauwkeurig: accuracy,
  'rondleiding-vlak': ticked,
  'gesprek-vlak': ticked,
  kleding: words(300),
  meebrengen: words(300),
};

const siteOf = (form: z.output<z.ZodObject<typeof siteFields>>) => ({
  name: form.plaats,
  address: form.adres,
  ...form.coordinaten,
  accuracyMetres: form.nauwkeurig,
  tourStepFree: form['rondleiding-vlak'],
  interviewStepFree: form['gesprek-vlak'],
  dressCode: form.kleding,
  bringList: form.meebrengen,
});

/** An address that the bus visits. */
export const siteForm = z.object(siteFields).transform(siteOf);

/** What stands in that form before anything is typed. */
export const siteValues = (site: SiteView): FormBody => ({
  plaats: site.name,
  adres: site.address,
  coordinaten: placeText(site),
  nauwkeurig: String(site.accuracyMetres),
  'rondleiding-vlak': site.tourStepFree ? 'ja' : '',
  'gesprek-vlak': site.interviewStepFree ? 'ja' : '',
  kleding: site.dressCode,
  meebrengen: site.bringList,
});

const contactFields = {
  voornaam: filled(80, t.contact.nameMissing),
  familienaam: filled(80, t.contact.nameMissing),
  mail: z
    .string()
    .trim()
    .default('')
    .pipe(z.email({ error: t.contact.emailWrong }).max(190)),
  telefoon: words(30),
};

const contactOf = (form: z.output<z.ZodObject<typeof contactFields>>) => ({
  firstName: form.voornaam,
  lastName: form.familienaam,
  email: form.mail,
  phone: form.telefoon,
});

/** A contact person. */
export const contactForm = z.object(contactFields).transform(contactOf);

/** A new company with its first address and contact person. */
export const newCompanyForm = z
  .object({ ...companyFields, ...siteFields, ...contactFields })
  .transform((form): HostCompanyInput => ({
    name: form.naam,
    socialEconomy: form.sociaal,
    sites: [siteOf(form)],
    contacts: [contactOf(form)],
  }));

const MOST_POSTS = 999;

/** A vacancy; its certificates stand in one field with commas between. */
export const vacancyForm = z
  .object({
    code: z
      .string()
      .trim()
      .default('')
      .refine((code) => /^[A-Za-z0-9-]{1,20}$/.test(code), { error: t.vacancy.codeWrong }),
    functie: filled(120, t.vacancy.titleMissing),
    plaatsen: z
      .string()
      .trim()
      .default('')
      .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_POSTS, {
        error: t.vacancy.postsWrong,
      })
      .transform(Number),
    niveau: z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'native'], { error: t.vacancy.levelMissing }),
    attesten: words(300),
  })
  .transform((form): VacancyInput => ({
    code: form.code,
    title: form.functie,
    posts: form.plaatsen,
    dutchLevel: form.niveau,
    certificates: form.attesten.split(','),
  }));

/** What stands in that form before anything is typed. */
export const vacancyValues = (vacancy: VacancyView): FormBody => ({
  code: vacancy.code,
  functie: vacancy.title,
  plaatsen: String(vacancy.posts),
  niveau: vacancy.dutchLevel,
  attesten: vacancy.certificates.join(', '),
});

/** The last day on which a company takes part. */
export const retireForm = z.object({
  'laatste-dag': z
    .string()
    .default('')
    .pipe(z.iso.date({ error: t.retire.dateWrong })),
});

/** Which contact person goes. */
export const contactRowForm = z.object({ id: z.string().default('') });

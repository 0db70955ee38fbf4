import type { VNode } from 'preact';
import { certificateLabels } from '../../../../texts/certificates';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { CheckField, Field, SelectField, SuggestedFields, TextArea } from '../../../components';
import type { FieldName, Form } from '../../../forms/form';
import { boxOf, type FieldAttributes } from '../../../forms/form-state';
import type { companyForm, contactForm, siteForm, vacancyForm } from './company.forms';

/** The inputs of whichever form these fields stand in. */
interface InForm<Name extends string> {
  readonly field: (name: Name) => FieldAttributes;
}

type FieldsOf<F extends Form> = InForm<FieldName<F>>;

/** What the company is called. */
export function CompanyFields({ field }: FieldsOf<typeof companyForm>): VNode {
  return (
    <>
      <Field {...field('name')} label={t.name} maxLength={120} required />
      <div class="field">
        <CheckField {...boxOf(field('socialEconomy'))} label={t.company.socialEconomyLabel} />
      </div>
    </>
  );
}

/** An address that the bus visits, and what visitors need to know there. */
export function SiteFields({ field }: FieldsOf<typeof siteForm>): VNode {
  const s = t.site;
  return (
    <>
      <Field {...field('siteName')} label={s.name} hint={s.nameHint} maxLength={120} required />
      <Field {...field('address')} label={s.address} maxLength={160} required />
      <Field {...field('location')} label={s.place} hint={s.placeHint} width="medium" required />
      <Field
        {...field('accuracyMetres')}
        label={s.accuracy}
        hint={s.accuracyHint}
        inputMode="numeric"
        width="short"
        required
      />
      <div class="field">
        <CheckField {...boxOf(field('tourStepFree'))} label={s.tourStepFree} />
        <CheckField {...boxOf(field('interviewStepFree'))} label={s.interviewStepFree} />
      </div>
      <TextArea {...field('dressCode')} label={s.dressCode} hint={s.dressCodeHint} maxLength={300} optional />
      <TextArea {...field('bringList')} label={s.bringList} rows={2} maxLength={300} optional />
    </>
  );
}

/** Who gets the lists of a company. */
export function ContactFields({ field }: FieldsOf<typeof contactForm>): VNode {
  const c = t.contact;
  return (
    <>
      <Field {...field('firstName')} label={c.firstName} width="medium" maxLength={80} required />
      <Field {...field('lastName')} label={c.lastName} width="medium" maxLength={80} required />
      <Field {...field('email')} label={c.email} type="email" width="medium" maxLength={190} required />
      <Field {...field('phone')} label={c.phone} type="tel" width="medium" maxLength={30} optional />
    </>
  );
}

/** What a vacancy asks and offers. */
export function VacancyFields({ field }: FieldsOf<typeof vacancyForm>): VNode {
  const v = t.vacancy;
  const levels = Object.entries(v.levels).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Field {...field('code')} label={v.code} hint={v.codeHint} width="short" maxLength={20} required />
      <Field {...field('title')} label={v.title} width="medium" maxLength={120} required />
      <Field {...field('posts')} label={v.posts} inputMode="numeric" width="short" maxLength={3} required />
      <SelectField {...field('dutchLevel')} label={v.level} options={levels} required />
      <SuggestedFields
        {...field('certificates')}
        label={v.certificates}
        hint={v.certificatesHint}
        each={v.certificate}
        suggestions={certificateLabels}
        optional
      />
    </>
  );
}

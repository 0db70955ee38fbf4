import type { VNode } from 'preact';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { CheckField, Field, SelectField, TextArea } from '../../../components';
import { errorIn, valueIn, type FormState } from '../../../forms/legacy-submit';

/** Which form the fields stand in, and what was typed in it when it was refused. */
export interface InForm {
  readonly form: string;
  readonly state: FormState | undefined;
}

const of = ({ form, state }: InForm, name: string) => ({
  name,
  value: valueIn(state, form, name),
  error: errorIn(state, form, name),
});

const isTicked = ({ form, state }: InForm, name: string): boolean => valueIn(state, form, name) === 'ja';

/** What the company is called. */
export function CompanyFields(at: InForm): VNode {
  return (
    <>
      <Field {...of(at, 'naam')} label={t.name} maxLength={120} required />
      <div class="field">
        <CheckField name="sociaal" label={t.company.socialEconomyLabel} checked={isTicked(at, 'sociaal')} />
      </div>
    </>
  );
}

/** An address that the bus visits, and what visitors need to know there. */
export function SiteFields(at: InForm): VNode {
  const s = t.site;
  return (
    <>
      <Field {...of(at, 'plaats')} label={s.name} hint={s.nameHint} maxLength={120} required />
      <Field {...of(at, 'adres')} label={s.address} maxLength={160} required />
      <Field {...of(at, 'coordinaten')} label={s.place} hint={s.placeHint} width="medium" required />
      <Field
        {...of(at, 'nauwkeurig')}
        label={s.accuracy}
        hint={s.accuracyHint}
        inputMode="numeric"
        width="short"
        required
      />
      <div class="field">
        <CheckField name="rondleiding-vlak" label={s.tourStepFree} checked={isTicked(at, 'rondleiding-vlak')} />
        <CheckField name="gesprek-vlak" label={s.interviewStepFree} checked={isTicked(at, 'gesprek-vlak')} />
      </div>
      <TextArea {...of(at, 'kleding')} label={s.dressCode} hint={s.dressCodeHint} maxLength={300} optional />
      <TextArea {...of(at, 'meebrengen')} label={s.bringList} rows={2} maxLength={300} optional />
    </>
  );
}

/** Who gets the lists of a company. */
export function ContactFields(at: InForm): VNode {
  const c = t.contact;
  return (
    <>
      <Field {...of(at, 'voornaam')} label={c.firstName} width="medium" maxLength={80} required />
      <Field {...of(at, 'familienaam')} label={c.lastName} width="medium" maxLength={80} required />
      <Field {...of(at, 'mail')} label={c.email} type="email" width="medium" maxLength={190} required />
      <Field {...of(at, 'telefoon')} label={c.phone} type="tel" width="medium" maxLength={30} optional />
    </>
  );
}

/** What a vacancy asks and offers. */
export function VacancyFields(at: InForm): VNode {
  const v = t.vacancy;
  const levels = Object.entries(v.levels).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Field {...of(at, 'code')} label={v.code} hint={v.codeHint} width="short" maxLength={20} required />
      <Field {...of(at, 'functie')} label={v.title} width="medium" maxLength={120} required />
      <Field {...of(at, 'plaatsen')} label={v.posts} inputMode="numeric" width="short" maxLength={3} required />
      <SelectField {...of(at, 'niveau')} label={v.level} options={levels} required />
      <Field {...of(at, 'attesten')} label={v.certificates} hint={v.certificatesHint} maxLength={300} optional />
    </>
  );
}

import type { ComponentChildren, VNode } from 'preact';
import type { ContactView, HostCompanyView, VacancyView } from '../../../../modules/companies';
import type { CurrentUser } from '../../../../modules/identity';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { longDate } from '../../../../texts/dates';
import {
  Badge,
  ErrorSummary,
  Field,
  LinkButton,
  Notice,
  PostButton,
  Section,
  SeenField,
  SubmitButton,
} from '../../../components';
import { Page } from '../../../layout';
import type { Form } from '../../../forms/form';
import { fieldsOf, isRefused, type FormState } from '../../../forms/form-state';
import { CompanyFields, ContactFields, VacancyFields } from './company-fields';
import * as forms from './company.forms';
import { ClosedVacancies, ContactTable, OpenVacancies, SiteCard } from './company-parts';

export interface CompanyPageProps {
  readonly user: CurrentUser;
  readonly host: HostCompanyView;
  readonly contacts: readonly ContactView[];
  readonly vacancies: readonly VacancyView[];
  readonly closedVacancies: readonly VacancyView[];
  readonly notice?: string | undefined;
  /** The form of the page that was refused. */
  readonly state?: FormState | undefined;
}

/** Everything about one host company, with the forms that change it. */
export function CompanyPage(props: CompanyPageProps): VNode {
  const { host, state } = props;
  const address = `/gastbedrijven/${host.id}`;
  return (
    <Page
      title={host.name}
      user={props.user}
      current="/gastbedrijven"
      width="wide"
      notice={props.notice}
      hasErrors={state !== undefined}
    >
      <ErrorSummary state={state} />
      <h1>{host.name}</h1>
      <p>
        <Badge>{host.socialEconomy ? t.socialEconomy : t.regular}</Badge>
      </p>
      {host.activeUntil === null ? null : <Notice tone="warn">{t.retire.until(longDate(host.activeUntil))}</Notice>}
      <FoldedForm {...props} form={forms.companyForm} path="gegevens" title={t.company.change} button={t.save}>
        <SeenField form={forms.companyForm} state={state} values={forms.companyValues(host)} />
        <CompanyFields field={fieldsOf(state, forms.companyForm, forms.companyValues(host))} />
      </FoldedForm>
      <Section title={t.sites}>
        <div class="grid">
          {host.sites.map((site) => (
            <SiteCard key={site.id} site={site} address={address} />
          ))}
        </div>
        <LinkButton href={`${address}/adres/nieuw`}>{t.site.add}</LinkButton>
      </Section>
      <Vacancies {...props} />
      <Section title={t.contact.title} id={forms.contactRemovalForm.id}>
        <ContactTable contacts={props.contacts} address={address} />
        <FoldedForm {...props} form={forms.contactForm} path="contact" title={t.contact.add} button={t.contact.add}>
          <ContactFields field={fieldsOf(state, forms.contactForm)} />
        </FoldedForm>
      </Section>
      <Retire {...props} />
      <p class="section">
        <a href="/gastbedrijven">{t.back}</a>
      </p>
    </Page>
  );
}

function FoldedForm(
  props: CompanyPageProps & {
    readonly form: Form;
    /** Where the form goes, within the company's page. */
    readonly path: string;
    readonly title: string;
    readonly button: string;
    readonly children: ComponentChildren;
  },
): VNode {
  return (
    <details class="no-print" open={isRefused(props.state, props.form)}>
      <summary>{props.title}</summary>
      <form method="post" action={`/gastbedrijven/${props.host.id}/${props.path}`} id={props.form.id} class="card">
        {props.children}
        <SubmitButton>{props.button}</SubmitButton>
      </form>
    </details>
  );
}

function Vacancies(props: CompanyPageProps): VNode {
  const address = `/gastbedrijven/${props.host.id}`;
  return (
    <Section title={t.vacancies} id={forms.vacancyStateForm.id}>
      <OpenVacancies vacancies={props.vacancies} address={address} />
      <FoldedForm {...props} form={forms.vacancyForm} path="vacature" title={t.vacancy.add} button={t.vacancy.add}>
        <VacancyFields field={fieldsOf(props.state, forms.vacancyForm)} />
      </FoldedForm>
      <ClosedVacancies vacancies={props.closedVacancies} address={address} />
    </Section>
  );
}

function Retire({ host, state }: CompanyPageProps): VNode {
  const address = `/gastbedrijven/${host.id}`;
  const field = fieldsOf(state, forms.retireForm, { lastDay: host.activeUntil ?? '' });
  return (
    <Section title={t.retire.title}>
      <p>{t.retire.intro}</p>
      <form method="post" action={`${address}/stoppen`} id={forms.retireForm.id}>
        <Field {...field('lastDay')} label={t.retire.last} type="date" width="medium" required />
        <SubmitButton tone="danger">{t.retire.act}</SubmitButton>
      </form>
      {host.activeUntil === null ? null : (
        <p class="section">
          <PostButton action={`${address}/heropenen`}>{t.retire.undo}</PostButton>
        </p>
      )}
    </Section>
  );
}

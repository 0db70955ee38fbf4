import type { ComponentChildren, VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { ErrorSummary, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import type { Form } from '../../../forms/form';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { CompanyFields, ContactFields, SiteFields } from './company-fields';
import { newCompanyForm, newSite } from './company.forms';

export interface CompanyFormPageProps {
  readonly user: CurrentUser;
  readonly title: string;
  readonly form: Form;
  /** Where the form goes. */
  readonly action: string;
  /** The form when it was refused. */
  readonly state: FormState | undefined;
  readonly back: { readonly href: string; readonly label: string };
  readonly children: ComponentChildren;
}

/** One form about a company on a page of its own. */
export function CompanyFormPage(props: CompanyFormPageProps): VNode {
  const { title, state } = props;
  return (
    <Page title={title} user={props.user} current="/gastbedrijven" hasErrors={state !== undefined}>
      <h1>{title}</h1>
      <ErrorSummary state={state} />
      <form method="post" action={props.action} id={props.form.id}>
        {props.children}
        <SubmitButton>{t.save}</SubmitButton>
      </form>
      <p class="section">
        <a href={props.back.href}>{props.back.label}</a>
      </p>
    </Page>
  );
}

/** A new company: its name, its first address and its first contact person. */
export function NewCompanyPage({ user, state }: { readonly user: CurrentUser; readonly state?: FormState }): VNode {
  const field = fieldsOf(state, newCompanyForm, newSite);
  const back = { href: '/gastbedrijven', label: t.back };
  return (
    <CompanyFormPage {...{ user, state, back }} title={t.add} form={newCompanyForm} action="/gastbedrijven">
      <h2>{t.company.title}</h2>
      <CompanyFields field={field} />
      <h2>{t.site.title}</h2>
      <SiteFields field={field} />
      <h2>{t.contact.first}</h2>
      <p>{t.contact.firstIntro}</p>
      <ContactFields field={field} />
    </CompanyFormPage>
  );
}

import type { ComponentChildren, VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { ErrorSummary, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import type { FormState } from '../../../forms/legacy-submit';
import { CompanyFields, ContactFields, SiteFields } from './company-fields';

export interface CompanyFormPageProps {
  readonly user: CurrentUser;
  readonly title: string;
  /** Where the form goes. */
  readonly action: string;
  readonly state: FormState;
  readonly back: { readonly href: string; readonly label: string };
  readonly children: ComponentChildren;
}

/** One form about a company on a page of its own. */
export function CompanyFormPage(props: CompanyFormPageProps): VNode {
  const { title, state } = props;
  return (
    <Page title={title} user={props.user} current="/gastbedrijven" hasErrors={Object.keys(state.errors).length > 0}>
      <h1>{title}</h1>
      <ErrorSummary errors={state.errors} />
      <form method="post" action={props.action} id={state.form}>
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
export function NewCompanyPage(props: { readonly user: CurrentUser; readonly state: FormState }): VNode {
  const at = { form: props.state.form, state: props.state };
  return (
    <CompanyFormPage {...props} title={t.add} action="/gastbedrijven" back={{ href: '/gastbedrijven', label: t.back }}>
      <h2>{t.company.title}</h2>
      <CompanyFields {...at} />
      <h2>{t.site.title}</h2>
      <SiteFields {...at} />
      <h2>{t.contact.first}</h2>
      <p>{t.contact.firstIntro}</p>
      <ContactFields {...at} />
    </CompanyFormPage>
  );
}

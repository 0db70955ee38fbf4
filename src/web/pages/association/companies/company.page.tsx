import type { ComponentChildren, VNode } from 'preact';
import type { ContactView, HostCompanyView, VacancyView } from '../../../../modules/companies';
import type { CurrentUser } from '../../../../modules/identity';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { longDate } from '../../../../texts/dates';
import { Badge, ErrorSummary, Field, LinkButton, Notice, PostButton, Section, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import { errorIn, valueIn, type FormState } from '../../../forms/legacy-submit';
import { CompanyFields, ContactFields, VacancyFields } from './company-fields';
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
      <ErrorSummary errors={state?.errors ?? {}} />
      <h1>{host.name}</h1>
      <p>
        <Badge>{host.socialEconomy ? t.socialEconomy : t.regular}</Badge>
      </p>
      {host.activeUntil === null ? null : <Notice tone="warn">{t.retire.until(longDate(host.activeUntil))}</Notice>}
      <FoldedForm {...props} form="gegevens" title={t.company.change} button={t.save}>
        <CompanyFields form="gegevens" state={companyState(props)} />
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
      <Section title={t.contact.title} id="contactpersonen">
        <ContactTable contacts={props.contacts} address={address} />
        <FoldedForm {...props} form="contact" title={t.contact.add} button={t.contact.add}>
          <ContactFields form="contact" state={state} />
        </FoldedForm>
      </Section>
      <Retire {...props} />
      <p class="section">
        <a href="/gastbedrijven">{t.back}</a>
      </p>
    </Page>
  );
}

function companyState({ host, state }: CompanyPageProps): FormState {
  if (state?.form === 'gegevens') return state;
  return { form: 'gegevens', values: { naam: host.name, sociaal: host.socialEconomy ? 'ja' : '' }, errors: {} };
}

function FoldedForm(
  props: CompanyPageProps & {
    readonly form: string;
    readonly title: string;
    readonly button: string;
    readonly children: ComponentChildren;
  },
): VNode {
  return (
    <details class="no-print" open={props.state?.form === props.form}>
      <summary>{props.title}</summary>
      <form method="post" action={`/gastbedrijven/${props.host.id}/${props.form}`} id={props.form} class="card">
        {props.children}
        <SubmitButton>{props.button}</SubmitButton>
      </form>
    </details>
  );
}

function Vacancies(props: CompanyPageProps): VNode {
  const address = `/gastbedrijven/${props.host.id}`;
  return (
    <Section title={t.vacancies} id="vacatures">
      <OpenVacancies vacancies={props.vacancies} address={address} />
      <FoldedForm {...props} form="vacature" title={t.vacancy.add} button={t.vacancy.add}>
        <VacancyFields form="vacature" state={props.state} />
      </FoldedForm>
      <ClosedVacancies vacancies={props.closedVacancies} address={address} />
    </Section>
  );
}

function Retire({ host, state }: CompanyPageProps): VNode {
  const address = `/gastbedrijven/${host.id}`;
  return (
    <Section title={t.retire.title}>
      <p>{t.retire.intro}</p>
      <form method="post" action={`${address}/stoppen`} id="stoppen">
        <Field
          name="laatste-dag"
          label={t.retire.last}
          type="date"
          width="medium"
          required
          value={valueIn(state, 'stoppen', 'laatste-dag') ?? host.activeUntil ?? ''}
          error={errorIn(state, 'stoppen', 'laatste-dag')}
        />
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

import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { ContactView, SiteView, VacancyView } from '../../../../modules/companies';
import { certificateLabel } from '../../../../texts/certificates';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { Badge, DataTable, EmptyState, PostButton } from '../../../components';

/** Beyond this the bus could stop at the wrong gate, so somebody looks at the map. */
const DOUBTFUL_METRES = 300;

/** How exact a place is, with a mark when somebody should look at the map. */
export function Accuracy({ metres }: { readonly metres: number }): VNode {
  return (
    <>
      {t.site.metres(metres)} {metres > DOUBTFUL_METRES ? <Badge tone="warn">{t.site.check}</Badge> : null}
    </>
  );
}

function stepFreeText({ tourStepFree, interviewStepFree }: SiteView): string {
  if (tourStepFree) return interviewStepFree ? t.site.stepFree.both : t.site.stepFree.tour;
  return interviewStepFree ? t.site.stepFree.interview : t.site.stepFree.none;
}

/** One address of a company. */
export function SiteCard({ site, address }: { readonly site: SiteView; readonly address: string }): VNode {
  const facts = [
    { term: t.site.place, value: `${site.latitude}, ${site.longitude}` },
    { term: t.site.accuracyShort, value: <Accuracy metres={site.accuracyMetres} /> },
    { term: t.site.access, value: stepFreeText(site) },
    ...(site.dressCode === '' ? [] : [{ term: t.site.dressCode, value: site.dressCode }]),
    ...(site.bringList === '' ? [] : [{ term: t.site.bringList, value: site.bringList }]),
  ];
  return (
    <div class="card">
      <h3>{site.name}</h3>
      <p>{site.address}</p>
      <dl class="grid">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt class="muted small">{term}</dt>
            <dd class="plain-value">{value}</dd>
          </div>
        ))}
      </dl>
      <a href={`${address}/adres/${site.id}`} aria-label={t.changeOf(site.name)}>
        {t.change}
      </a>
    </div>
  );
}

/** The contact persons of a company. */
export function ContactTable(props: { readonly contacts: readonly ContactView[]; readonly address: string }): VNode {
  if (props.contacts.length === 0) return <EmptyState>{t.contact.none}</EmptyState>;
  return (
    <DataTable
      caption={t.contact.title}
      hideCaption
      rows={props.contacts}
      columns={[
        { label: t.name, heading: true, cell: fullName },
        { label: t.contact.email, cell: ({ email }) => email },
        { label: t.contact.phone, cell: ({ phone }) => phone },
        {
          label: t.act,
          cell: (contact) => <ContactActions contact={contact} address={props.address} />,
        },
      ]}
    />
  );
}

function ContactActions({ contact, address }: { readonly contact: ContactView; readonly address: string }): VNode {
  const name = fullName(contact);
  return (
    <span class="nowrap">
      <a href={`${address}/contact/${contact.id}`} class="button button-quiet" aria-label={t.changeOf(name)}>
        {t.change}
      </a>{' '}
      <PostButton
        action={`${address}/contact/weg`}
        fields={{ id: contact.id }}
        tone="quiet"
        label={t.contact.removeOf(name)}
      >
        {t.contact.remove}
      </PostButton>
    </span>
  );
}

interface VacancyListProps {
  readonly vacancies: readonly VacancyView[];
  readonly address: string;
}

/** The vacancies that people can choose. */
export function OpenVacancies({ vacancies, address }: VacancyListProps): VNode {
  const v = t.vacancy;
  if (vacancies.length === 0) return <EmptyState>{v.none}</EmptyState>;
  return (
    <DataTable
      caption={t.vacancies}
      hideCaption
      rows={vacancies}
      columns={[
        { label: v.title, heading: true, cell: ({ title, code }) => `${title} (${code})` },
        { label: v.posts, align: 'right', cell: ({ posts }) => posts },
        { label: v.level, cell: ({ dutchLevel }) => v.levels[dutchLevel] },
        {
          label: v.certificates,
          cell: ({ certificates }) => certificates.map(certificateLabel).join(', ') || v.noCertificates,
        },
        { label: t.act, cell: (vacancy) => <VacancyActions vacancy={vacancy} address={address} /> },
      ]}
    />
  );
}

function VacancyActions({ vacancy, address }: { readonly vacancy: VacancyView; readonly address: string }): VNode {
  const own = `${address}/vacature/${vacancy.id}`;
  return (
    <span class="nowrap">
      <a href={own} class="button button-quiet" aria-label={t.changeOf(vacancy.title)}>
        {t.change}
      </a>{' '}
      <PostButton action={`${own}/sluiten`} tone="quiet" label={t.vacancy.closeOf(vacancy.title)}>
        {t.vacancy.close}
      </PostButton>
    </span>
  );
}

/** The vacancies that were closed; each can be opened again. */
export function ClosedVacancies({ vacancies, address }: VacancyListProps): VNode | null {
  const v = t.vacancy;
  if (vacancies.length === 0) return null;
  return (
    <DataTable
      caption={v.closedTitle}
      rows={vacancies}
      columns={[
        { label: v.title, heading: true, cell: ({ title, code }) => `${title} (${code})` },
        { label: v.posts, align: 'right', cell: ({ posts }) => posts },
        {
          label: t.act,
          cell: ({ id, title }) => (
            <PostButton action={`${address}/vacature/${id}/openen`} tone="quiet" label={v.reopenOf(title)}>
              {v.reopen}
            </PostButton>
          ),
        },
      ]}
    />
  );
}

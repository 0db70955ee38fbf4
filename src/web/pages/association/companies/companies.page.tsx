import type { VNode } from 'preact';
import { isActiveOn, type HostCompanyView, type VacancyView } from '../../../../modules/companies';
import type { CurrentUser } from '../../../../modules/identity';
import type { LocalDate } from '../../../../kernel';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { longDate } from '../../../../texts/dates';
import { Badge, DataTable, EmptyState, LinkButton } from '../../../components';
import { Page } from '../../../layout';

export interface CompaniesProps {
  readonly user: CurrentUser;
  readonly hosts: readonly HostCompanyView[];
  readonly vacancies: readonly VacancyView[];
  readonly today: LocalDate;
}

/** All host companies of the association, by name. */
export function CompaniesPage({ user, hosts, vacancies, today }: CompaniesProps): VNode {
  return (
    <Page title={t.title} user={user} current="/gastbedrijven" width="wide">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <p>
        <LinkButton href="/gastbedrijven/nieuw" tone="primary">
          {t.add}
        </LinkButton>
      </p>
      {hosts.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          hideCaption
          rows={hosts}
          columns={[
            { label: t.name, heading: true, cell: (host) => <NameOf host={host} /> },
            { label: t.sites, cell: (host) => <SitesOf host={host} /> },
            { label: t.vacancies, cell: (host) => <span class="nowrap">{vacanciesOf(host, vacancies)}</span> },
            { label: t.activeUntil, cell: (host) => <EndOf host={host} today={today} /> },
          ]}
        />
      )}
    </Page>
  );
}

function NameOf({ host }: { readonly host: HostCompanyView }): VNode {
  return (
    <>
      <a href={`/gastbedrijven/${host.id}`}>{host.name}</a>{' '}
      {host.socialEconomy ? <Badge>{t.socialEconomy}</Badge> : null}
    </>
  );
}

function SitesOf({ host }: { readonly host: HostCompanyView }): VNode {
  return (
    <>
      {host.sites.map((site) => (
        <div key={site.id}>
          {site.name}, <span class="muted">{site.address}</span>
        </div>
      ))}
    </>
  );
}

function vacanciesOf(host: HostCompanyView, vacancies: readonly VacancyView[]): string {
  const own = vacancies.filter(({ hostCompanyId }) => hostCompanyId === host.id);
  return t.vacancyCount(
    own.length,
    own.reduce((posts, vacancy) => posts + vacancy.posts, 0),
  );
}

function EndOf({ host, today }: { readonly host: HostCompanyView; readonly today: LocalDate }): VNode {
  if (host.activeUntil === null) return <span class="muted">{t.noEnd}</span>;
  return (
    <>
      {longDate(host.activeUntil)} {isActiveOn(host, today) ? null : <Badge tone="warn">{t.stopped}</Badge>}
    </>
  );
}

import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork, type SqlParameter, type Statement } from '../../../platform/database';
import type { ContactView, HostCompanyView, SiteView, VacancyView } from '../domain/host-company';

type HostRow = Omit<HostCompanyView, 'socialEconomy' | 'sites'> & { readonly socialEconomy: number };
type SiteRow = Omit<SiteView, 'tourStepFree' | 'interviewStepFree'> & {
  readonly tourStepFree: number;
  readonly interviewStepFree: number;
};
type VacancyRow = Omit<VacancyView, 'certificates'> & { readonly certificates: string };

const HOSTS = fragment`SELECT id, association_id AS associationId, name, social_economy AS socialEconomy,
  active_until AS activeUntil FROM host_company`;
const SITES = fragment`SELECT id, host_company_id AS hostCompanyId, name, address, latitude, longitude,
  accuracy_metres AS accuracyMetres, tour_step_free AS tourStepFree, interview_step_free AS interviewStepFree,
  dress_code AS dressCode, bring_list AS bringList FROM host_site`;
const CONTACTS = fragment`
  SELECT id, host_company_id AS hostCompanyId, first_name AS firstName, last_name AS lastName, email,
  phone FROM host_contact`;
const VACANCIES = fragment`
  SELECT v.id, v.host_company_id AS hostCompanyId, h.name AS hostName, v.code, v.title, v.posts,
  v.dutch_level AS dutchLevel, v.certificates FROM vacancy v JOIN host_company h ON h.id = v.host_company_id`;

const vacancyOf = (row: VacancyRow): VacancyView => ({
  ...row,
  certificates: JSON.parse(row.certificates) as string[],
});

const HOST_BY_ID = sql<HostRow>`${HOSTS} WHERE association_id = ? AND id = ?`;
const HOSTS_BY_NAME = sql<HostRow>`${HOSTS} WHERE association_id = ? ORDER BY name, id`;

const OPEN = fragment`${VACANCIES} WHERE v.association_id = ? AND v.active = 1`;
const OPEN_VACANCIES = sql<VacancyRow>`${OPEN} ORDER BY v.code`;
const OPEN_VACANCIES_OF_HOSTS = sql<VacancyRow>`${OPEN} AND v.host_company_id IN (?) ORDER BY v.code`;

const OF_EVENT = fragment`
  ${OPEN} AND v.host_company_id IN (SELECT host_company_id FROM site_visit WHERE event_id = ?)`;
const VACANCIES_OF_EVENT = sql<VacancyRow>`${OF_EVENT} ORDER BY v.code`;
const SOME_VACANCIES_OF_EVENT = sql<VacancyRow>`${OF_EVENT} AND (v.id IN (?) OR v.code IN (?)) ORDER BY v.code`;

const CLOSED_VACANCIES = sql<VacancyRow>`
  ${VACANCIES} WHERE v.association_id = ? AND v.host_company_id = ? AND v.active = 0 ORDER BY v.code`;

const CONTACTS_OF_HOST = sql<ContactView>`${CONTACTS} WHERE host_company_id = ? ORDER BY last_name, id`;
const CONTACT_BY_ID = sql<ContactView>`${CONTACTS} WHERE id = ?`;
const SITES_OF_HOSTS = sql<SiteRow>`${SITES} WHERE host_company_id IN (?) ORDER BY name, id`;

/** Answers which host companies an association works with, whom to reach there and what they offer. */
@Injectable()
export class HostCompanyReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(associationId: string, id: string): Promise<HostCompanyView | undefined> {
    return (await this.hosts(HOST_BY_ID, [associationId, id]))[0];
  }

  /** All companies by name, also those that stopped (see `activeUntil`). */
  list(associationId: string): Promise<HostCompanyView[]> {
    return this.hosts(HOSTS_BY_NAME, [associationId]);
  }

  /** Vacancies that are still open, by code; of these companies only, when given. */
  async vacancies(associationId: string, hostCompanyIds?: readonly string[]): Promise<VacancyView[]> {
    if (hostCompanyIds?.length === 0) return [];
    const rows =
      hostCompanyIds === undefined
        ? await this.unitOfWork.query(OPEN_VACANCIES, [associationId])
        : await this.unitOfWork.query(OPEN_VACANCIES_OF_HOSTS, [associationId, hostCompanyIds]);
    return rows.map(vacancyOf);
  }

  /**
   * Vacancies that are still open at the companies an event visits, by code.
   * @param refs ids or codes of the only ones that are asked for
   */
  async vacanciesOfEvent(
    associationId: string,
    eventId: string,
    refs?: readonly string[],
  ): Promise<readonly VacancyView[]> {
    if (refs?.length === 0) return [];
    const rows =
      refs === undefined
        ? await this.unitOfWork.query(VACANCIES_OF_EVENT, [associationId, eventId])
        : await this.unitOfWork.query(SOME_VACANCIES_OF_EVENT, [associationId, eventId, refs, refs]);
    return rows.map(vacancyOf);
  }

  /** Vacancies of a company that were closed, by code. */
  async closedVacancies(associationId: string, hostCompanyId: string): Promise<VacancyView[]> {
    const rows = await this.unitOfWork.query(CLOSED_VACANCIES, [associationId, hostCompanyId]);
    return rows.map(vacancyOf);
  }

  contacts(hostCompanyId: string): Promise<ContactView[]> {
    return this.unitOfWork.query(CONTACTS_OF_HOST, [hostCompanyId]);
  }

  async contactById(id: string): Promise<ContactView | undefined> {
    return (await this.unitOfWork.query(CONTACT_BY_ID, [id]))[0];
  }

  private async hosts(statement: Statement<HostRow>, parameters: readonly SqlParameter[]): Promise<HostCompanyView[]> {
    const hosts = await this.unitOfWork.query(statement, parameters);
    const sites = await this.sites(hosts.map(({ id }) => id));
    return hosts.map((host) => ({
      ...host,
      socialEconomy: host.socialEconomy === 1,
      sites: sites.filter((site) => site.hostCompanyId === host.id),
    }));
  }

  private async sites(hostCompanyIds: readonly string[]): Promise<SiteView[]> {
    if (hostCompanyIds.length === 0) return [];
    const rows = await this.unitOfWork.query(SITES_OF_HOSTS, [hostCompanyIds]);
    return rows.map((row) => ({
      ...row,
      tourStepFree: row.tourStepFree === 1,
      interviewStepFree: row.interviewStepFree === 1,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork, type SqlParameter } from '../../../platform/database';
import type { ContactView, HostCompanyView, SiteView, VacancyView } from '../domain/host-company';

type HostRow = Omit<HostCompanyView, 'socialEconomy' | 'sites'> & { readonly socialEconomy: number };
type SiteRow = Omit<SiteView, 'tourStepFree' | 'interviewStepFree'> & {
  readonly tourStepFree: number;
  readonly interviewStepFree: number;
};
type VacancyRow = Omit<VacancyView, 'certificates'> & { readonly certificates: string };

const HOSTS = `SELECT id, association_id AS associationId, name, social_economy AS socialEconomy,
  active_until AS activeUntil FROM host_company`;
const SITES = `SELECT id, host_company_id AS hostCompanyId, name, address, latitude, longitude,
  accuracy_metres AS accuracyMetres, tour_step_free AS tourStepFree, interview_step_free AS interviewStepFree,
  dress_code AS dressCode, bring_list AS bringList FROM host_site`;
const CONTACTS = `SELECT id, host_company_id AS hostCompanyId, first_name AS firstName, last_name AS lastName, email,
  phone FROM host_contact`;
const VACANCIES = `SELECT v.id, v.host_company_id AS hostCompanyId, h.name AS hostName, v.code, v.title, v.posts,
  v.dutch_level AS dutchLevel, v.certificates FROM vacancy v JOIN host_company h ON h.id = v.host_company_id`;

const vacancyOf = (row: VacancyRow): VacancyView => ({
  ...row,
  certificates: JSON.parse(row.certificates) as string[],
});

/** Answers which host companies an association works with, whom to reach there and what they offer. */
@Injectable()
export class HostCompanyReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(associationId: string, id: string): Promise<HostCompanyView | undefined> {
    return (await this.hosts('WHERE association_id = ? AND id = ?', [associationId, id]))[0];
  }

  /** All companies by name, also those that stopped (see `activeUntil`). */
  list(associationId: string): Promise<HostCompanyView[]> {
    return this.hosts('WHERE association_id = ? ORDER BY name, id', [associationId]);
  }

  /** Vacancies that are still open, by code; of these companies only, when given. */
  async vacancies(associationId: string, hostCompanyIds?: readonly string[]): Promise<VacancyView[]> {
    if (hostCompanyIds?.length === 0) return [];
    const rows = await this.unitOfWork.query<VacancyRow>(
      `${VACANCIES} WHERE v.association_id = ? AND v.active = 1${hostCompanyIds ? ' AND v.host_company_id IN (?)' : ''}
       ORDER BY v.code`,
      hostCompanyIds ? [associationId, hostCompanyIds] : [associationId],
    );
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
    const rows = await this.unitOfWork.query<VacancyRow>(
      `${VACANCIES} WHERE v.association_id = ? AND v.active = 1
       AND v.host_company_id IN (SELECT host_company_id FROM site_visit WHERE event_id = ?)
       ${refs ? 'AND (v.id IN (?) OR v.code IN (?))' : ''} ORDER BY v.code`,
      refs ? [associationId, eventId, refs, refs] : [associationId, eventId],
    );
    return rows.map(vacancyOf);
  }

  /** Vacancies of a company that were closed, by code. */
  async closedVacancies(associationId: string, hostCompanyId: string): Promise<VacancyView[]> {
    const rows = await this.unitOfWork.query<VacancyRow>(
      `${VACANCIES} WHERE v.association_id = ? AND v.host_company_id = ? AND v.active = 0 ORDER BY v.code`,
      [associationId, hostCompanyId],
    );
    return rows.map(vacancyOf);
  }

  contacts(hostCompanyId: string): Promise<ContactView[]> {
    return this.unitOfWork.query<ContactView>(`${CONTACTS} WHERE host_company_id = ? ORDER BY last_name, id`, [
      hostCompanyId,
    ]);
  }

  async contactById(id: string): Promise<ContactView | undefined> {
    return (await this.unitOfWork.query<ContactView>(`${CONTACTS} WHERE id = ?`, [id]))[0];
  }

  private async hosts(where: string, parameters: readonly SqlParameter[]): Promise<HostCompanyView[]> {
    const hosts = await this.unitOfWork.query<HostRow>(`${HOSTS} ${where}`, parameters);
    const sites = await this.sites(hosts.map(({ id }) => id));
    return hosts.map((host) => ({
      ...host,
      socialEconomy: host.socialEconomy === 1,
      sites: sites.filter((site) => site.hostCompanyId === host.id),
    }));
  }

  private async sites(hostCompanyIds: readonly string[]): Promise<SiteView[]> {
    if (hostCompanyIds.length === 0) return [];
    const rows = await this.unitOfWork.query<SiteRow>(`${SITES} WHERE host_company_id IN (?) ORDER BY name, id`, [
      hostCompanyIds,
    ]);
    return rows.map((row) => ({
      ...row,
      tourStepFree: row.tourStepFree === 1,
      interviewStepFree: row.interviewStepFree === 1,
    }));
  }
}

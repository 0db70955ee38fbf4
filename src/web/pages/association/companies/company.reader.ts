import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import {
  HostCompanyReader,
  type ContactView,
  type HostCompanyView,
  type SiteView,
  type VacancyView,
} from '../../../../modules/companies';
import type { CurrentUser } from '../../../../modules/identity';
import { companyTexts } from '../../../../texts/companies';
import type { CompanyPageProps } from './company.page';

const notFound = (text: string): DomainError => new DomainError('COMPANY.NOT_FOUND', 'not-found', text);

/** Gathers what the pages of one host company show; another association's company does not exist. */
@Injectable()
export class CompanyReader {
  constructor(private readonly hosts: HostCompanyReader) {}

  /** @throws DomainError not-found */
  async host(user: CurrentUser, id: string): Promise<HostCompanyView> {
    const host = await this.hosts.byId(user.associationId, id);
    if (!host) throw notFound(companyTexts.hostNotFound);
    return host;
  }

  /** @throws DomainError not-found */
  async site(user: CurrentUser, id: string, siteId: string): Promise<{ host: HostCompanyView; site: SiteView }> {
    const host = await this.host(user, id);
    const site = host.sites.find((candidate) => candidate.id === siteId);
    if (!site) throw notFound(companyTexts.siteNotFound);
    return { host, site };
  }

  /** @throws DomainError not-found */
  async contact(
    user: CurrentUser,
    id: string,
    contactId: string,
  ): Promise<{ host: HostCompanyView; contact: ContactView }> {
    const host = await this.host(user, id);
    const contact = (await this.hosts.contacts(host.id)).find((candidate) => candidate.id === contactId);
    if (!contact) throw notFound(companyTexts.contactNotFound);
    return { host, contact };
  }

  /** @throws DomainError not-found */
  async vacancy(user: CurrentUser, id: string, vacancyId: string): Promise<VacancyView> {
    const host = await this.host(user, id);
    const vacancies = await this.hosts.vacancies(user.associationId, [host.id]);
    const vacancy = vacancies.find((candidate) => candidate.id === vacancyId);
    if (!vacancy) throw notFound(companyTexts.vacancyNotFound);
    return vacancy;
  }

  /** @throws DomainError not-found */
  async page(user: CurrentUser, id: string): Promise<Omit<CompanyPageProps, 'user'>> {
    const host = await this.host(user, id);
    return {
      host,
      contacts: await this.hosts.contacts(host.id),
      vacancies: await this.hosts.vacancies(user.associationId, [host.id]),
      closedVacancies: await this.hosts.closedVacancies(user.associationId, host.id),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database';
import { companyTexts } from '../../../texts/companies';
import {
  contactVersionOf,
  type ContactInput,
  type HostCompanyInput,
  type SiteInput,
  type VacancyInput,
} from '../domain/company-rules';
import { HostCompanyEntity } from './host-company.entity';
import { HostContactEntity } from './host-contact.entity';
import { HostSiteEntity } from './host-site.entity';
import { VacancyEntity } from './vacancy.entity';

const notFound = (text: string): DomainError => new DomainError('COMPANY.NOT_FOUND', 'not-found', text);

/** Stores host companies with what belongs to them; every call joins the open unit of work. */
@Injectable()
export class HostCompanyRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks the company until the transaction ends. @throws DomainError not-found, also for another association's */
  async lock(associationId: string, id: string): Promise<HostCompanyEntity> {
    const host = await this.unitOfWork
      .repository(HostCompanyEntity)
      .findOne({ where: { id, associationId }, lock: { mode: 'pessimistic_write' } });
    if (host === null) throw notFound(companyTexts.hostNotFound);
    return host;
  }

  async add(associationId: string, input: HostCompanyInput): Promise<string> {
    const id = newId();
    const { name, socialEconomy } = input;
    await this.refuseTaken('host_company_name', companyTexts.hostNameTaken(name), () =>
      this.unitOfWork
        .repository(HostCompanyEntity)
        .insert({ id, associationId, name, socialEconomy, activeUntil: null }),
    );
    await this.saveParts(associationId, id, input);
    return id;
  }

  async change(host: HostCompanyEntity, input: HostCompanyInput): Promise<void> {
    await this.rename(host, input);
    await this.saveParts(host.associationId, host.id, input);
  }

  async rename(host: HostCompanyEntity, to: Pick<HostCompanyInput, 'name' | 'socialEconomy'>): Promise<void> {
    const { name, socialEconomy } = to;
    await this.refuseTaken('host_company_name', companyTexts.hostNameTaken(name), () =>
      this.unitOfWork.repository(HostCompanyEntity).update(host.id, { name, socialEconomy }),
    );
  }

  /** `null` lets a company that stopped take part again. */
  async retire(id: string, activeUntil: string | null): Promise<void> {
    await this.unitOfWork.repository(HostCompanyEntity).update(id, { activeUntil });
  }

  async removeContact(host: HostCompanyEntity, id: string): Promise<void> {
    const contacts = this.unitOfWork.repository(HostContactEntity);
    const all = await contacts.findBy({ hostCompanyId: host.id });
    if (!all.some((contact) => contact.id === id)) throw notFound(companyTexts.contactNotFound);
    if (all.length === 1) throw new DomainError('COMPANY.LAST_CONTACT', 'conflict', companyTexts.lastContact);
    await contacts.delete({ id, hostCompanyId: host.id });
  }

  /** @throws DomainError not-found, or `COMPANY.CONTACT_CHANGED` (conflict) that says what is known of the person now */
  async requireContactVersion(hostCompanyId: string, id: string, version: string): Promise<void> {
    const contact = await this.unitOfWork.repository(HostContactEntity).findOneBy({ id, hostCompanyId });
    if (contact === null) throw notFound(companyTexts.contactNotFound);
    if (contactVersionOf(contact) === version) return;
    throw new DomainError('COMPANY.CONTACT_CHANGED', 'conflict', companyTexts.contactChanged(contact));
  }

  async addVacancy(associationId: string, hostCompanyId: string, input: VacancyInput): Promise<string> {
    const id = newId();
    await this.refuseTaken('vacancy_code', companyTexts.vacancyCodeTaken(input.code), () =>
      this.unitOfWork
        .repository(VacancyEntity)
        .insert({ ...input, certificates: [...input.certificates], id, associationId, hostCompanyId, active: true }),
    );
    return id;
  }

  /** Opens or closes a vacancy. @throws DomainError not-found, also for another association's */
  async setVacancyActive(associationId: string, id: string, active: boolean): Promise<void> {
    const { affected } = await this.unitOfWork.repository(VacancyEntity).update({ id, associationId }, { active });
    if (affected === 0) throw notFound(companyTexts.vacancyNotFound);
  }

  /** @throws DomainError not-found, also for another association's */
  async changeVacancy(associationId: string, id: string, input: VacancyInput & { active: boolean }): Promise<void> {
    const vacancies = this.unitOfWork.repository(VacancyEntity);
    const vacancy = await vacancies.findOne({ where: { id, associationId }, lock: { mode: 'pessimistic_write' } });
    if (vacancy === null) throw notFound(companyTexts.vacancyNotFound);
    await this.refuseTaken('vacancy_code', companyTexts.vacancyCodeTaken(input.code), () =>
      vacancies.update(id, { ...input, certificates: [...input.certificates] }),
    );
  }

  private async saveParts(associationId: string, hostCompanyId: string, input: HostCompanyInput): Promise<void> {
    for (const site of input.sites) await this.saveSite(associationId, hostCompanyId, site);
    for (const contact of input.contacts) await this.saveContact(associationId, hostCompanyId, contact);
  }

  async saveSite(associationId: string, hostCompanyId: string, { id, ...fields }: SiteInput): Promise<void> {
    const sites = this.unitOfWork.repository(HostSiteEntity);
    if (id === undefined) {
      await sites.insert({ ...fields, id: newId(), associationId, hostCompanyId });
      return;
    }
    const { affected } = await sites.update({ id, hostCompanyId }, fields);
    if (affected === 0) throw notFound(companyTexts.siteNotFound);
  }

  async saveContact(associationId: string, hostCompanyId: string, contact: ContactInput): Promise<void> {
    const { id, ...fields } = contact;
    const contacts = this.unitOfWork.repository(HostContactEntity);
    await this.refuseTaken('host_contact_email', companyTexts.contactTwice, async () => {
      if (id === undefined) return contacts.insert({ ...fields, id: newId(), associationId, hostCompanyId });
      const { affected } = await contacts.update({ id, hostCompanyId }, fields);
      if (affected === 0) throw notFound(companyTexts.contactNotFound);
      return affected;
    });
  }

  private async refuseTaken(key: string, text: string, write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (isDuplicateKey(error, key)) throw new DomainError('COMPANY.TAKEN', 'conflict', text);
      throw error;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { asStored, type ContactInput } from '../domain/company-rules';
import { requireRole, type Coordinator } from '../../identity';
import { HostCompanyRepository } from '../persistence/host-company.repository';

/** Changes who a contact person is or how to reach them; what is planned for that person goes to the new address. */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanyRepository,
  ) {}

  /**
   * @param command with the version that the form was filled in upon
   * @throws DomainError not-found, `COMPANY.CONTACT_CHANGED` (conflict) when somebody else was first, or `COMPANY.TAKEN`
   */
  async execute({
    user,
    hostCompanyId,
    version,
    ...contact
  }: Required<ContactInput> & {
    readonly user: Coordinator;
    readonly hostCompanyId: string;
    readonly version: string;
  }): Promise<void> {
    requireRole(user, 'coordinator');
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(user.associationId, hostCompanyId);
      await this.hostCompanies.requireContactVersion(host.id, contact.id, version);
      await this.hostCompanies.saveContact(host.associationId, host.id, asStored(contact));
    });
  }
}

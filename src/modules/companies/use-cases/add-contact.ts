import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { asStored, type ContactInput } from '../domain/company-rules';
import { requireRole, type Coordinator } from '../../identity';
import { HostCompanyRepository } from '../persistence/host-company.repository';

/** Adds a contact person, who from then on gets the mails about the company's visits. */
@Injectable()
export class AddContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanyRepository,
  ) {}

  async execute({
    user,
    hostCompanyId,
    ...contact
  }: Omit<ContactInput, 'id'> & { readonly user: Coordinator; readonly hostCompanyId: string }): Promise<void> {
    requireRole(user, 'coordinator');
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(user.associationId, hostCompanyId);
      await this.hostCompanies.saveContact(host.associationId, host.id, asStored(contact));
    });
  }
}

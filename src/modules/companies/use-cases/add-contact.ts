import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { asStored, type ContactInput } from '../domain/company-rules';
import { requireCoordinator, type Coordinator } from '../domain/coordinator-only';
import { HostCompanies } from '../persistence/host-companies';

/** Adds a contact person, who from then on gets the mails about the company's visits. */
@Injectable()
export class AddContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanies,
  ) {}

  async execute({
    user,
    hostCompanyId,
    ...contact
  }: Omit<ContactInput, 'id'> & { readonly user: Coordinator; readonly hostCompanyId: string }): Promise<void> {
    requireCoordinator(user);
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(user.associationId, hostCompanyId);
      await this.hostCompanies.saveContact(host.associationId, host.id, asStored(contact));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { requireRole, type Coordinator } from '../../identity';
import { HostCompanyRepository } from '../persistence/host-company.repository';

/** Removes a contact person, who gets no more mails; the last one stays. */
@Injectable()
export class RemoveContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanyRepository,
  ) {}

  /** @throws DomainError not-found, or `COMPANY.LAST_CONTACT` (conflict) */
  async execute(command: {
    readonly user: Coordinator;
    readonly hostCompanyId: string;
    readonly contactId: string;
  }): Promise<void> {
    requireRole(command.user, 'coordinator');
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(command.user.associationId, command.hostCompanyId);
      await this.hostCompanies.removeContact(host, command.contactId);
    });
  }
}

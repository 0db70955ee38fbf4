import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkHostCompany, type HostCompanyInput } from '../domain/company-rules';
import { requireRole, type Coordinator } from '../../identity';
import { HostCompanyRepository } from '../persistence/host-company.repository';

/** Changes a host company; addresses and people with an id are changed, those without one are added. */
@Injectable()
export class ChangeHostCompany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanyRepository,
  ) {}

  async execute({
    user,
    hostCompanyId,
    ...input
  }: HostCompanyInput & { readonly user: Coordinator; readonly hostCompanyId: string }): Promise<void> {
    requireRole(user, 'coordinator');
    const company = checkHostCompany(input);
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(user.associationId, hostCompanyId);
      await this.hostCompanies.change(host, company);
    });
  }
}

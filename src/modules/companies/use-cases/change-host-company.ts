import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkHostCompany, type HostCompanyInput } from '../domain/company-rules';
import { requireCoordinator, type Coordinator } from '../domain/coordinator-only';
import { HostCompanies } from '../persistence/host-companies';

/** Changes a host company; addresses and people with an id are changed, those without one are added. */
@Injectable()
export class ChangeHostCompany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanies,
  ) {}

  async execute({
    user,
    hostCompanyId,
    ...input
  }: HostCompanyInput & { readonly user: Coordinator; readonly hostCompanyId: string }): Promise<void> {
    requireCoordinator(user);
    const company = checkHostCompany(input);
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(user.associationId, hostCompanyId);
      await this.hostCompanies.change(host, company);
    });
  }
}

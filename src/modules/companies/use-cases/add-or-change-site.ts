import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkSite, type SiteInput } from '../domain/company-rules';
import { requireRole, type Coordinator } from '../../identity';
import { HostCompanyRepository } from '../persistence/host-company.repository';

/** Adds an address to a host company, or changes the one whose id is given. */
@Injectable()
export class AddOrChangeSite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanyRepository,
  ) {}

  async execute({
    user,
    hostCompanyId,
    ...input
  }: SiteInput & { readonly user: Coordinator; readonly hostCompanyId: string }): Promise<void> {
    requireRole(user, 'coordinator');
    const site = checkSite(input);
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(user.associationId, hostCompanyId);
      await this.hostCompanies.saveSite(host.associationId, host.id, site);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkSite, type SiteInput } from '../domain/company-rules';
import { requireCoordinator, type Coordinator } from '../domain/coordinator-only';
import { HostCompanies } from '../persistence/host-companies';

/** Adds an address to a host company, or changes the one whose id is given. */
@Injectable()
export class SaveSite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanies,
  ) {}

  async execute({
    user,
    hostCompanyId,
    ...input
  }: SiteInput & { readonly user: Coordinator; readonly hostCompanyId: string }): Promise<void> {
    requireCoordinator(user);
    const site = checkSite(input);
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(user.associationId, hostCompanyId);
      await this.hostCompanies.saveSite(host.associationId, host.id, site);
    });
  }
}

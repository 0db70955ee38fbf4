import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkHostCompany, type HostCompanyInput } from '../domain/company-rules';
import { requireCoordinator, type Coordinator } from '../domain/coordinator-only';
import { HostCompanies } from '../persistence/host-companies';

/** Adds a host company with its addresses and contact persons; answers its id. */
@Injectable()
export class AddHostCompany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanies,
  ) {}

  async execute({ user, ...input }: HostCompanyInput & { readonly user: Coordinator }): Promise<string> {
    requireCoordinator(user);
    const company = checkHostCompany(input);
    return this.unitOfWork.run(() => this.hostCompanies.add(user.associationId, company));
  }
}

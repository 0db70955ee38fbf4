import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkHostCompany, type HostCompanyInput } from '../domain/company-rules';
import { requireRole, type Coordinator } from '../../identity';
import { HostCompanyRepository } from '../persistence/host-company.repository';

/** Adds a host company with its addresses and contact persons; answers its id. */
@Injectable()
export class AddHostCompany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanyRepository,
  ) {}

  async execute({ user, ...input }: HostCompanyInput & { readonly user: Coordinator }): Promise<string> {
    requireRole(user, 'coordinator');
    const company = checkHostCompany(input);
    return this.unitOfWork.run(() => this.hostCompanies.add(user.associationId, company));
  }
}

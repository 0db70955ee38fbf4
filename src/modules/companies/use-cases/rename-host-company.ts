import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkHostName } from '../domain/company-rules';
import { requireRole, type Coordinator } from '../../identity';
import { HostCompanyRepository } from '../persistence/host-company.repository';

/** Changes what a host company is called and whether it is social economy; its addresses and people stay. */
@Injectable()
export class RenameHostCompany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanyRepository,
  ) {}

  async execute(command: {
    readonly user: Coordinator;
    readonly hostCompanyId: string;
    readonly name: string;
    readonly socialEconomy: boolean;
  }): Promise<void> {
    requireRole(command.user, 'coordinator');
    const name = checkHostName(command.name);
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(command.user.associationId, command.hostCompanyId);
      await this.hostCompanies.rename(host, { name, socialEconomy: command.socialEconomy });
    });
  }
}

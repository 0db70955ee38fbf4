import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkHostName } from '../domain/company-rules';
import { requireCoordinator, type Coordinator } from '../domain/coordinator-only';
import { HostCompanies } from '../persistence/host-companies';

/** Changes what a host company is called and whether it is social economy; its addresses and people stay. */
@Injectable()
export class RenameHostCompany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanies,
  ) {}

  async execute(command: {
    readonly user: Coordinator;
    readonly hostCompanyId: string;
    readonly name: string;
    readonly socialEconomy: boolean;
  }): Promise<void> {
    requireCoordinator(command.user);
    const name = checkHostName(command.name);
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(command.user.associationId, command.hostCompanyId);
      await this.hostCompanies.rename(host, { name, socialEconomy: command.socialEconomy });
    });
  }
}

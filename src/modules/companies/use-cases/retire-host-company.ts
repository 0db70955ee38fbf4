import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { requireRole, type Coordinator } from '../../identity';
import { HostCompanyRepository } from '../persistence/host-company.repository';

/** Sets the last day on which a host company takes part, or none (`null`); what it did before stays. */
@Injectable()
export class RetireHostCompany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanyRepository,
  ) {}

  async execute(command: {
    readonly user: Coordinator;
    readonly hostCompanyId: string;
    readonly activeUntil: LocalDate | null;
  }): Promise<void> {
    requireRole(command.user, 'coordinator');
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(command.user.associationId, command.hostCompanyId);
      await this.hostCompanies.retire(host.id, command.activeUntil);
    });
  }
}

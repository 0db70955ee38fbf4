import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { requireCoordinator, type Coordinator } from '../domain/coordinator-only';
import { HostCompanies } from '../persistence/host-companies';

/** Sets the last day on which a host company takes part, or none (`null`); what it did before stays. */
@Injectable()
export class RetireHostCompany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanies,
  ) {}

  async execute(command: {
    readonly user: Coordinator;
    readonly hostCompanyId: string;
    readonly activeUntil: LocalDate | null;
  }): Promise<void> {
    requireCoordinator(command.user);
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(command.user.associationId, command.hostCompanyId);
      await this.hostCompanies.retire(host.id, command.activeUntil);
    });
  }
}

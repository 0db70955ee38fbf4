import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkVacancy, type VacancyInput } from '../domain/company-rules';
import { requireCoordinator, type Coordinator } from '../domain/coordinator-only';
import { HostCompanies } from '../persistence/host-companies';

/** Adds a vacancy to a host company; answers its id. */
@Injectable()
export class AddVacancy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanies,
  ) {}

  async execute({
    user,
    hostCompanyId,
    ...input
  }: VacancyInput & { readonly user: Coordinator; readonly hostCompanyId: string }): Promise<string> {
    requireCoordinator(user);
    const vacancy = checkVacancy(input);
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(user.associationId, hostCompanyId);
      return this.hostCompanies.addVacancy(host.associationId, host.id, vacancy);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkVacancy, type VacancyInput } from '../domain/company-rules';
import { requireRole, type Coordinator } from '../../identity';
import { HostCompanyRepository } from '../persistence/host-company.repository';

/** Adds a vacancy to a host company; answers its id. */
@Injectable()
export class AddVacancy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanyRepository,
  ) {}

  async execute({
    user,
    hostCompanyId,
    ...input
  }: VacancyInput & { readonly user: Coordinator; readonly hostCompanyId: string }): Promise<string> {
    requireRole(user, 'coordinator');
    const vacancy = checkVacancy(input);
    return this.unitOfWork.run(async () => {
      const host = await this.hostCompanies.lock(user.associationId, hostCompanyId);
      return this.hostCompanies.addVacancy(host.associationId, host.id, vacancy);
    });
  }
}

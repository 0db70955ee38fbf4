import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkVacancy, type VacancyInput } from '../domain/company-rules';
import { requireRole, type Coordinator } from '../../identity';
import { HostCompanyRepository } from '../persistence/host-company.repository';

/** Changes a vacancy, or closes it (`active: false`) so that nobody can choose it any more. */
@Injectable()
export class ChangeVacancy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanyRepository,
  ) {}

  async execute({
    user,
    vacancyId,
    active,
    ...input
  }: VacancyInput & {
    readonly user: Coordinator;
    readonly vacancyId: string;
    readonly active: boolean;
  }): Promise<void> {
    requireRole(user, 'coordinator');
    const vacancy = checkVacancy(input);
    return this.unitOfWork.run(() =>
      this.hostCompanies.changeVacancy(user.associationId, vacancyId, { ...vacancy, active }),
    );
  }
}

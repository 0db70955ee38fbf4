import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { checkVacancy, type VacancyInput } from '../domain/company-rules';
import { requireCoordinator, type Coordinator } from '../domain/coordinator-only';
import { HostCompanies } from '../persistence/host-companies';

/** Changes a vacancy, or closes it (`active: false`) so that nobody can choose it any more. */
@Injectable()
export class ChangeVacancy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanies,
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
    requireCoordinator(user);
    const vacancy = checkVacancy(input);
    return this.unitOfWork.run(() =>
      this.hostCompanies.changeVacancy(user.associationId, vacancyId, { ...vacancy, active }),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { requireRole, type Coordinator } from '../../identity';
import { HostCompanyRepository } from '../persistence/host-company.repository';

/** Closes a vacancy, so that nobody can choose it any more, or opens it again. */
@Injectable()
export class OpenVacancy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanyRepository,
  ) {}

  async execute(command: {
    readonly user: Coordinator;
    readonly vacancyId: string;
    readonly active: boolean;
  }): Promise<void> {
    requireRole(command.user, 'coordinator');
    const { user, vacancyId, active } = command;
    return this.unitOfWork.run(() => this.hostCompanies.setVacancyActive(user.associationId, vacancyId, active));
  }
}

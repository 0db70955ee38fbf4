import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { requireCoordinator, type Coordinator } from '../domain/coordinator-only';
import { HostCompanies } from '../persistence/host-companies';

/** Closes a vacancy, so that nobody can choose it any more, or opens it again. */
@Injectable()
export class OpenVacancy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hostCompanies: HostCompanies,
  ) {}

  async execute(command: {
    readonly user: Coordinator;
    readonly vacancyId: string;
    readonly active: boolean;
  }): Promise<void> {
    requireCoordinator(command.user);
    const { user, vacancyId, active } = command;
    return this.unitOfWork.run(() => this.hostCompanies.setVacancyActive(user.associationId, vacancyId, active));
  }
}

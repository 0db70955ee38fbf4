import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { CurrentUser } from '../domain/current-user';
import { requireAdministrator } from '../domain/user-rules';
import { Users } from '../persistence/users';

/** Lets somebody sign in again; sessions and API tokens of before stay ended. */
@Injectable()
export class ReactivateUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: Users,
  ) {}

  async execute(command: { readonly administrator: CurrentUser; readonly userId: string }): Promise<void> {
    const { administrator, userId } = command;
    requireAdministrator(administrator);
    return this.unitOfWork.run(async () => {
      await this.users.lockAs(administrator);
      await this.users.setActive(administrator.associationId, userId, true);
    });
  }
}

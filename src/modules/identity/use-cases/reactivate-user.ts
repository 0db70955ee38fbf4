import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { CurrentUser } from '../domain/current-user';
import { requireRole } from '../domain/required-role';
import { userChanges } from '../domain/user-changes';
import { ChangeLogRepository } from '../persistence/change-log.repository';
import { UserReader } from '../persistence/user.reader';
import { UserRepository } from '../persistence/user.repository';

/** Lets somebody sign in again; sessions and API tokens of before stay ended. */
@Injectable()
export class ReactivateUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRepository,
    private readonly readUsers: UserReader,
    private readonly changes: ChangeLogRepository,
  ) {}

  async execute(command: { readonly administrator: CurrentUser; readonly userId: string }): Promise<void> {
    const { administrator, userId } = command;
    requireRole(administrator, 'administrator');
    return this.unitOfWork.run(async () => {
      await this.users.lockAs(administrator);
      const before = await this.readUsers.byId(userId);
      await this.users.setActive(administrator.associationId, userId, true);
      if (before !== undefined) await this.changes.add(administrator, userChanges(before, { ...before, active: true }));
    });
  }
}

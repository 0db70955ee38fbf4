import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { CurrentUser } from '../domain/current-user';
import { requireRole } from '../domain/required-role';
import { userChanges } from '../domain/user-changes';
import { checkUser, type UserInput } from '../domain/user-rules';
import { ChangeLogRepository } from '../persistence/change-log.repository';
import { UserReader } from '../persistence/user.reader';
import { UserRepository } from '../persistence/user.repository';

/** Gives somebody an account in the administrator's association; answers its id. */
@Injectable()
export class AddUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRepository,
    private readonly readUsers: UserReader,
    private readonly changes: ChangeLogRepository,
  ) {}

  async execute({ administrator, ...input }: UserInput & { readonly administrator: CurrentUser }): Promise<string> {
    requireRole(administrator, 'administrator');
    const user = checkUser(input);
    return this.unitOfWork.run(async () => {
      await this.users.lockAs(administrator);
      const id = await this.users.add(administrator.associationId, user);
      const added = await this.readUsers.byId(id);
      if (added !== undefined) await this.changes.add(administrator, userChanges(undefined, added));
      return id;
    });
  }
}

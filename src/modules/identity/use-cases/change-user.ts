import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { CurrentUser } from '../domain/current-user';
import { requireRole } from '../domain/required-role';
import { checkUser, keepOwnRole, type UserInput } from '../domain/user-rules';
import { UserRepository } from '../persistence/user.repository';

/** Changes who a user is, where they work and what they may do; it holds from their next click on. */
@Injectable()
export class ChangeUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRepository,
  ) {}

  async execute({
    administrator,
    userId,
    ...input
  }: UserInput & { readonly administrator: CurrentUser; readonly userId: string }): Promise<void> {
    requireRole(administrator, 'administrator');
    const user = checkUser(input);
    keepOwnRole(administrator, userId, user.roles);
    return this.unitOfWork.run(async () => {
      await this.users.lockAs(administrator);
      await this.users.change(administrator.associationId, userId, user);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { CurrentUser } from '../domain/current-user';
import { requireRole } from '../domain/required-role';
import { checkUser, type UserInput } from '../domain/user-rules';
import { UserRepository } from '../persistence/user.repository';

/** Gives somebody an account in the administrator's association; answers its id. */
@Injectable()
export class AddUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRepository,
  ) {}

  async execute({ administrator, ...input }: UserInput & { readonly administrator: CurrentUser }): Promise<string> {
    requireRole(administrator, 'administrator');
    const user = checkUser(input);
    return this.unitOfWork.run(async () => {
      await this.users.lockAs(administrator);
      return this.users.add(administrator.associationId, user);
    });
  }
}

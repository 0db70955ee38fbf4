import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import type { CurrentUser } from '../domain/current-user';
import { UserLeaves } from '../domain/identity.domain-events';
import { requireRole } from '../domain/required-role';
import { userChanges } from '../domain/user-changes';
import { checkUser, isAnotherAccess, keepOwnRole, type UserInput } from '../domain/user-rules';
import { ChangeLogRepository } from '../persistence/change-log.repository';
import { UserReader } from '../persistence/user.reader';
import { UserRepository } from '../persistence/user.repository';

/**
 * Changes who a user is, where they work and what they may do. Another address, role or organisation ends every session: whoever is
 * signed in was let in as somebody else.
 */
@Injectable()
export class ChangeUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRepository,
    private readonly readUsers: UserReader,
    private readonly changes: ChangeLogRepository,
    private readonly domainEvents: DomainEvents,
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
      const before = await this.readUsers.byId(userId);
      if (before !== undefined && before.organisationId !== user.organisationId) {
        await this.domainEvents.publish(new UserLeaves(administrator.associationId, userId));
      }
      await this.users.change(administrator.associationId, userId, user);
      const after = await this.readUsers.byId(userId);
      if (before === undefined || after === undefined) return;
      await this.changes.add(administrator, userChanges(before, after));
      if (isAnotherAccess(before, user)) await this.users.endSessions(userId);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import type { CurrentUser } from '../domain/current-user';
import { UserLeaves } from '../domain/identity.domain-events';
import { requireRole } from '../domain/required-role';
import { userChanges } from '../domain/user-changes';
import { refuseYourself } from '../domain/user-rules';
import { ChangeLogRepository } from '../persistence/change-log.repository';
import { UserReader } from '../persistence/user.reader';
import { UserRepository } from '../persistence/user.repository';

/** Shuts somebody out: every session, sign-in link and API token stops at once; what they did stays. */
@Injectable()
export class DeactivateUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRepository,
    private readonly readUsers: UserReader,
    private readonly changes: ChangeLogRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError forbidden, not-found, conflict (yourself, or people and tasks that nobody took over) */
  async execute(command: { readonly administrator: CurrentUser; readonly userId: string }): Promise<void> {
    const { administrator, userId } = command;
    requireRole(administrator, 'administrator');
    refuseYourself(administrator, userId);
    return this.unitOfWork.run(async () => {
      await this.users.lockAs(administrator);
      await this.domainEvents.publish(new UserLeaves(administrator.associationId, userId));
      const before = await this.readUsers.byId(userId);
      await this.users.setActive(administrator.associationId, userId, false);
      if (before !== undefined)
        await this.changes.add(administrator, userChanges(before, { ...before, active: false }));
      await this.users.endAccess(userId);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { SystemClock } from '../../../platform/clock';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database';
import { userTexts } from '../../../texts/users';
import type { CurrentUser, Role } from '../domain/current-user';
import type { UserInput } from '../domain/user-rules';

/** Stores who may sign in; every call joins the open unit of work. */
@Injectable()
export class Users {
  private readonly clock = new SystemClock();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Lets one administrator of an association work at a time, and only who still is one: of two who shut out each other
   * at once, the second is refused. @throws DomainError `USER.ADMINISTRATOR_ONLY` (forbidden)
   */
  async lockAs(administrator: CurrentUser): Promise<void> {
    await this.unitOfWork.query('SELECT id FROM association WHERE id = ? FOR UPDATE', [administrator.associationId]);
    const rows = await this.unitOfWork.query(
      `SELECT u.id FROM user_account u JOIN user_role r ON r.user_id = u.id AND r.role = 'administrator'
       WHERE u.id = ? AND u.active = 1`,
      [administrator.id],
    );
    if (rows.length === 0) {
      throw new DomainError('USER.ADMINISTRATOR_ONLY', 'forbidden', userTexts.administratorOnly);
    }
  }

  /** @throws DomainError `USER.TAKEN` (conflict) or `USER.ORGANISATION_UNKNOWN` (invalid) */
  async add(associationId: string, user: UserInput): Promise<string> {
    await this.requireOrganisation(associationId, user.organisationId);
    const id = newId();
    await this.refuseTaken(user.email, () =>
      this.unitOfWork.execute(
        `INSERT INTO user_account (id, association_id, organisation_id, email, first_name, last_name, phone)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [id, associationId, user.organisationId, user.email, user.firstName, user.lastName, user.phone],
      ),
    );
    await this.giveRoles(id, user.roles);
    return id;
  }

  /** @throws DomainError not-found (also for another association's), `USER.TAKEN` or `USER.ORGANISATION_UNKNOWN` */
  async change(associationId: string, id: string, user: UserInput): Promise<void> {
    await this.requireOrganisation(associationId, user.organisationId);
    const before = await this.find(associationId, id);
    await this.refuseTaken(user.email, () =>
      this.unitOfWork.execute(
        `UPDATE user_account SET organisation_id = ?, email = ?, first_name = ?, last_name = ?, phone = ? WHERE id = ?`,
        [user.organisationId, user.email, user.firstName, user.lastName, user.phone, id],
      ),
    );
    // A link mailed to the old address must not open the account any more.
    if (before.email !== user.email) await this.unitOfWork.execute('DELETE FROM sign_in_link WHERE user_id = ?', [id]);
    await this.unitOfWork.execute('DELETE FROM user_role WHERE user_id = ?', [id]);
    await this.giveRoles(id, user.roles);
  }

  /** @throws DomainError not-found, also for another association's */
  async setActive(associationId: string, id: string, active: boolean): Promise<void> {
    await this.find(associationId, id);
    await this.unitOfWork.execute('UPDATE user_account SET active = ? WHERE id = ?', [active, id]);
  }

  /** Ends every session, sign-in link and API token of a user, also for when the user is active again. */
  async endAccess(id: string): Promise<void> {
    await this.unitOfWork.execute('DELETE FROM session WHERE user_id = ?', [id]);
    await this.unitOfWork.execute('DELETE FROM sign_in_link WHERE user_id = ?', [id]);
    await this.unitOfWork.execute('UPDATE api_token SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL', [
      this.clock.now(),
      id,
    ]);
  }

  private async find(associationId: string, id: string): Promise<{ readonly email: string }> {
    const rows = await this.unitOfWork.query<{ email: string }>(
      'SELECT email FROM user_account WHERE id = ? AND association_id = ? FOR UPDATE',
      [id, associationId],
    );
    if (rows[0] === undefined) throw new DomainError('USER.NOT_FOUND', 'not-found', userTexts.notFound);
    return rows[0];
  }

  private async requireOrganisation(associationId: string, id: string): Promise<void> {
    const rows = await this.unitOfWork.query('SELECT id FROM organisation WHERE id = ? AND association_id = ?', [
      id,
      associationId,
    ]);
    if (rows.length === 0) {
      throw new DomainError('USER.ORGANISATION_UNKNOWN', 'invalid', userTexts.organisationUnknown);
    }
  }

  private async giveRoles(userId: string, roles: readonly Role[]): Promise<void> {
    for (const role of roles) {
      await this.unitOfWork.execute('INSERT INTO user_role (user_id, role) VALUES (?, ?)', [userId, role]);
    }
  }

  private async refuseTaken(email: string, write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (!isDuplicateKey(error, 'user_email')) throw error;
      throw new DomainError('USER.TAKEN', 'conflict', userTexts.emailTaken(email));
    }
  }
}

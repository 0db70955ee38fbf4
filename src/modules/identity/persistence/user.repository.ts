import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { SystemClock } from '../../../platform/clock';
import { isDuplicateKey, sql, UnitOfWork } from '../../../platform/database';
import { userTexts } from '../../../texts/users';
import type { CurrentUser, Role } from '../domain/current-user';
import type { UserInput } from '../domain/user-rules';

const LOCK_ASSOCIATION = sql<{ readonly id: string }>`SELECT id FROM association WHERE id = ? FOR UPDATE`;

const ACTIVE_ADMINISTRATOR = sql<{ readonly id: string }>`
  SELECT u.id FROM user_account u JOIN user_role r ON r.user_id = u.id AND r.role = 'administrator'
  WHERE u.id = ? AND u.active = 1`;

const ADD_USER = sql`
  INSERT INTO user_account (id, association_id, organisation_id, email, first_name, last_name, phone)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

const CHANGE_USER = sql`
  UPDATE user_account SET organisation_id = ?, email = ?, first_name = ?, last_name = ?, phone = ? WHERE id = ?`;

const REMOVE_LINKS = sql`DELETE FROM sign_in_link WHERE user_id = ?`;
const REMOVE_ROLES = sql`DELETE FROM user_role WHERE user_id = ?`;
const SET_ACTIVE = sql`UPDATE user_account SET active = ?, deactivated_at = ? WHERE id = ?`;
const REMOVE_SESSIONS = sql`DELETE FROM session WHERE user_id = ?`;
const REVOKE_TOKENS = sql`UPDATE api_token SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL`;
const LOCK_USER = sql<{ readonly id: string }>`
  SELECT id FROM user_account WHERE id = ? AND association_id = ? AND forgotten_at IS NULL FOR UPDATE`;
const FIND_ORGANISATION = sql<{ readonly id: string }>`SELECT id FROM organisation WHERE id = ? AND association_id = ?`;
const ADD_ROLE = sql`INSERT INTO user_role (user_id, role) VALUES (?, ?)`;

/** Stores who may sign in; every call joins the open unit of work. */
@Injectable()
export class UserRepository {
  private readonly clock = new SystemClock();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Lets one administrator of an association work at a time, and only who still is one: of two who shut out each other
   * at once, the second is refused. @throws DomainError `USER.ADMINISTRATOR_ONLY` (forbidden)
   */
  async lockAs(administrator: CurrentUser): Promise<void> {
    await this.unitOfWork.query(LOCK_ASSOCIATION, [administrator.associationId]);
    const rows = await this.unitOfWork.query(ACTIVE_ADMINISTRATOR, [administrator.id]);
    if (rows.length === 0) {
      throw new DomainError('USER.ADMINISTRATOR_ONLY', 'forbidden', userTexts.administratorOnly);
    }
  }

  /** @throws DomainError `USER.TAKEN` (conflict) or `USER.ORGANISATION_UNKNOWN` (invalid) */
  async add(associationId: string, user: UserInput): Promise<string> {
    await this.requireOrganisation(associationId, user.organisationId);
    const id = newId();
    await this.refuseTaken(user.email, () =>
      this.unitOfWork.execute(ADD_USER, [
        id,
        associationId,
        user.organisationId,
        user.email,
        user.firstName,
        user.lastName,
        user.phone,
      ]),
    );
    await this.giveRoles(id, user.roles);
    return id;
  }

  /** @throws DomainError not-found (also for another association's), `USER.TAKEN` or `USER.ORGANISATION_UNKNOWN` */
  async change(associationId: string, id: string, user: UserInput): Promise<void> {
    await this.requireOrganisation(associationId, user.organisationId);
    await this.find(associationId, id);
    await this.refuseTaken(user.email, () =>
      this.unitOfWork.execute(CHANGE_USER, [
        user.organisationId,
        user.email,
        user.firstName,
        user.lastName,
        user.phone,
        id,
      ]),
    );
    await this.unitOfWork.execute(REMOVE_ROLES, [id]);
    await this.giveRoles(id, user.roles);
  }

  /** @throws DomainError not-found, also for another association's */
  async setActive(associationId: string, id: string, active: boolean): Promise<void> {
    await this.find(associationId, id);
    await this.unitOfWork.execute(SET_ACTIVE, [active, active ? null : this.clock.now(), id]);
  }

  /** Ends every session and sign-in link of a user: a link mailed to an old address opens nothing any more. */
  async endSessions(id: string): Promise<void> {
    await this.unitOfWork.execute(REMOVE_SESSIONS, [id]);
    await this.unitOfWork.execute(REMOVE_LINKS, [id]);
  }

  /** The same, and every API token; reactivating the user brings none of them back. */
  async endAccess(id: string): Promise<void> {
    await this.endSessions(id);
    await this.unitOfWork.execute(REVOKE_TOKENS, [this.clock.now(), id]);
  }

  /** Lets one request about an account be looked at after the other. @throws DomainError `USER.NOT_FOUND` */
  async lock({ id, associationId }: Pick<CurrentUser, 'id' | 'associationId'>): Promise<void> {
    await this.find(associationId, id);
  }

  private async find(associationId: string, id: string): Promise<void> {
    const rows = await this.unitOfWork.query(LOCK_USER, [id, associationId]);
    if (rows[0] === undefined) throw new DomainError('USER.NOT_FOUND', 'not-found', userTexts.notFound);
  }

  private async requireOrganisation(associationId: string, id: string): Promise<void> {
    const rows = await this.unitOfWork.query(FIND_ORGANISATION, [id, associationId]);
    if (rows.length === 0) {
      throw new DomainError('USER.ORGANISATION_UNKNOWN', 'invalid', userTexts.organisationUnknown);
    }
  }

  private async giveRoles(userId: string, roles: readonly Role[]): Promise<void> {
    for (const role of roles) {
      await this.unitOfWork.execute(ADD_ROLE, [userId, role]);
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

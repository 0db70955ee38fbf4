import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import { hashToken } from '../../../platform/tokens';
import type { Role, UserView } from '../domain/current-user';

interface UserRow {
  readonly id: string;
  readonly association_id: string;
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly email: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly phone: string;
  readonly active: number;
  readonly roles: string | null;
}

/** What is kept of a token beside whose it is. */
interface UseOfToken {
  /** Codes, a space between two. */
  readonly scopes: string;
  readonly lastUsedAt: Date | null;
}

const COLUMNS = fragment`u.id, u.association_id, u.organisation_id, o.name AS organisation_name, u.email, u.first_name,
  u.last_name, u.phone, u.active,
  (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM user_role r WHERE r.user_id = u.id) AS roles`;
const WITH_ORGANISATION = fragment`user_account u JOIN organisation o ON o.id = u.organisation_id`;
const SELECT = fragment`SELECT ${COLUMNS} FROM ${WITH_ORGANISATION}`;

const view = (row: UserRow): UserView => ({
  id: row.id,
  associationId: row.association_id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  email: row.email,
  firstName: row.first_name,
  lastName: row.last_name,
  phone: row.phone,
  active: row.active === 1,
  roles: (row.roles ?? '').split(',').filter((role) => role !== '') as Role[],
});

const BY_IDS = sql<UserRow>`${SELECT} WHERE u.id IN (?)`;

const BY_API_TOKEN = sql<UserRow & UseOfToken>`
  SELECT ${COLUMNS}, t.scopes, t.last_used_at AS lastUsedAt
  FROM ${WITH_ORGANISATION} JOIN api_token t ON t.user_id = u.id
  WHERE t.token_hash = ? AND t.expires_at > ? AND t.revoked_at IS NULL`;

const BY_EMAIL = sql<UserRow>`${SELECT} WHERE u.email = ? AND u.active = 1`;
const EVERYBODY = sql<UserRow>`
  ${SELECT} WHERE u.association_id = ? AND u.forgotten_at IS NULL ORDER BY u.active DESC, o.name, u.first_name, u.id`;

const OF_ASSOCIATION = sql<UserRow>`
  ${SELECT} WHERE u.association_id = ? AND u.active = 1 ORDER BY o.name, u.first_name, u.id`;

/** Answers who a user is. */
@Injectable()
export class UserReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<UserView | undefined> {
    return (await this.byIds([id])).get(id);
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, UserView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.query(BY_IDS, [ids]);
    return new Map(rows.map((row) => [row.id, view(row)]));
  }

  /** The user whom a program with this bearer token acts for; undefined for a token that is over or taken back. */
  async byApiToken(token: string, now: Date): Promise<({ readonly user: UserView } & UseOfToken) | undefined> {
    const [row] = await this.unitOfWork.query(BY_API_TOKEN, [hashToken(token), now]);
    return row && { user: view(row), scopes: row.scopes, lastUsedAt: row.lastUsedAt };
  }

  /** The user with this address, whatever its case; only people who may still sign in. */
  async byEmail(email: string): Promise<UserView | undefined> {
    const rows = await this.unitOfWork.query(BY_EMAIL, [email.trim().toLowerCase()]);
    return rows[0] === undefined ? undefined : view(rows[0]);
  }

  /** Everybody who has or had an account in the association, those who may still sign in first; nobody who is forgotten. */
  async everybody(associationId: string): Promise<UserView[]> {
    const rows = await this.unitOfWork.query(EVERYBODY, [associationId]);
    return rows.map(view);
  }

  async ofAssociation(associationId: string): Promise<UserView[]> {
    const rows = await this.unitOfWork.query(OF_ASSOCIATION, [associationId]);
    return rows.map(view);
  }
}

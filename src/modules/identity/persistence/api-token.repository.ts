import { Injectable } from '@nestjs/common';
import { subMinutes } from 'date-fns';
import { newId } from '../../../kernel';
import { SystemClock } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import { hashToken, newToken } from '../../../platform/tokens';
import type { UserView } from '../domain/current-user';
import { tokenScopes, type TokenScope } from '../domain/token-scopes';
import { UserReader } from './user.reader';

/** A token as operators see it: never its secret. */
export interface ApiTokenView {
  readonly id: string;
  readonly user: string;
  readonly association: string;
  readonly label: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  /** To the minute; null until it is used. */
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date;
}

/** For whom a program acts, and what it may do. */
export interface ActingProgram {
  readonly user: UserView;
  readonly scopes: readonly TokenScope[];
}

/** Use is noted once in so many minutes. */
const NOTED_MINUTES = 1;

const ADD_TOKEN = sql`
  INSERT INTO api_token (id, user_id, token_hash, label, scopes, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)`;

const LIVE = sql<Omit<ApiTokenView, 'scopes'> & { readonly scopes: string }>`
  SELECT t.id, u.email AS user, a.slug AS association, t.label, t.scopes, t.created_at AS createdAt,
    t.last_used_at AS lastUsedAt, t.expires_at AS expiresAt
  FROM api_token t JOIN user_account u ON u.id = t.user_id JOIN association a ON a.id = u.association_id
  WHERE t.expires_at > ? AND t.revoked_at IS NULL ORDER BY t.created_at, t.id`;

const NOTE_USE = sql`UPDATE api_token SET last_used_at = ? WHERE token_hash = ?`;
const REVOKE = sql`UPDATE api_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL`;

const scopesIn = (stored: string): readonly TokenScope[] =>
  tokenScopes.filter((scope) => stored.split(' ').includes(scope));

/** Bearer tokens of programs that act for a user. */
@Injectable()
export class ApiTokenRepository {
  private readonly clock = new SystemClock();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserReader,
  ) {}

  async create(token: {
    readonly userId: string;
    readonly label: string;
    readonly scopes: readonly TokenScope[];
    readonly days: number;
  }): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Date }> {
    const { userId, label, scopes, days } = token;
    const id = newId();
    const secret = `hnj_${newToken()}`;
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + days * 86_400_000);
    await this.unitOfWork.execute(ADD_TOKEN, [id, userId, hashToken(secret), label, scopes.join(' '), now, expiresAt]);
    return { id, token: secret, expiresAt };
  }

  /** Undefined for a token that is over or taken back, and for a user who is gone. */
  async programOf(token: string): Promise<ActingProgram | undefined> {
    const now = this.clock.now();
    const open = await this.users.byApiToken(token, now);
    if (open?.user.active !== true) return undefined;
    if (open.lastUsedAt === null || open.lastUsedAt <= subMinutes(now, NOTED_MINUTES)) {
      await this.unitOfWork.execute(NOTE_USE, [now, hashToken(token)]);
    }
    return { user: open.user, scopes: scopesIn(open.scopes) };
  }

  /** All that open something, of every association, the oldest first. */
  async live(): Promise<ApiTokenView[]> {
    const rows = await this.unitOfWork.query(LIVE, [this.clock.now()]);
    return rows.map((row) => ({ ...row, scopes: scopesIn(row.scopes) }));
  }

  /** Whether there was such a token. */
  async revoke(id: string): Promise<boolean> {
    return (await this.unitOfWork.execute(REVOKE, [this.clock.now(), id])) > 0;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { subHours, subMinutes } from 'date-fns';
import { newId } from '../../../kernel';
import { SystemClock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { sql, UnitOfWork } from '../../../platform/database';
import { hashToken, newToken } from '../../../platform/tokens';

/** A browser in which somebody is signed in. */
export interface SessionView {
  readonly id: string;
  /** Browser and system; empty when unknown. */
  readonly device: string;
  readonly createdAt: Date;
  /** To the minute. */
  readonly lastUsedAt: Date;
  /** Whether it is the browser that asks. */
  readonly isThis: boolean;
}

interface OpenSession {
  readonly user_id: string;
  readonly lastUsedAt: Date;
}

type SessionRow = Omit<SessionView, 'isThis'> & { readonly tokenHash: string };

/** Use is noted once in so many minutes: a page is no write. */
const NOTED_MINUTES = 1;

const ADD_SESSION = sql`
  INSERT INTO session (id, user_id, token_hash, created_at, expires_at, device) VALUES (?, ?, ?, ?, ?, ?)`;

const OPEN = sql<OpenSession>`
  SELECT user_id, COALESCE(last_used_at, created_at) AS lastUsedAt FROM session
  WHERE token_hash = ? AND expires_at > ? AND created_at > ? AND COALESCE(last_used_at, created_at) > ?`;

const OF_USER = sql<SessionRow>`
  SELECT id, device, created_at AS createdAt, COALESCE(last_used_at, created_at) AS lastUsedAt, token_hash AS tokenHash
  FROM session WHERE user_id = ? AND expires_at > ? AND created_at > ? AND COALESCE(last_used_at, created_at) > ?
  ORDER BY lastUsedAt DESC, id DESC`;

const NOTE_USE = sql`UPDATE session SET last_used_at = ? WHERE token_hash = ?`;
const REMOVE_SESSION = sql`DELETE FROM session WHERE token_hash = ?`;
const REMOVE_ONE = sql`DELETE FROM session WHERE id = ? AND user_id = ?`;
const REMOVE_ALL = sql`DELETE FROM session WHERE user_id = ?`;

/**
 * Signed-in browsers. A session ends some hours after signing in, and sooner when nobody uses it. That runs on real time: moving
 * the demo's clock must not sign anybody out.
 */
@Injectable()
export class SessionRepository {
  private readonly clock = new SystemClock();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Pick<Config, 'sessionHours' | 'sessionIdleMinutes'>,
  ) {}

  /** Answers the secret of a new session. */
  async open(userId: string, device = ''): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const end = new Date(now.getTime() + this.config.sessionHours * 3_600_000);
    await this.unitOfWork.execute(ADD_SESSION, [newId(), userId, hashToken(token), now, end, device]);
    return token;
  }

  /** Whose open session it is; using it puts off its end by idleness. */
  async userOf(token: string): Promise<string | undefined> {
    const now = this.clock.now();
    const { begun, used } = this.bounds(now);
    const [session] = await this.unitOfWork.query(OPEN, [hashToken(token), now, begun, used]);
    if (session !== undefined && session.lastUsedAt <= subMinutes(now, NOTED_MINUTES)) {
      await this.unitOfWork.execute(NOTE_USE, [now, hashToken(token)]);
    }
    return session?.user_id;
  }

  /** The open sessions of a user, the last used first. @param token of the browser that asks */
  async ofUser(userId: string, token: string | undefined): Promise<SessionView[]> {
    const own = token === undefined ? '' : hashToken(token);
    const now = this.clock.now();
    const { begun, used } = this.bounds(now);
    const rows = await this.unitOfWork.query(OF_USER, [userId, now, begun, used]);
    return rows.map(({ tokenHash, ...row }) => ({ ...row, isThis: tokenHash === own }));
  }

  async close(token: string): Promise<void> {
    await this.unitOfWork.execute(REMOVE_SESSION, [hashToken(token)]);
  }

  /** Whether this was a session of the user. */
  async end(userId: string, id: string): Promise<boolean> {
    return (await this.unitOfWork.execute(REMOVE_ONE, [id, userId])) > 0;
  }

  async endAll(userId: string): Promise<void> {
    await this.unitOfWork.execute(REMOVE_ALL, [userId]);
  }

  /** After which an open session began and was used; a term that was made shorter holds for earlier ones too. */
  private bounds(now: Date): { readonly begun: Date; readonly used: Date } {
    const { sessionHours, sessionIdleMinutes } = this.config;
    return { begun: subHours(now, sessionHours), used: subMinutes(now, sessionIdleMinutes) };
  }
}

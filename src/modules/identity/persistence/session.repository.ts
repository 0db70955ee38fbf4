import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { SystemClock } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import { hashToken, newToken } from '../../../platform/tokens';

/** How long somebody stays signed in: a working day. */
export const SESSION_HOURS = 12;

const ADD_SESSION = sql`INSERT INTO session (id, user_id, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?)`;
const USER_OF = sql<{ user_id: string }>`SELECT user_id FROM session WHERE token_hash = ? AND expires_at > ?`;
const REMOVE_SESSION = sql`DELETE FROM session WHERE token_hash = ?`;

/** Signed-in browsers. Expiry runs on real time: moving the demo's clock must not sign anybody out. */
@Injectable()
export class SessionRepository {
  private readonly clock = new SystemClock();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async open(userId: string): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await this.unitOfWork.execute(ADD_SESSION, [
      newId(),
      userId,
      hashToken(token),
      now,
      new Date(now.getTime() + SESSION_HOURS * 3_600_000),
    ]);
    return token;
  }

  async userOf(token: string): Promise<string | undefined> {
    const rows = await this.unitOfWork.query(USER_OF, [hashToken(token), this.clock.now()]);
    return rows[0]?.user_id;
  }

  async close(token: string): Promise<void> {
    await this.unitOfWork.execute(REMOVE_SESSION, [hashToken(token)]);
  }
}

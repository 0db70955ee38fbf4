import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { SystemClock } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import { hashToken, newToken } from '../../../platform/tokens';
import { identityTexts } from '../../../texts/identity';

/** How long a sign-in link works, from when its mail is written (OWASP ASVS 4.0.3, 2.7.2). A mail that comes later asks for another. */
const LINK_MINUTES = 10;

const ADD_LINK = sql`INSERT INTO sign_in_link (id, user_id, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?)`;
const USE_LINK = sql`UPDATE sign_in_link SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?`;
const USER_OF_LINK = sql<{ user_id: string }>`SELECT user_id FROM sign_in_link WHERE token_hash = ?`;

/** One-time links in sign-in mails. Expiry runs on real time, like sessions. */
@Injectable()
export class SignInLinkRepository {
  private readonly clock = new SystemClock();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async issue(userId: string): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await this.unitOfWork.execute(ADD_LINK, [
      newId(),
      userId,
      hashToken(token),
      now,
      new Date(now.getTime() + LINK_MINUTES * 60_000),
    ]);
    return token;
  }

  /** Uses the link up; only one of two simultaneous uses succeeds. @throws DomainError `gone` when used or expired */
  async use(token: string): Promise<string> {
    const now = this.clock.now();
    const used = await this.unitOfWork.execute(USE_LINK, [now, hashToken(token), now]);
    const rows = await this.unitOfWork.query(USER_OF_LINK, [hashToken(token)]);
    const userId = rows[0]?.user_id;
    if (used === 0 || userId === undefined) throw new DomainError('SIGN_IN.LINK_GONE', 'gone', identityTexts.linkGone);
    return userId;
  }
}

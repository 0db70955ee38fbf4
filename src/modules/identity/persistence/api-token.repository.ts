import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { SystemClock } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import { hashToken, newToken } from '../../../platform/tokens';
import type { UserView } from '../domain/current-user';
import { UserReader } from './user.reader';

const TOKEN_DAYS = 365;

const ADD_TOKEN = sql`
  INSERT INTO api_token (id, user_id, token_hash, label, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)`;

/** Bearer tokens of programs that act for a user. */
@Injectable()
export class ApiTokenRepository {
  private readonly clock = new SystemClock();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserReader,
  ) {}

  async create(userId: string, label: string): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const token = `hnj_${newToken()}`;
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + TOKEN_DAYS * 86_400_000);
    await this.unitOfWork.execute(ADD_TOKEN, [newId(), userId, hashToken(token), label, now, expiresAt]);
    return { token, expiresAt };
  }

  userOf(token: string): Promise<UserView | undefined> {
    return this.users.byApiToken(token, this.clock.now());
  }
}

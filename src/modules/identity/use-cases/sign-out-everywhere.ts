import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../domain/current-user';
import { SessionRepository } from '../persistence/session.repository';

/** Signs a user out of every browser, also of the one that asks. */
@Injectable()
export class SignOutEverywhere {
  constructor(private readonly sessions: SessionRepository) {}

  async execute({ user }: { readonly user: CurrentUser }): Promise<void> {
    await this.sessions.endAll(user.id);
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { accountTexts } from '../../../texts/account';
import type { CurrentUser } from '../domain/current-user';
import { SessionRepository } from '../persistence/session.repository';

/** Signs a user out of one browser, such as one that was left behind. */
@Injectable()
export class EndSession {
  constructor(private readonly sessions: SessionRepository) {}

  /** @throws DomainError `SESSION.NOT_FOUND`, also for a session of somebody else */
  async execute({ user, sessionId }: { readonly user: CurrentUser; readonly sessionId: string }): Promise<void> {
    if (await this.sessions.end(user.id, sessionId)) return;
    throw new DomainError('SESSION.NOT_FOUND', 'not-found', accountTexts.notFound);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { SessionRepository } from '../persistence/session.repository';
import { SignInLinkRepository } from '../persistence/sign-in-link.repository';

/** Turns a one-time link into a session; the link works once. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignInLinkRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** @throws DomainError `gone` when the link is used up or expired */
  execute({ linkToken }: { readonly linkToken: string }): Promise<string> {
    return this.unitOfWork.run(async () => this.sessions.open(await this.links.use(linkToken)));
  }
}

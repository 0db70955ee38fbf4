import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { deviceOf } from '../domain/device';
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
  execute({
    linkToken,
    userAgent,
  }: {
    readonly linkToken: string;
    /** What the browser calls itself. */
    readonly userAgent: string | undefined;
  }): Promise<string> {
    return this.unitOfWork.run(async () => this.sessions.open(await this.links.use(linkToken), deviceOf(userAgent)));
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { Sessions } from '../persistence/sessions';
import { SignInLinks } from '../persistence/sign-in-links';

/** Turns a one-time link into a session; the link works once. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignInLinks,
    private readonly sessions: Sessions,
  ) {}

  /** @throws DomainError `gone` when the link is used up or expired */
  execute(linkToken: string): Promise<string> {
    return this.unitOfWork.run(async () => this.sessions.open(await this.links.use(linkToken)));
  }
}

import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import { SignInRequested } from '../domain/identity.domain-events';
import { UserReader } from '../persistence/user.reader';
import { UserRepository } from '../persistence/user.repository';

/** Mails a sign-in link to whoever has an account; answers the same when nobody has, so addresses cannot be probed. */
@Injectable()
export class RequestSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserReader,
    private readonly accounts: UserRepository,
    private readonly events: DomainEvents,
  ) {}

  async execute({ email }: { readonly email: string }): Promise<void> {
    const user = await this.users.byEmail(email);
    if (!user) return;
    await this.unitOfWork.run(async () => {
      await this.accounts.lock(user);
      await this.events.publish(new SignInRequested(user.associationId, user.id, newId()));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { identityTexts } from '../../../texts/identity';
import { ApiTokenRepository } from '../persistence/api-token.repository';
import { UserReader } from '../persistence/user.reader';

/** Makes a bearer token for a program that acts for a user; the token is shown once. */
@Injectable()
export class CreateApiToken {
  constructor(
    private readonly users: UserReader,
    private readonly tokens: ApiTokenRepository,
  ) {}

  /** @throws DomainError `not-found` when nobody has this address */
  async execute(command: {
    readonly email: string;
    readonly label: string;
  }): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const { email, label } = command;
    const user = await this.users.byEmail(email);
    if (!user) throw new DomainError('USER.UNKNOWN', 'not-found', identityTexts.unknownUser(email));
    return this.tokens.create(user.id, label);
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { identityTexts } from '../../../texts/identity';
import { readScopes, tokenScopes } from '../domain/token-scopes';
import { ApiTokenRepository } from '../persistence/api-token.repository';
import { UserReader } from '../persistence/user.reader';

/** A token lives for so many days at most, so that one which was forgotten ends. */
const MOST_DAYS = 365;

/** Makes a bearer token for a program that acts for a user; the token is shown once. */
@Injectable()
export class CreateApiToken {
  constructor(
    private readonly users: UserReader,
    private readonly tokens: ApiTokenRepository,
  ) {}

  /**
   * @param command.scopes all when nothing is said
   * @throws DomainError `not-found` when nobody has this address, `TOKEN.SCOPE_UNKNOWN` or `TOKEN.DAYS_WRONG` (invalid)
   */
  async execute(command: {
    readonly email: string;
    readonly label: string;
    readonly scopes?: readonly string[] | undefined;
    readonly days?: number | undefined;
  }): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Date }> {
    const { email, label, scopes = tokenScopes, days = MOST_DAYS } = command;
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
      throw new DomainError('TOKEN.DAYS_WRONG', 'invalid', identityTexts.tokenDaysWrong(MOST_DAYS));
    }
    const user = await this.users.byEmail(email);
    if (!user) throw new DomainError('USER.UNKNOWN', 'not-found', identityTexts.unknownUser(email));
    return this.tokens.create({ userId: user.id, label, scopes: readScopes(scopes), days });
  }
}

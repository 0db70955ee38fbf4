import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { identityTexts } from '../../../texts/identity';
import { ApiTokenRepository } from '../persistence/api-token.repository';

/** Takes a token back, from the next call of its program on. */
@Injectable()
export class RevokeApiToken {
  constructor(private readonly tokens: ApiTokenRepository) {}

  /** @throws DomainError `TOKEN.NOT_FOUND`, also when it was taken back before */
  async execute({ tokenId }: { readonly tokenId: string }): Promise<void> {
    if (await this.tokens.revoke(tokenId)) return;
    throw new DomainError('TOKEN.NOT_FOUND', 'not-found', identityTexts.tokenNotFound(tokenId));
  }
}

import { DomainError } from '../../../kernel';
import { identityTexts } from '../../../texts/identity';

/** What programs may be allowed to do. */
export const tokenScopes = ['referrals:read', 'referrals:write'] as const;

export type TokenScope = (typeof tokenScopes)[number];

const isScope = (text: string): text is TokenScope => (tokenScopes as readonly string[]).includes(text);

/** Each scope once, in the order of the list. @throws DomainError `TOKEN.SCOPE_UNKNOWN` (invalid), also for none at all */
export function readScopes(texts: readonly string[]): readonly TokenScope[] {
  const unknown = texts.filter((text) => !isScope(text));
  if (unknown.length > 0 || texts.length === 0) {
    throw new DomainError(
      'TOKEN.SCOPE_UNKNOWN',
      'invalid',
      identityTexts.scopeUnknown(unknown.join(', '), tokenScopes),
    );
  }
  return tokenScopes.filter((scope) => texts.includes(scope));
}

/** @throws DomainError `TOKEN.SCOPE_MISSING` (forbidden) */
export function requireScope(scopes: readonly TokenScope[], asked: TokenScope): void {
  if (scopes.includes(asked)) return;
  throw new DomainError('TOKEN.SCOPE_MISSING', 'forbidden', identityTexts.scopeMissing(asked), { scope: asked });
}

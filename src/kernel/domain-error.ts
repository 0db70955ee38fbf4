/**
 * How a broken rule is answered: `invalid` = the input is wrong (400/422), `not-found` (404), `forbidden` (403),
 * `conflict` = the input is fine but the state refuses it (409), `gone` = a link that is used up or expired (410),
 * `too-large` = more than is read (413), `busy` = the same later (503).
 */
export type DomainErrorKind = 'invalid' | 'not-found' | 'forbidden' | 'conflict' | 'gone' | 'too-large' | 'busy';

/** A rule that was broken by a user, not a bug. `message` is Dutch and meant for that user. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  /**
   * @param code stable and public, `AREA.REASON`, e.g. `REGISTRATION.EVENT_FULL`
   * @param details named values for the caller (never personal data)
   */
  constructor(
    readonly code: string,
    readonly kind: DomainErrorKind,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** A field of the input that is wrong, with words for the person who typed it. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** Input that cannot be read or is incomplete; names every wrong field. */
export class InvalidInput extends DomainError {
  constructor(readonly fields: readonly FieldProblem[]) {
    super('INPUT.INVALID', 'invalid', fields.map(({ field, message }) => `${field}: ${message}`).join('; '));
  }
}

/**
 * What became of one attempt. `accepted`: the server took it. `retry`: surely not sent, try later. `refused`: it never
 * will be. `uncertain`: the whole mail was handed over but no answer came (RFC 1047).
 */
export type MailOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'retry'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly suppressAddress: boolean }
  | { readonly kind: 'uncertain'; readonly reason: string };

interface SmtpFailure {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
  readonly message?: string;
}

/** Enhanced status 5.1.x: there is no such address. */
const BAD_ADDRESS = /\b5\.1\.\d+\b/;

/** @param handedOver whether body and final dot had been given to the socket before the failure */
export function outcomeOfFailure(error: unknown, handedOver: boolean): MailOutcome {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as SmtpFailure;
  const reason = (failure.response ?? failure.message ?? 'unknown failure').slice(0, 300);
  const code = failure.responseCode;
  if (code !== undefined && code >= 500) {
    return { kind: 'refused', reason, suppressAddress: failure.command === 'RCPT TO' && BAD_ADDRESS.test(reason) };
  }
  if (code !== undefined && code >= 400) return { kind: 'retry', reason };
  return handedOver ? { kind: 'uncertain', reason } : { kind: 'retry', reason };
}

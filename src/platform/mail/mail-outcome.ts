import type { DeliveryOutcome } from '../delivery';

interface SmtpFailure {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
  readonly message?: string;
}

/** Enhanced status 5.1.x: there is no such address. */
const BAD_ADDRESS = /\b5\.1\.\d+\b/;

/** A refusal before these is about us, our password or the server itself, not about the mail. */
const MAIL_COMMANDS: readonly string[] = ['MAIL FROM', 'RCPT TO', 'DATA'];

const failureOf = (error: unknown): SmtpFailure => (typeof error === 'object' && error !== null ? error : {});

const reasonOf = (failure: SmtpFailure): string =>
  (failure.response ?? failure.message ?? 'unknown failure').slice(0, 300);

/** @param handedOver whether body and final dot had been given to the socket before the failure */
export function outcomeOfFailure(error: unknown, handedOver: boolean): DeliveryOutcome {
  const failure = failureOf(error);
  const reason = reasonOf(failure);
  const code = failure.responseCode ?? 0;
  if (code >= 500 && MAIL_COMMANDS.includes(failure.command ?? 'DATA')) {
    return { kind: 'refused', reason, suppressAddress: failure.command === 'RCPT TO' && BAD_ADDRESS.test(reason) };
  }
  if (code >= 400 || !handedOver) return { kind: 'retry', reason };
  return { kind: 'uncertain', reason };
}

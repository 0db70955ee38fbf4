import type { DeliveryOutcome } from '../delivery';

interface SmtpFailure {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
  readonly code?: string;
  readonly syscall?: string;
  readonly timeoutType?: string;
  readonly message?: string;
}

/** Enhanced status 5.1.x: there is no such address. */
const BAD_ADDRESS = /\b5\.1\.\d+\b/;

/** Commands about one mail. A refusal of an earlier one concerns the connection or the login, so the mail stays good. */
const MAIL_COMMANDS: readonly string[] = ['MAIL FROM', 'RCPT TO', 'DATA'];

const failureOf = (error: unknown): SmtpFailure => (typeof error === 'object' && error !== null ? error : {});

const reasonOf = (failure: SmtpFailure): string =>
  (failure.response ?? failure.message ?? 'unknown failure').slice(0, 300);

/** The server says that it is closing. */
const GOING_DOWN = 421;

const NO_WORD_YET: readonly (string | undefined)[] = ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT'];

/**
 * No such name, no connection, no greeting, no login: no other mail would go either. A line that breaks in the middle is not
 * meant: one mail that a server chokes on must not stop all others.
 */
const isUnreachable = ({ responseCode, code, syscall, timeoutType }: SmtpFailure): boolean =>
  responseCode === GOING_DOWN ||
  code === 'EDNS' ||
  code === 'EAUTH' ||
  syscall === 'connect' ||
  NO_WORD_YET.includes(timeoutType);

/** @param handedOver whether body and final dot had been given to the socket before the failure */
export function outcomeOfFailure(error: unknown, handedOver: boolean): DeliveryOutcome {
  const failure = failureOf(error);
  const reason = reasonOf(failure);
  const code = failure.responseCode ?? 0;
  if (!handedOver && isUnreachable(failure)) return { kind: 'retry', reason, unreachable: true };
  if (code >= 500 && MAIL_COMMANDS.includes(failure.command ?? 'DATA')) {
    return { kind: 'refused', reason, suppressAddress: failure.command === 'RCPT TO' && BAD_ADDRESS.test(reason) };
  }
  if (code >= 400 || !handedOver) return { kind: 'retry', reason };
  return { kind: 'uncertain', reason };
}

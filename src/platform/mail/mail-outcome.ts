import type { DeliveryOutcome } from '../delivery';
import { blameOf, type Blame } from './smtp-blame';
import { replyOf, withoutAddresses, type SmtpFailure, type SmtpReply } from './smtp-reply';

const failureOf = (error: unknown): SmtpFailure => (typeof error === 'object' && error !== null ? error : {});

/** Kept with the message, longer than the address itself. */
const reasonOf = (failure: SmtpFailure): string =>
  withoutAddresses(failure.response ?? failure.message ?? 'unknown failure').slice(0, 300);

const NO_WORD_YET: readonly (string | undefined)[] = ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'];

/** Codes of nodemailer for a line that never came about: no name, no greeting that is one, no TLS. */
const NO_LINE: readonly (string | undefined)[] = ['EDNS', 'ETLS', 'EPROTOCOL'];

/**
 * No such name, no connection, no greeting, no TLS: no other mail would go either. A line that breaks in the middle is not
 * meant: one mail that a server chokes on must not stop all others.
 */
const isUnreachable = ({ code, syscall, timeoutType }: SmtpFailure): boolean =>
  NO_LINE.includes(code) || syscall === 'connect' || NO_WORD_YET.includes(timeoutType);

/** Nodemailer itself will not send it: an address it cannot write, or a mail above the size that the server announced. */
const isUnsendable = ({ code, command }: SmtpFailure): boolean =>
  (code === 'EENVELOPE' && command === 'API') || code === 'EMESSAGE';

const STOPS: Readonly<Partial<Record<Blame, 'sender' | 'server'>>> = { sender: 'sender', server: 'server' };

function outcomeOfReply(reply: SmtpReply, reason: string, handedOver: boolean): DeliveryOutcome {
  const blame = blameOf(reply);
  // A server that goes down while it holds one mail may have choked on that mail.
  if (handedOver && blame === 'server' && reply.code < 500) return { kind: 'retry', reason };
  const stops = STOPS[blame];
  if (stops !== undefined) return { kind: 'retry', reason, stops };
  if (reply.code < 500) return { kind: 'retry', reason };
  return { kind: 'refused', reason, suppressAddress: blame === 'no-mailbox' && reply.stage === 'recipient' };
}

/** @param handedOver whether body and final dot had been given to the socket before the failure */
export function outcomeOfFailure(error: unknown, handedOver: boolean): DeliveryOutcome {
  const failure = failureOf(error);
  const reason = reasonOf(failure);
  const reply = replyOf(failure, handedOver);
  if (reply) return outcomeOfReply(reply, reason, handedOver);
  if (handedOver) return { kind: 'uncertain', reason };
  if (isUnsendable(failure)) return { kind: 'refused', reason, suppressAddress: false };
  if (failure.code === 'EAUTH') return { kind: 'retry', reason, stops: 'sender' };
  return isUnreachable(failure) ? { kind: 'retry', reason, stops: 'server' } : { kind: 'retry', reason };
}

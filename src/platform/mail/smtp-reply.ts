/** What nodemailer throws, as far as it is read here. */
export interface SmtpFailure {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
  readonly code?: string;
  readonly syscall?: string;
  readonly timeoutType?: string;
  readonly message?: string;
}

/**
 * Where a conversation stood (RFC 5321): before any mail (greeting, EHLO, STARTTLS, AUTH), at the name of the sender, at that of
 * the recipient, or at the mail itself.
 */
export type SmtpStage = 'session' | 'sender' | 'recipient' | 'content';

/** A refusal of a mail server. */
export interface SmtpReply {
  readonly stage: SmtpStage;
  /** Three digits, 400 to 599. */
  readonly code: number;
  /** Subject and detail of an enhanced status (RFC 3463), as `1.8`; the class is that of the code. Undefined when there is none. */
  readonly status: string | undefined;
  /** Lower case, without code, status and addresses: what others would hear for the same reason. */
  readonly words: string;
}

/** The status stands right after the code; elsewhere such figures are versions and network addresses. */
const CODE_AND_STATUS = /^\s*[45]\d{2}[ -]?(?:\s*[245]\.(\d{1,3})\.(\d{1,3})(?![.\d]))?/;

const STAGES: Readonly<Record<string, SmtpStage>> = {
  'MAIL FROM': 'sender',
  'RCPT TO': 'recipient',
  DATA: 'content',
};

const ADDRESS = /<[^<>]*>|[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/g;

/** A server's words without anybody's address. */
export const withoutAddresses = (text: string): string => text.replace(ADDRESS, '<…>');

const wordsOf = (response: string): string =>
  withoutAddresses(response)
    .toLowerCase()
    .split(/\r?\n/)
    .map((line) => line.replace(CODE_AND_STATUS, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

function stageOf({ command }: SmtpFailure, handedOver: boolean): SmtpStage {
  if (handedOver || command === undefined) return 'content';
  return STAGES[command] ?? 'session';
}

/** @param handedOver whether body and final dot had been given to the socket. Undefined when the server gave no reason at all. */
export function replyOf(failure: SmtpFailure, handedOver: boolean): SmtpReply | undefined {
  const { responseCode: code = 0, response = '' } = failure;
  if (code < 400) return undefined;
  const [, subject, detail] = CODE_AND_STATUS.exec(response) ?? [];
  const status = subject === undefined || detail === undefined ? undefined : `${subject}.${detail}`;
  return { stage: stageOf(failure, handedOver), code, status, words: wordsOf(response) };
}

import type { SmtpReply, SmtpStage } from './smtp-reply';

/**
 * Whose fault a refusal is. `no-mailbox`: this address will never take a mail. `receiver`: the recipient's side has a reason of
 * its own. `mail`: this one mail. `sender`: we ourselves, by our login, address, rights or number of mails. `server`: the mail
 * server. What is the sender's or the server's fault would meet every other mail too.
 */
export type Blame = 'no-mailbox' | 'receiver' | 'mail' | 'sender' | 'server';

/** Enhanced statuses that say whose fault it is, by subject and detail (RFC 3463, 4468, 4954, 5248, 7293, 7372, 7505, 7960 and IANA's list). */
const BY_STATUS: Readonly<Record<string, Blame>> = {
  '1.1': 'no-mailbox',
  '1.2': 'no-mailbox',
  '1.3': 'no-mailbox',
  '1.4': 'receiver',
  '1.6': 'no-mailbox',
  '1.7': 'sender',
  '1.8': 'sender',
  '1.9': 'receiver',
  '1.10': 'no-mailbox',
  '2.0': 'receiver',
  '2.1': 'receiver',
  '2.2': 'receiver',
  '2.3': 'mail',
  '2.4': 'receiver',
  '3.1': 'server',
  '3.2': 'server',
  '3.3': 'server',
  '3.4': 'mail',
  '3.5': 'server',
  '4.1': 'receiver',
  '4.2': 'receiver',
  '4.3': 'receiver',
  '4.4': 'receiver',
  '4.6': 'receiver',
  '4.7': 'receiver',
  '5.1': 'sender',
  '5.3': 'sender',
  '5.5': 'sender',
  '5.6': 'sender',
  '6.7': 'receiver',
  '7.2': 'receiver',
  '7.8': 'sender',
  '7.9': 'sender',
  '7.10': 'sender',
  '7.11': 'sender',
  '7.12': 'sender',
  '7.13': 'sender',
  '7.14': 'sender',
  '7.15': 'sender',
  '7.17': 'no-mailbox',
  '7.18': 'no-mailbox',
  '7.20': 'sender',
  '7.21': 'sender',
  '7.22': 'sender',
  '7.23': 'sender',
  '7.24': 'sender',
  '7.25': 'sender',
  '7.26': 'sender',
  '7.27': 'sender',
  '7.28': 'sender',
  '7.29': 'sender',
};

/** Codes about the conversation itself, whatever they answer (RFC 5321, 3207, 4954, 7504). */
const BY_CODE: Readonly<Record<number, Blame>> = {
  421: 'server',
  454: 'server',
  500: 'sender',
  502: 'sender',
  503: 'sender',
  504: 'sender',
  521: 'server',
  530: 'sender',
  534: 'sender',
  535: 'sender',
  538: 'sender',
};

/** The rest, where neither status nor words say more. At the name of the sender no server has heard yet who gets the mail. */
const BY_STAGE: Readonly<Record<SmtpStage, Blame>> = {
  session: 'sender',
  sender: 'sender',
  recipient: 'receiver',
  content: 'mail',
};

/** Sender's words at the recipient's name: many servers refuse a sender only there. */
const SENDER_WORDS =
  /\brelay|rcpthosts|\bsender\b|authenticat|not (?:authori[sz]ed|permitted|allowed) to send|(?:send|log) ?in first|\bquota|limit(?:s|ed)?\b.{0,30}(?:exceed|reach)|exceed.{0,30}\b(?:limit|rate|number)|\brate\b|too (?:many (?:messages|mails|e-mails|emails|connections|recipients|errors|requests)|fast)|block ?list|black ?list|\bdnsbl|spamhaus|reverse dns|\bptr\b|client host|your (?:ip|host|account|server)|(?:account|user) .{0,20}(?:suspended|disabled for sending)|\b(?:spf|dkim|dmarc)\b/;

/** A refusal for good that asks to come back is about an amount. */
const COME_BACK = /try (?:again|later)|temporar(?:y|ily)/;

const NO_MAILBOX_WORDS =
  /(?:user|recipient|mailbox|address|account|addressee).{0,40}(?:unknown|not found|not exist|n't exist|invalid)|(?:no such|unknown|invalid) (?:user|recipient|mailbox|address|local|person)/;

/** A mailbox that is full is the receiver's; a mail that is too big is the mail's. */
const FULL_MAILBOX = /(?:mailbox|recipient|over|storage).{0,30}(?:full|quota|exceed)|over ?quota/;

const isTooBig = ({ code, status, stage }: SmtpReply): boolean =>
  status === '3.4' || (code === 552 && status === undefined && stage !== 'recipient');

/** Statuses that only name a subject, so words say more than they do. */
const UNSPECIFIC: ReadonlySet<string> = new Set([
  '0.0',
  '1.0',
  '3.0',
  '4.0',
  '4.1',
  '4.5',
  '5.0',
  '5.2',
  '5.4',
  '7.0',
  '7.1',
]);

/** A server that does not know this pair of sender and recipient yet lets it wait once; every pair anew. */
const GREY_LIST = /gr[ae]y[ -]?list/;

function byWords({ code, words, stage }: SmtpReply): Blame | undefined {
  if (GREY_LIST.test(words)) return 'mail';
  if (stage === 'recipient' && FULL_MAILBOX.test(words)) return 'receiver';
  if (SENDER_WORDS.test(words)) return 'sender';
  if (code >= 500 && COME_BACK.test(words)) return 'sender';
  if (stage === 'recipient' && NO_MAILBOX_WORDS.test(words)) return 'no-mailbox';
  return undefined;
}

/** A mailbox that is full or busy, and grey lists, are nobody else's matter: who says "later" without a reason means this mail. */
const isOnlyLater = ({ code, stage }: SmtpReply): boolean =>
  code < 500 && (stage === 'recipient' || stage === 'content');

const beforeAnyRecipient = ({ code, stage }: SmtpReply): Blame | undefined => {
  if (stage !== 'session' && stage !== 'sender') return undefined;
  return code < 500 ? 'server' : 'sender';
};

/** A status that blames an address while the words blame the sender's is not believed: an address is never marked in doubt. */
const namesSenderInstead = ({ status, words }: SmtpReply): boolean =>
  status?.startsWith('1.') === true && /\bsender\b.{0,20}(?:reject|unknown|denied|invalid)/.test(words);

const byStatus = ({ status, code }: SmtpReply): Blame | undefined => {
  if (code === 556) return 'no-mailbox';
  return status === undefined || UNSPECIFIC.has(status) ? undefined : BY_STATUS[status];
};

/** Whose fault a refusal is: by its enhanced status and the stage, and by the server's words only where these say nothing. */
export function blameOf(reply: SmtpReply): Blame {
  if (isTooBig(reply)) return 'mail';
  const sure = beforeAnyRecipient(reply) ?? BY_CODE[reply.code];
  if (sure !== undefined) return sure;
  if (namesSenderInstead(reply)) return 'sender';
  return byStatus(reply) ?? byWords(reply) ?? (isOnlyLater(reply) ? 'mail' : BY_STAGE[reply.stage]);
}

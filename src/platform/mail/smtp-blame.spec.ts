import { outcomeOfFailure } from './mail-outcome';

type Row = readonly [command: string, response: string, expected: string];

/** `alone` and `refused` are about this mail or its recipient; `sender` and `server` stop all mails; `no-mailbox` marks the address. */
function blamed(command: string, response: string, handedOver = false): string {
  const outcome = outcomeOfFailure({ command, response, responseCode: Number(response.slice(0, 3)) }, handedOver);
  if (outcome.kind === 'retry') return outcome.stops ?? 'alone';
  if (outcome.kind === 'refused') return outcome.suppressAddress ? 'no-mailbox' : 'refused';
  return outcome.kind;
}

const RCPT = 'RCPT TO';
const MAIL = 'MAIL FROM';
const DATA = 'DATA';

/** Each status of RFC 3463 and of IANA's list, at the recipient's name. */
const STATUSES: readonly (readonly [status: string, expected: string])[] = [
  ['5.1.1', 'no-mailbox'],
  ['5.1.2', 'no-mailbox'],
  ['5.1.3', 'no-mailbox'],
  ['5.1.4', 'refused'],
  ['5.1.6', 'no-mailbox'],
  ['5.1.7', 'sender'],
  ['5.1.8', 'sender'],
  ['5.1.9', 'refused'],
  ['5.1.10', 'no-mailbox'],
  ['5.2.0', 'refused'],
  ['5.2.1', 'refused'],
  ['5.2.2', 'refused'],
  ['5.2.3', 'refused'],
  ['5.2.4', 'refused'],
  ['5.3.0', 'refused'],
  ['5.3.1', 'server'],
  ['5.3.2', 'server'],
  ['5.3.3', 'server'],
  ['5.3.4', 'refused'],
  ['5.3.5', 'server'],
  ['5.4.0', 'refused'],
  ['5.4.1', 'refused'],
  ['5.4.4', 'refused'],
  ['5.4.6', 'refused'],
  ['5.4.7', 'refused'],
  ['5.5.1', 'sender'],
  ['5.5.3', 'sender'],
  ['5.6.7', 'refused'],
  ['5.7.0', 'refused'],
  ['5.7.1', 'refused'],
  ['5.7.2', 'refused'],
  ['5.7.8', 'sender'],
  ['5.7.14', 'sender'],
  ['5.7.17', 'no-mailbox'],
  ['5.7.20', 'sender'],
  ['5.7.23', 'sender'],
  ['5.7.25', 'sender'],
  ['5.7.26', 'sender'],
  ['5.7.28', 'sender'],
];

const CODES: readonly Row[] = [
  [RCPT, '421 4.3.2 Closing', 'server'],
  [RCPT, '450 4.2.0 Mailbox busy', 'alone'],
  [RCPT, '450 4.1.8 Sender domain not found', 'sender'],
  [RCPT, '450 4.2.0 Recipient address rejected: Greylisted for 300 seconds, your ip is new', 'alone'],
  [RCPT, '451 4.3.0 Try again later', 'alone'],
  [RCPT, '452 4.2.2 Mailbox full', 'alone'],
  [RCPT, '452 4.5.3 Too many recipients', 'sender'],
  [DATA, '452 4.3.1 Insufficient system storage', 'server'],
  [RCPT, '451 4.7.1 Rate limit exceeded', 'sender'],
  [MAIL, '451 Requested action aborted', 'server'],
  [MAIL, '530 Authentication required', 'sender'],
  [MAIL, '530 5.7.0 Must issue a STARTTLS command first', 'sender'],
  [RCPT, '530 Authentication required', 'sender'],
  [MAIL, '501 5.1.7 Bad sender address syntax', 'sender'],
  [MAIL, '550 5.1.1 User unknown', 'sender'],
  [MAIL, '552 5.3.4 Message size exceeds fixed limit', 'refused'],
  [MAIL, '552 Message too large', 'refused'],
  [MAIL, '553 5.7.1 Sender address not owned by this user', 'sender'],
  [MAIL, '554 Transaction failed', 'sender'],
  [MAIL, '555 Parameter not recognized', 'sender'],
  [RCPT, '501 5.1.3 Bad recipient address syntax', 'no-mailbox'],
  [RCPT, '503 5.5.1 Bad sequence of commands', 'sender'],
  [RCPT, '535 5.7.8 Credentials invalid', 'sender'],
  [RCPT, '550 Mailbox unavailable', 'refused'],
  [RCPT, '550 No such user here', 'no-mailbox'],
  [RCPT, '550 <jan@people.example>: Recipient address rejected: User unknown in virtual mailbox table', 'no-mailbox'],
  [RCPT, '550 5.7.1 Policy', 'refused'],
  [RCPT, '550 5.7.1 Relaying denied', 'sender'],
  [RCPT, '554 5.7.1 <jan@people.example>: Relay access denied', 'sender'],
  [RCPT, '553 sorry, that domain is not in my list of allowed rcpthosts', 'sender'],
  [RCPT, '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org', 'sender'],
  [RCPT, '554 5.7.0 limit exceeded, try again later', 'sender'],
  [RCPT, '550 5.4.5 Daily sending quota exceeded', 'sender'],
  [RCPT, '554 5.1.8 <hop@hopnjob.example>: Sender address rejected: Domain not found', 'sender'],
  [RCPT, '550 5.1.0 <hop@hopnjob.example>: Sender address rejected: User unknown', 'sender'],
  [RCPT, '550 5.1.1 <hop@hopnjob.example>: Sender address rejected: User unknown', 'sender'],
  [RCPT, '551 User not local', 'refused'],
  [RCPT, '552 5.2.2 Mailbox full', 'refused'],
  [RCPT, '552 Mailbox storage quota exceeded', 'refused'],
  [RCPT, '553 Mailbox name not allowed', 'refused'],
  [RCPT, '556 5.1.10 Recipient address has null MX', 'no-mailbox'],
  [RCPT, '556 Domain does not accept mail', 'no-mailbox'],
  [DATA, '550 5.1.1 User unknown', 'refused'],
  [DATA, '554 5.7.1 Message content rejected', 'refused'],
  [DATA, '554 5.6.0 Message looks like spam', 'refused'],
  [DATA, '552 5.3.4 Message too big', 'refused'],
  [DATA, '550 5.7.26 This mail is unauthenticated', 'sender'],
  [DATA, '554 5.7.0 Hourly limit reached', 'sender'],
  ['EHLO', '550 5.7.1 Go away', 'sender'],
  ['EHLO', '504 5.5.2 Need a fully-qualified hostname', 'sender'],
  ['EHLO', '451 4.3.0 Later', 'server'],
  ['CONN', '554 5.7.1 No service for 192.0.2.1', 'sender'],
  ['AUTH PLAIN', '535 5.7.8 Authentication failed', 'sender'],
  ['AUTH PLAIN', '454 4.7.0 Temporary authentication failure', 'server'],
  ['STARTTLS', '454 TLS not available', 'server'],
];

describe('whose fault a refusal is', () => {
  it.each(STATUSES)('%s at RCPT, whatever the words: %s', (status, expected) => {
    expect(blamed(RCPT, `550 ${status} Requested action not taken`)).toBe(expected);
  });

  it.each(CODES)('%s %s: %s', (command, response, expected) => {
    expect(blamed(command, response)).toBe(expected);
  });

  it('does not take a version or a network address for a status', () => {
    expect(blamed(RCPT, '550 Mailbox unavailable at 192.5.1.8')).toBe('refused');
    expect(blamed(RCPT, '550 5.1.8.4 Mailbox unavailable')).toBe('refused');
  });

  it('reads all lines of an answer', () => {
    expect(blamed(RCPT, '550-5.7.1 We are sorry.\r\n550 5.7.1 Relaying denied')).toBe('sender');
  });

  it('counts an answer to the whole mail as one about the mail, also when the line breaks with it', () => {
    expect(blamed('CONN', '554 5.6.0 Rejected', true)).toBe('refused');
    expect(blamed('CONN', '421 Closing', true)).toBe('alone');
  });
});

import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** How the server treats the next mail. */
export type Treatment =
  'accept' | 'refuse-address' | 'later' | 'refuse-content' | 'drop-before-body' | 'drop-after-body';

type Place = 'greeting' | 'sender' | 'recipient' | 'body';

/** How a server refuses every mail, whoever gets it: at which command, with which words. */
export const TURNED = {
  'login-needed': ['sender', 530, '5.7.0 Authentication required'],
  'relay-denied': ['recipient', 554, '5.7.1 Relay access denied'],
  'daily-limit': ['body', 554, '5.7.0 limit exceeded, try again later'],
  'sender-rejected': ['recipient', 554, '5.1.8 Sender address rejected: Domain not found'],
  'nobody-gets-it': ['recipient', 550, 'Not this one (id 81-7)'],
  'not-let-in': ['greeting', 554, '5.7.1 Your address is on a list'],
} as const satisfies Readonly<Record<string, readonly [at: Place, code: number, words: string]>>;

export type Turned = keyof typeof TURNED;

const refusal = (responseCode: number, message: string): Error & { responseCode: number } =>
  Object.assign(new Error(message), { responseCode });

/** A mail server that keeps what it gets and misbehaves when told to. */
export class MailSink {
  readonly mails: ParsedMail[] = [];
  private readonly sockets = new Map<number, Socket>();
  private readonly planned: Treatment[] = [];
  private readonly server: SMTPServer;
  url = '';
  private isAway = false;
  private turned: Turned | undefined;
  private readonly always = new Map<string, Turned>();
  /** Milliseconds the server thinks about each mail. */
  slowness = 0;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      onConnect: (_session, done) => done(this.refusalAt('greeting')),
      onMailFrom: (_address, _session, done) => done(this.refusalAt('sender')),
      onRcptTo: ({ address }, session, done) => {
        const always = this.always.get(address);
        if (always) done(refusal(TURNED[always][1], TURNED[always][2]));
        else this.recipient(session, done);
      },
      onData: (stream, session, done) => {
        simpleParser(stream).then((mail) => this.body(mail, session, done), done);
      },
    });
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (socket: Socket) => {
      this.sockets.set(socket.remotePort ?? 0, socket);
      if (this.isAway) socket.destroy();
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
    return this;
  }

  /** Treatments of the next mails, in order; after them everything is accepted. */
  next(...treatments: readonly Treatment[]): void {
    this.planned.push(...treatments);
  }

  /** Refuses every mail in this way, until nothing is given. */
  turnAgainst(how: Turned | undefined): void {
    this.turned = how;
    // Who is connected already was greeted before.
    if (how !== undefined && TURNED[how][0] === 'greeting')
      for (const socket of this.sockets.values()) socket.destroy();
  }

  /** Refuses the mails of one recipient in this way, for good. */
  refuseAlways(address: string, how: Turned): void {
    this.always.set(address, how);
  }

  /** Drops every line, and every new one before a word, until {@link comeBack}. */
  goAway(): void {
    this.isAway = true;
    for (const socket of this.sockets.values()) socket.destroy();
  }

  comeBack(): void {
    this.isAway = false;
  }

  /** Nobody listens, until {@link open}. */
  shut(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.server.close(() => resolve()));
    for (const socket of this.sockets.values()) socket.destroy();
    return closed;
  }

  open(): Promise<void> {
    return new Promise((resolve) => this.server.server.listen(Number(new URL(this.url).port), '127.0.0.1', resolve));
  }

  to(address: string): ParsedMail[] {
    return this.mails.filter(({ to }) => to !== undefined && !Array.isArray(to) && to.text === address);
  }

  stop(): Promise<void> {
    for (const socket of this.sockets.values()) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private recipient(session: SMTPServerSession, done: (error?: Error) => void): void {
    const against = this.refusalAt('recipient');
    const now = this.planned[0];
    if (against) done(against);
    else if (now === 'refuse-address') done(this.used(refusal(550, '5.1.1 No such user')));
    else if (now === 'later') done(this.used(refusal(451, '4.3.0 Try again later')));
    else if (now === 'drop-before-body') this.drop(session);
    else done();
  }

  private body(mail: ParsedMail, session: SMTPServerSession, done: (error?: Error) => void): void {
    const against = this.refusalAt('body');
    if (against) {
      done(against);
      return;
    }
    const now = this.planned.shift();
    if (now === 'refuse-content') {
      done(refusal(554, '5.7.1 Refused'));
      return;
    }
    this.mails.push(mail);
    if (now === 'drop-after-body') this.sockets.get(session.remotePort)?.destroy();
    else setTimeout(done, this.slowness);
  }

  private refusalAt(place: Place): Error | undefined {
    if (this.turned === undefined) return undefined;
    const [at, code, words] = TURNED[this.turned];
    return at === place ? refusal(code, words) : undefined;
  }

  private used(error: Error): Error {
    this.planned.shift();
    return error;
  }

  private drop(session: SMTPServerSession): void {
    this.planned.shift();
    this.sockets.get(session.remotePort)?.destroy();
  }
}

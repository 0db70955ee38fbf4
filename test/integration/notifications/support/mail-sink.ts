import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** How the server treats the next mail. */
export type Treatment =
  'accept' | 'refuse-address' | 'later' | 'refuse-content' | 'drop-before-body' | 'drop-after-body';

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
  /** Milliseconds the server thinks about each mail. */
  slowness = 0;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      onRcptTo: (_address, session, done) => this.recipient(session, done),
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
    const now = this.planned[0];
    if (now === 'refuse-address') done(this.used(refusal(550, '5.1.1 No such user')));
    else if (now === 'later') done(this.used(refusal(451, '4.3.0 Try again later')));
    else if (now === 'drop-before-body') this.drop(session);
    else done();
  }

  private body(mail: ParsedMail, session: SMTPServerSession, done: (error?: Error) => void): void {
    const now = this.planned.shift();
    if (now === 'refuse-content') {
      done(refusal(554, '5.7.1 Refused'));
      return;
    }
    this.mails.push(mail);
    if (now === 'drop-after-body') this.sockets.get(session.remotePort)?.destroy();
    else setTimeout(done, this.slowness);
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

import type { SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Logger } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { DeliveryOutcome } from '../delivery';
import { outcomeOfFailure } from './mail-outcome';
import { smtpServerOptions } from './smtp-server-options';

/** The longest one mail may take, also with a server that trickles its answers; a message's lease is longer. */
export const SEND_TIMEOUT_MS = 90_000;

/** Mails after which a connection is closed: many servers allow no more. */
const MAILS_PER_CONNECTION = 100;

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 } as const;

/** A mail as it goes over the line. */
interface Letter {
  readonly envelope: SMTPConnection.Envelope;
  readonly content: Buffer;
}

async function letterOf(mail: SendMailOptions): Promise<Letter> {
  const node = new MailComposer(mail).compile();
  return { envelope: node.getEnvelope(), content: await node.build() };
}

const silent = (): void => undefined;

/** Nodemailer logs `tnx: 'message'` once body and final dot were given to the socket, and does not say of which mail. */
const listener = (onHandedOver: () => void): Logger => ({
  trace: silent,
  debug: silent,
  info: (entry) => {
    if (typeof entry === 'object' && entry.tnx === 'message') onHandedOver();
  },
  warn: silent,
  error: silent,
  fatal: silent,
});

/**
 * One SMTP connection that is kept open and carries one mail at a time, so that there is no doubt which mail was handed
 * over. It stands on nodemailer's connection, not on its pool, which would read each mail through a second mail object.
 */
export class SmtpLane {
  private readonly server: ReturnType<typeof smtpServerOptions>;
  private readonly logger: Logger;
  private connection: SMTPConnection | undefined;
  private mails = 0;
  private handedOver = false;
  private onHandedOver: (() => void) | undefined;
  private fail: (error: unknown) => void = silent;

  constructor(url: string) {
    this.server = smtpServerOptions(url);
    this.logger = listener(() => {
      this.handedOver = true;
      this.onHandedOver?.();
    });
  }

  async send(
    mail: SendMailOptions,
    timeoutMs: number = SEND_TIMEOUT_MS,
    onHandedOver?: () => void,
  ): Promise<DeliveryOutcome> {
    this.handedOver = false;
    this.onHandedOver = onHandedOver;
    const timer = setTimeout(() => this.fail(new Error('The mail server took too long')), timeoutMs);
    try {
      await this.deliver(await letterOf(mail));
      this.mails += 1;
      if (this.mails >= MAILS_PER_CONNECTION) this.leave();
      return { kind: 'accepted' };
    } catch (error) {
      this.close();
      return outcomeOfFailure(error, this.handedOver);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.forget()?.close();
  }

  /** Ends the connection politely. */
  private leave(): void {
    this.forget()?.quit();
  }

  private forget(): SMTPConnection | undefined {
    const { connection } = this;
    this.connection = undefined;
    this.mails = 0;
    return connection;
  }

  private deliver({ envelope, content }: Letter): Promise<void> {
    return new Promise((resolve, reject) => {
      this.fail = reject;
      this.open((connection) => {
        connection.send(envelope, content, (error) => {
          if (error) reject(error);
          else resolve();
        });
      });
    });
  }

  private open(then: (connection: SMTPConnection) => void): void {
    if (this.connection) {
      then(this.connection);
      return;
    }
    const connection = new SMTPConnection({ ...this.server, ...TIMEOUTS, logger: this.logger });
    this.connection = connection;
    connection.on('error', (error) => this.lose(connection, error));
    connection.once('end', () => this.lose(connection, new Error('The mail server closed the connection')));
    connection.connect((error) => {
      if (error) this.lose(connection, error);
      else this.signIn(connection, then);
    });
  }

  private signIn(connection: SMTPConnection, then: (connection: SMTPConnection) => void): void {
    const { auth } = this.server;
    if (auth === undefined || !connection.allowsAuth) {
      then(connection);
      return;
    }
    connection.login({ credentials: auth }, (error) => {
      if (error) this.lose(connection, error);
      else then(connection);
    });
  }

  /** Fails the mail that a lost connection was carrying. A connection that was replaced meanwhile carries none. */
  private lose(connection: SMTPConnection, error: unknown): void {
    if (this.connection !== connection) return;
    this.fail(error);
    this.close();
  }
}

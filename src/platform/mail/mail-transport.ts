import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { CONFIG, type Config } from '../config';
import { outcomeOfFailure, type MailOutcome } from './mail-outcome';

export type { MailOutcome } from './mail-outcome';

export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo?: string;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; readonly content: string };
}

/** Longer than any sane SMTP answer, shorter than a message's lease. */
const SOCKET_TIMEOUT_MS = 60_000;

/** Pooled SMTP. Never throws for what the server said: the outcome tells whether a retry is safe. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly handed = new Set<string>();
  private readonly transport;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const note = (entry: { tnx?: string; messageId?: string }): void => {
      if (entry.tnx === 'message' && entry.messageId) this.handed.add(entry.messageId);
    };
    const silent = (): void => undefined;
    this.transport = createTransport({
      url: config.smtpUrl,
      pool: true,
      maxConnections: 5,
      maxRequeues: 0,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: SOCKET_TIMEOUT_MS,
      logger: { level: silent, trace: silent, debug: note, info: note, warn: note, error: note, fatal: note },
    } as unknown as Parameters<typeof createTransport>[0]);
  }

  async send(mail: Mail): Promise<MailOutcome> {
    try {
      await this.transport.sendMail(this.envelope(mail));
      return { kind: 'accepted' };
    } catch (error) {
      return outcomeOfFailure(error, this.handed.has(mail.messageId));
    } finally {
      this.handed.delete(mail.messageId);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  private envelope(mail: Mail): SendMailOptions {
    return {
      from: this.config.mailFrom,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
      ...(mail.calendar === undefined
        ? {}
        : { icalEvent: { method: mail.calendar.method, filename: 'hop-n-job.ics', content: mail.calendar.content } }),
    };
  }
}

import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { SendMailOptions } from 'nodemailer';
import type { Clock } from '../../kernel';
import { CLOCK } from '../clock';
import { CONFIG, type Config } from '../config';
import type { Delivery, DeliveryOutcome } from '../delivery';
import { SEND_TIMEOUT_MS, SmtpLane } from './smtp-lane';

export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo?: string;
  readonly attachment?: { readonly filename: string; readonly contentType: string; readonly content: string };
  /** The same for all mails that belong together, so that mail programs show them together. */
  readonly threadId?: string;
  /** A POST to it stops mails of this kind (RFC 8058). */
  readonly unsubscribeUrl?: string;
  readonly calendar?: { readonly method: 'PUBLISH' | 'CANCEL'; readonly content: string };
}

/** No out-of-office answers, from whatever reads RFC 3834 or Exchange's header. */
const NO_ANSWERING_MACHINES = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } as const;

const headersOf = ({ unsubscribeUrl }: Mail): Readonly<Record<string, string>> => ({
  ...NO_ANSWERING_MACHINES,
  ...(unsubscribeUrl === undefined
    ? {}
    : { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});

/** Connections kept to the mail server, as many as the queue of messages works on at once. */
const LANES = 10;

/** SMTP over a few kept connections. Never throws for what the server said: the outcome tells whether a retry is safe. */
@Injectable()
export class MailTransport implements Delivery<Mail>, OnApplicationShutdown {
  private readonly lanes: readonly SmtpLane[];
  private readonly free: SmtpLane[];
  private readonly waiting: ((lane: SmtpLane) => void)[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.lanes = Array.from({ length: LANES }, () => new SmtpLane(config.smtpUrl));
    this.free = [...this.lanes];
  }

  /** @param onHandedOver called once the whole mail was given to the socket, before the server's answer */
  async send(mail: Mail, onHandedOver?: () => void): Promise<DeliveryOutcome> {
    const lane = await this.take();
    try {
      return await lane.send(this.envelope(mail), SEND_TIMEOUT_MS, onHandedOver);
    } finally {
      this.giveBack(lane);
    }
  }

  onApplicationShutdown(): void {
    for (const lane of this.lanes) lane.close();
  }

  private take(): Promise<SmtpLane> {
    // The lane used last is the likeliest to have an open connection.
    const lane = this.free.pop();
    return lane ? Promise.resolve(lane) : new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBack(lane: SmtpLane): void {
    const next = this.waiting.shift();
    if (next) next(lane);
    else this.free.push(lane);
  }

  private envelope(mail: Mail): SendMailOptions {
    return {
      from: this.config.mailFrom,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      date: this.clock.now(),
      headers: headersOf(mail),
      ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
      ...(mail.threadId === undefined ? {} : { references: mail.threadId }),
      ...(mail.calendar === undefined
        ? {}
        : { icalEvent: { method: mail.calendar.method, filename: 'hop-n-job.ics', content: mail.calendar.content } }),
      ...(mail.attachment === undefined ? {} : { attachments: [mail.attachment] }),
    };
  }
}

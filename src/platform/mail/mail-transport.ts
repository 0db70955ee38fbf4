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
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; readonly content: string };
  readonly attachment?: { readonly filename: string; readonly contentType: string; readonly content: string };
}

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
      ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
      ...(mail.calendar === undefined
        ? {}
        : { icalEvent: { method: mail.calendar.method, filename: 'hop-n-job.ics', content: mail.calendar.content } }),
      ...(mail.attachment === undefined ? {} : { attachments: [mail.attachment] }),
    };
  }
}

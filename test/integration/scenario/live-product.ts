import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { DemoEventScenario } from '../../../src/demo/scenario';
import { instantOf } from '../../../src/kernel';
import { Relay } from '../../../src/modules/notifications';
import { JobWorkers } from '../../../src/platform/queue';
import { startTestApp, type TestApp } from '../../support';
import { MailSink } from '../notifications/support/mail-sink';
import { redisUrlOfFile } from '../notifications/support/mail-world';
import { SmsSink } from '../notifications/support/sms-sink';

/** What somebody heard so far, oldest first, and the kinds of the messages that are still to go. */
export interface Correspondence {
  readonly mails: readonly string[];
  readonly sms: readonly string[];
  readonly tasks: readonly string[];
  readonly waiting: readonly string[];
}

/** All of the product at once: its pages, a worker that sends, a mail server and an SMS gateway. Only the clock is ours. */
export class LiveProduct {
  private constructor(
    readonly app: TestApp,
    readonly mails: MailSink,
    readonly gateway: SmsSink,
  ) {}

  /** @param events of the demo that are there; the first when nothing is said */
  static async start(events?: readonly DemoEventScenario[]): Promise<LiveProduct> {
    const [mails, gateway] = [await new MailSink().start(), await new SmsSink().start()];
    const redis = new Redis(redisUrlOfFile());
    await redis.flushdb();
    redis.disconnect();
    const app = await startTestApp({
      ...(events === undefined ? {} : { events }),
      smtpUrl: mails.url,
      config: { redisUrl: redisUrlOfFile(), sms: gateway.settings },
    });
    app.get(JobWorkers).start();
    return new LiveProduct(app, mails, gateway);
  }

  /** Goes to this moment, local time, and sends what is due there. */
  async at(date: string, time: string): Promise<void> {
    this.app.clock.moveTo(instantOf(date, time).toISOString());
    await this.deliver();
  }

  /** Brings what is due to the worker and waits until it is done with it. */
  async deliver(): Promise<void> {
    await this.app.run(() => this.app.get(Relay).relay());
    const deadline = performance.now() + 20_000;
    while ((await this.onTheirWay()) > 0) {
      if (performance.now() > deadline) throw new Error('messages stay on their way');
      await sleep(20);
    }
  }

  /** @param recipientId of a registration, a user or a host's contact */
  async correspondenceWith(recipientId: string): Promise<Correspondence> {
    const messages = await this.app.sql<{ id: string; kind: string; state: string; mailId: string }>(
      'SELECT id, kind, state, smtp_message_id AS mailId FROM message WHERE recipient_id = ? ORDER BY due_at, id',
      [recipientId],
    );
    const tasks = await this.app.sql<{ messageId: string; title: string; body: string }>(
      'SELECT message_id AS messageId, title, body FROM task',
    );
    return {
      mails: messages.flatMap(({ mailId }) =>
        this.mails.mails
          .filter(({ messageId }) => messageId === mailId)
          .map(({ subject, text }) => `${subject ?? ''}\n${text ?? ''}`),
      ),
      sms: messages.flatMap(({ mailId }) =>
        this.gateway.received.filter(({ reference }) => mailId.includes(reference)).map(({ text }) => text),
      ),
      tasks: messages.flatMap(({ id }) =>
        tasks.filter(({ messageId }) => messageId === id).map(({ title, body }) => `${title}\n${body}`),
      ),
      waiting: messages.filter(({ state }) => state === 'planned').map(({ kind }) => kind),
    };
  }

  private async onTheirWay(): Promise<number> {
    const [row] = await this.app.sql<{ n: string }>(
      "SELECT COUNT(*) AS n FROM message WHERE state IN ('queued', 'sending')",
    );
    return Number(row!.n);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.mails.stop();
    await this.gateway.stop();
  }
}

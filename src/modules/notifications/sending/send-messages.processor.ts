import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { z } from 'zod';
import { HandlesJob } from '../../../platform/queue';
import { SendMessages } from './send-messages';
import { Relay } from './relay';
import { sendMessagesJob } from './send-messages.job';

/** Sends messages on demand of the queue. A process that stops first ends what it began, while its database is open. */
@Injectable()
export class SendMessagesProcessor implements BeforeApplicationShutdown {
  private readonly running = new Set<Promise<void>>();
  private stopping = false;

  constructor(
    private readonly sendMessages: SendMessages,
    private readonly relay: Relay,
  ) {}

  @HandlesJob(sendMessagesJob)
  async process({ batch, messages }: z.output<typeof sendMessagesJob.schema>): Promise<void> {
    // The rows stay queued: the reaper of another process brings them back.
    if (this.stopping) return;
    const run = this.sendMessages.execute(messages.map(({ id, generation }) => ({ id, generation, batch })));
    this.running.add(run);
    try {
      await run;
      await this.relay.refill();
    } finally {
      this.running.delete(run);
    }
  }

  /** Before any provider closes its connections, so no mail is sent without being recorded. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.running);
  }
}

import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { z } from 'zod';
import { HandlesJob } from '../../../platform/queue';
import { SendMessage } from '../use-cases/send-message';
import { sendMessageJob } from './send-message.job';

/** Sends messages on demand of the queue. A process that stops first ends what it began, while its database is open. */
@Injectable()
export class SendMessageProcessor implements BeforeApplicationShutdown {
  private readonly running = new Set<Promise<void>>();
  private stopping = false;

  constructor(private readonly sendMessage: SendMessage) {}

  @HandlesJob(sendMessageJob)
  async process({ messageId, generation, batch }: z.output<typeof sendMessageJob.schema>): Promise<void> {
    // The row stays queued: the reaper of another process brings it back.
    if (this.stopping) return;
    const run = this.sendMessage.execute({ id: messageId, generation, batch });
    this.running.add(run);
    try {
      await run;
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

import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { JobProcessor, Processor, workerOptions } from '../../../platform/queue';
import { Relay } from './relay';
import { SendMessages } from './send-messages';
import { sendMessagesJob } from './send-messages.job';

type Payload = z.output<typeof sendMessagesJob.schema>;

/** Sends messages on demand of the queue. Rows that a process has no time for any more wait for the reaper of another. */
@Injectable()
@Processor(sendMessagesJob.queue, workerOptions(sendMessagesJob.queue))
export class SendMessagesProcessor extends JobProcessor<Payload> {
  readonly job = sendMessagesJob;

  constructor(
    private readonly sendMessages: SendMessages,
    private readonly relay: Relay,
  ) {
    super();
  }

  protected async handle({ batch, messages }: Payload): Promise<void> {
    await this.sendMessages.execute(messages.map(({ id, generation }) => ({ id, generation, batch })));
    await this.relay.refill();
  }
}

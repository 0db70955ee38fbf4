import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { HandlesJob } from '../../../platform/queue';
import { SendMessage } from '../use-cases/send-message';
import { sendMessageJob } from './send-message.job';

@Injectable()
export class SendMessageProcessor {
  constructor(private readonly sendMessage: SendMessage) {}

  @HandlesJob(sendMessageJob)
  async process({ messageId, generation }: z.output<typeof sendMessageJob.schema>): Promise<void> {
    await this.sendMessage.execute({ id: messageId, generation });
  }
}

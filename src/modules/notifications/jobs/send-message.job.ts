import { z } from 'zod';
import { defineJob } from '../../../platform/queue';

/** Send one message. The generation makes jobs of an earlier round do nothing. */
export const sendMessageJob = defineJob(
  'messages',
  'send-message',
  z.object({ messageId: z.uuid(), generation: z.int().positive(), batch: z.uuid() }),
);

/** BullMQ ignores an id that still waits, so each round has its own. */
export const sendMessageJobId = (messageId: string, generation: number): string => `${messageId}-g${generation}`;

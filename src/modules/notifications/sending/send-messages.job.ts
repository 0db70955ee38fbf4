import { z } from 'zod';
import { defineJob } from '../../../platform/queue';

/** Messages of one job. So many are leased, read and written together; few enough that several workers get some. */
export const MOST_IN_JOB = 25;

/** Send these messages of one claim. The generation makes jobs of an earlier round do nothing. */
export const sendMessagesJob = defineJob(
  'messages',
  'send-messages',
  z.object({
    batch: z.uuid(),
    messages: z
      .array(z.object({ id: z.uuid(), generation: z.int().positive() }))
      .min(1)
      .max(MOST_IN_JOB),
  }),
);

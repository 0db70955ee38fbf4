import type { z } from 'zod';

/** Every queue with its full configuration: a queue that is not in this table does not exist. */
export const queues = {
  /** Messages that are due: short SMTP conversations, so several at once. */
  messages: { concurrency: 4, lockDurationMs: 120_000 },
} as const satisfies Record<string, { concurrency: number; lockDurationMs: number }>;

export type QueueName = keyof typeof queues;

/** A kind of job: its queue, its name and the schema of its payload (ids only, never personal data). */
export interface JobDefinition<Payload extends object = object> {
  readonly queue: QueueName;
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
}

const defined: JobDefinition[] = [];

/** Declares a kind of job. Start-up fails when it has no handler, or two. */
export function defineJob<Payload extends object>(
  queue: QueueName,
  name: string,
  schema: z.ZodType<Payload>,
): JobDefinition<Payload> {
  const job = { queue, name, schema };
  defined.push(job);
  return job;
}

export const definedJobs = (): readonly JobDefinition[] => defined;

import type { WorkerOptions } from 'bullmq';
import type { z } from 'zod';

/** All keys of one queue in one slot of a Redis cluster. */
export const QUEUE_PREFIX = '{hop}';

interface QueueRules {
  /** Jobs a process works on at once. */
  readonly concurrency: number;
  /** The same when mails per minute are limited; absent: this queue sends no mails. */
  readonly concurrencyWithLimit?: number;
  readonly lockDurationMs: number;
}

/** Every queue with its full configuration: a queue that is not in this table does not exist. */
export const queues: Readonly<Record<'messages', QueueRules>> = {
  /** Messages that are due, many in a job; or, when the provider sets a limit, one in a job. */
  messages: { concurrency: 4, concurrencyWithLimit: 10, lockDurationMs: 120_000 },
};

export type QueueName = keyof typeof queues;

/** What `@Processor` needs for a queue. Workers start when the worker process says so, and a lost job is never failed. */
export const workerOptions = (
  queue: QueueName,
): Pick<WorkerOptions, 'autorun' | 'lockDuration' | 'maxStalledCount'> => ({
  autorun: false,
  lockDuration: queues[queue].lockDurationMs,
  maxStalledCount: 1_000,
});

/** A kind of job: its queue, its name and the schema of its payload (ids only, never personal data). */
export interface JobDefinition<Payload extends object = object> {
  readonly queue: QueueName;
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
}

const defined: JobDefinition[] = [];

/** Declares a kind of job. Start-up fails when it has no processor, or two. */
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

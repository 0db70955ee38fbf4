import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { CONFIG, type Config } from '../config';
import { QUEUE_PREFIX, queues, type JobDefinition, type QueueName } from './job';
import { reconnectOnError } from './reconnect-on-error';

/** How long Redis keeps what a look at its readiness wrote. */
const PROBE_SECONDS = 60;

export interface JobRequest<Payload> {
  readonly payload: Payload;
  /** Adding an id that still waits is ignored by BullMQ, so an id carries a generation. No colon, not only digits. */
  readonly jobId: string;
}

/**
 * Adds jobs. Redis may be gone: a producer then fails within milliseconds and the caller's row stays due, so nothing is
 * lost and no request hangs.
 */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly connection: Redis;
  private readonly open = new Map<QueueName, Queue>();

  constructor(@Inject(CONFIG) config: Config) {
    this.connection = new Redis(config.redisUrl, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      lazyConnect: false,
      reconnectOnError,
    });
    this.connection.on('error', () => undefined);
  }

  /** @throws Error at once when Redis does not answer */
  async addAll<Payload extends object>(
    job: JobDefinition<Payload>,
    requests: readonly JobRequest<Payload>[],
  ): Promise<void> {
    if (requests.length === 0) return;
    await this.queue(job.queue).addBulk(
      requests.map(({ payload, jobId }) => ({ name: job.name, data: payload, opts: { jobId } })),
    );
  }

  /** Jobs that wait or run, per queue, for the metrics. @throws Error at once when Redis does not answer */
  async depth(): Promise<Readonly<Record<QueueName, number>>> {
    const depths = await Promise.all(
      (Object.keys(queues) as QueueName[]).map(async (name) => [name, await this.queue(name).count()] as const),
    );
    return Object.fromEntries(depths) as Record<QueueName, number>;
  }

  /** @throws Error when Redis does not answer, or takes no writes: it is full, or no longer the first of its replicas */
  async probe(): Promise<void> {
    await this.connection.set(`${QUEUE_PREFIX}:ready`, '1', 'EX', PROBE_SECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    for (const queue of this.open.values()) await queue.close().catch(() => undefined);
    this.connection.disconnect();
  }

  private queue(name: QueueName): Queue {
    // BullMQ itself would wait for a Redis that has never been there since this process started.
    if (this.connection.status !== 'ready') throw new Error(`redis is ${this.connection.status}`);
    const existing = this.open.get(name);
    if (existing) return existing;
    const queue = new Queue(name, {
      connection: this.connection,
      prefix: QUEUE_PREFIX,
      // Retry state lives in the row, so a job is tried once and leaves nothing behind that would swallow its id.
      defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
    });
    queue.on('error', () => undefined);
    this.open.set(name, queue);
    return queue;
  }
}

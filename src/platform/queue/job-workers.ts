import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { ClsService } from 'nestjs-cls';
import { CONFIG, type Config } from '../config';
import { definedJobs, queues, type QueueName } from './job';
import { limiterOf } from './job-limit';
import { JobHandlers } from './job-handlers';
import { QUEUE_PREFIX } from './job-queue';

/** How long a stopping process waits for the jobs it runs. */
const CLOSE_MS = 15_000;

/** Takes jobs from the queues; started by the worker process only. */
@Injectable()
export class JobWorkers implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JobWorkers.name);
  private readonly workers: Worker[] = [];
  private connection: Redis | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: JobHandlers,
    private readonly cls: ClsService,
  ) {}

  start(): void {
    this.connection = new Redis(this.config.redisUrl, { maxRetriesPerRequest: null });
    this.connection.on('error', (error) => this.logger.warn(`redis: ${error.message}`));
    for (const name of Object.keys(queues) as QueueName[]) this.workers.push(this.work(name, this.connection));
  }

  /** Before the pools close: a job in flight still needs them. */
  async beforeApplicationShutdown(): Promise<void> {
    const closed = Promise.all(this.workers.map((worker) => worker.close()));
    const timeout = new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref());
    await Promise.race([closed, timeout]);
    this.connection?.disconnect();
  }

  private work(name: QueueName, connection: Redis): Worker {
    const { concurrency, concurrencyWithLimit, lockDurationMs } = queues[name];
    const limit = concurrencyWithLimit === undefined ? undefined : limiterOf(this.config.mailsPerMinute);
    const worker = new Worker(
      name,
      (job) =>
        this.cls.run(async () => {
          this.cls.set('correlationId', job.id ?? job.name);
          const definition = definedJobs().find((candidate) => candidate.name === job.name);
          const payload = definition?.schema.parse(job.data) ?? {};
          await this.handlers.handlerOf(job.name)(payload);
        }),
      {
        connection,
        prefix: QUEUE_PREFIX,
        concurrency: limit === undefined ? concurrency : (concurrencyWithLimit ?? concurrency),
        lockDuration: lockDurationMs,
        maxStalledCount: 1_000,
        ...(limit === undefined ? {} : { limiter: limit }),
      },
    );
    worker.on('error', (error) => this.logger.warn(`queue ${name}: ${error.message}`));
    worker.on('failed', (job, error) => this.logger.error(`job ${job?.id ?? '?'} failed: ${error.message}`));
    return worker;
  }
}

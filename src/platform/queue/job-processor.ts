import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { ClsServiceManager } from 'nestjs-cls';
import { errorText } from '../logging';
import type { JobDefinition } from './job';
import type { JobLimit } from './job-limit';

const CLOSE_MS = 15_000;

/** What a worker may do at once, and in a stretch of time; unlimited when undefined. */
export interface WorkerLimits {
  readonly concurrency: number;
  readonly limiter: JobLimit | undefined;
}

/**
 * The one handler of a kind of job. A subclass carries `@Processor(job.queue, workerOptions(job.queue))` and names its
 * job; payloads have passed the job's schema before `handle` sees them.
 */
export abstract class JobProcessor<Payload extends object = object> extends WorkerHost {
  abstract readonly job: JobDefinition<Payload>;
  /** How long a process that stops waits for the jobs it runs, in milliseconds. */
  readonly closeMs: number = CLOSE_MS;

  private readonly logger = new Logger(this.constructor.name);
  private readonly timeIsUp = new AbortController();
  private isStarted = false;
  private isStopping = false;

  protected abstract handle(payload: Payload): Promise<void>;

  /** Takes jobs from here on. @throws Error when the class listens to another queue than that of its job */
  start({ concurrency, limiter }: WorkerLimits): void {
    const { name, opts } = this.worker;
    if (name !== this.job.queue) throw new Error(`The processor of job ${this.job.name} listens to queue ${name}`);
    this.worker.concurrency = concurrency;
    if (limiter) opts.limiter = limiter;
    this.isStarted = true;
    void this.worker.run();
  }

  async process(job: Job<unknown>): Promise<void> {
    if (this.isStopping) return;
    if (job.name !== this.job.name) throw new Error(`No handler for job ${job.name}`);
    const payload = this.job.schema.parse(job.data);
    const cls = ClsServiceManager.getClsService();
    await this.untilTimeIsUp(
      cls.run(() => {
        cls.set('correlationId', job.id ?? job.name);
        return this.handle(payload);
      }),
    );
  }

  /** Takes no more jobs and ends when those in flight have ended, or are given up. */
  async stop(): Promise<void> {
    if (!this.isStarted) return;
    this.isStopping = true;
    const giveUp = setTimeout(() => this.timeIsUp.abort(), this.closeMs);
    await this.worker.close();
    clearTimeout(giveUp);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.warn(`queue ${this.job.queue}: ${errorText(error)}`);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.logger.error(`job ${job?.id ?? '?'} failed: ${errorText(error)}`);
  }

  private untilTimeIsUp(run: Promise<void>): Promise<void> {
    const { signal } = this.timeIsUp;
    return new Promise((resolve, reject) => {
      const leave = (): void => reject(new Error('the process stopped before the job ended'));
      signal.addEventListener('abort', leave, { once: true });
      run.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }
}

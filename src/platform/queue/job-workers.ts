import { BullRegistrar } from '@nestjs/bullmq';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CONFIG, type Config } from '../config';
import { definedJobs, queues, type QueueName } from './job';
import { limiterOf } from './job-limit';
import { JobProcessor, type WorkerLimits } from './job-processor';
import { WorkerConnection } from './worker-connection';

/** For Redis to take note of the end of the last jobs. */
const NOTE_MS = 1_000;

interface OfJob {
  readonly job: { readonly name: string; readonly queue: string };
}

/** Refuses to start when a job has no processor or two, when a processor has no job, or when two jobs share a queue. */
export function assertOneProcessorEach(jobs: readonly OfJob['job'][], processors: readonly OfJob[]): void {
  for (const { name, queue } of jobs) {
    const found = processors.filter(({ job }) => job.name === name).length;
    if (found !== 1) throw new Error(`Job ${name} has ${found} processors, it needs exactly one`);
    const sharing = jobs.filter((other) => other.queue === queue).length;
    if (sharing !== 1) throw new Error(`Queue ${queue} has ${sharing} kinds of job: its processor would get them all`);
  }
  const stray = processors.find(({ job }) => !jobs.some(({ name }) => name === job.name));
  if (stray) throw new Error(`A processor waits for job ${stray.job.name}, which nobody declares`);
}

/** The processors of this process: found and checked at every start, set to work by the worker process only. */
@Injectable()
export class JobWorkers implements OnModuleInit, BeforeApplicationShutdown {
  private processors: ReadonlySet<JobProcessor> = new Set();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly discovery: DiscoveryService,
    private readonly registrar: BullRegistrar,
    private readonly connection: WorkerConnection,
  ) {}

  onModuleInit(): void {
    const instances = this.discovery.getProviders().map(({ instance }): unknown => instance);
    this.processors = new Set(instances.filter((instance) => instance instanceof JobProcessor));
    assertOneProcessorEach(definedJobs(), [...this.processors]);
  }

  start(): void {
    this.registrar.register();
    for (const processor of this.processors) processor.start(this.limitsOf(processor.job.queue));
  }

  /** Before any provider closes its connections: a job in flight still needs them. */
  async beforeApplicationShutdown(): Promise<void> {
    const processors = [...this.processors];
    const patience = Math.max(0, ...processors.map(({ closeMs }) => closeMs)) + NOTE_MS;
    const giveUp = setTimeout(() => this.connection.giveUp(), patience);
    await Promise.all(processors.map((processor) => processor.stop()));
    clearTimeout(giveUp);
  }

  private limitsOf(queue: QueueName): WorkerLimits {
    const { concurrency, concurrencyWithLimit } = queues[queue];
    const limiter = concurrencyWithLimit === undefined ? undefined : limiterOf(this.config.mailsPerMinute);
    return { concurrency: limiter === undefined ? concurrency : (concurrencyWithLimit ?? concurrency), limiter };
  }
}

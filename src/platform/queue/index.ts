import { BullModule } from '@nestjs/bullmq';
import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MarkedMethodsModule } from '../discovery';
import { QUEUE_PREFIX } from './job';
import { JobQueue } from './job-queue';
import { JobWorkers } from './job-workers';
import { Ticker } from './ticker';
import { WorkerConnection, WorkerConnectionModule } from './worker-connection';

/**
 * Producers have a connection of their own (`JobQueue`), so no queue is registered here: Nest would hand that
 * connection, which never waits, on to the workers.
 */
const bullModule = BullModule.forRootAsync({
  imports: [WorkerConnectionModule],
  inject: [WorkerConnection],
  useFactory: ({ options }: WorkerConnection) => ({ connection: options, prefix: QUEUE_PREFIX }),
  extraOptions: { manualRegistration: true },
});

@Global()
@Module({
  imports: [bullModule, BullModule.registerQueue(), WorkerConnectionModule, DiscoveryModule, MarkedMethodsModule],
  providers: [JobQueue, JobWorkers, Ticker],
  exports: [JobQueue, JobWorkers, Ticker],
})
export class QueueModule {}

export { Processor } from '@nestjs/bullmq';
export { defineJob, workerOptions, type JobDefinition } from './job';
export { JobProcessor } from './job-processor';
export { JobQueue, type JobRequest } from './job-queue';
export { JobWorkers } from './job-workers';
export { EverySeconds, Ticker } from './ticker';

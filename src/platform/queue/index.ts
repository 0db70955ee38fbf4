import { Global, Module } from '@nestjs/common';
import { MarkedMethodsModule } from '../discovery';
import { JobHandlers } from './job-handlers';
import { JobQueue } from './job-queue';
import { JobWorkers } from './job-workers';
import { Ticker } from './ticker';

@Global()
@Module({
  imports: [MarkedMethodsModule],
  providers: [JobQueue, JobHandlers, JobWorkers, Ticker],
  exports: [JobQueue, JobWorkers, Ticker],
})
export class QueueModule {}

export { defineJob, type JobDefinition } from './job';
export { HandlesJob } from './job-handlers';
export { JobQueue, type JobRequest } from './job-queue';
export { JobWorkers } from './job-workers';
export { EverySeconds, Ticker } from './ticker';

import { Inject, Injectable, Logger } from '@nestjs/common';
import type { z } from 'zod';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EverySeconds, JobQueue, type JobRequest } from '../../../platform/queue';
import { Outbox, type Claim } from '../persistence/outbox';
import { MOST_IN_JOB, sendMessagesJob } from './send-messages.job';

const BATCH = 100;

/** More would wait in Redis so long that they count as lost there. */
const MOST_IN_QUEUE = 300;

/** Brings due messages to Redis. Runs in every worker process; rows are the truth, jobs are only a push. */
@Injectable()
export class Relay {
  private readonly logger = new Logger(Relay.name);

  constructor(
    private readonly outbox: Outbox,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  // Often enough that nobody waits for a mail, cheap enough (one look-up by index) to do always.
  @EverySeconds(0.25)
  async relay(): Promise<void> {
    let room = MOST_IN_QUEUE - (await this.outbox.inQueue());
    while (room > 0) {
      const claims = await this.outbox.takeDue(this.clock.now(), Math.min(BATCH, room));
      if (!(await this.push(claims)) || claims.length < BATCH) return;
      room -= claims.length;
    }
  }

  private async push(claims: readonly Claim[]): Promise<boolean> {
    try {
      await this.queue.addAll(sendMessagesJob, inJobs(claims));
      return true;
    } catch (error) {
      this.logger.warn(`redis took no messages: ${error instanceof Error ? error.message : String(error)}`);
      await this.outbox.giveBack(claims);
      return false;
    }
  }
}

/** BullMQ ignores an id that still waits, so each claim has its own. */
function inJobs(claims: readonly Claim[]): JobRequest<z.output<typeof sendMessagesJob.schema>>[] {
  const jobs = [];
  for (let from = 0; from < claims.length; from += MOST_IN_JOB) {
    const some = claims.slice(from, from + MOST_IN_JOB);
    const batch = some[0]?.batch ?? '';
    const messages = some.map(({ id, generation }) => ({ id, generation }));
    jobs.push({ payload: { batch, messages }, jobId: `${batch}-${jobs.length + 1}` });
  }
  return jobs;
}

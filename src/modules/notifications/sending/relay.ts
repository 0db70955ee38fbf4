import { Inject, Injectable, Logger } from '@nestjs/common';
import type { z } from 'zod';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { errorText } from '../../../platform/logging';
import { EverySeconds, JobQueue, type JobRequest } from '../../../platform/queue';
import { OutboxRepository, type Claim } from './outbox.repository';
import { MOST_IN_JOB, sendMessagesJob } from './send-messages.job';

const BATCH = 100;

/** More would wait in Redis so long that they count as lost there. */
const MOST_IN_QUEUE = 300;

/** With a limit per minute: what goes within half a minute, for the same reason. */
const mostInQueue = (perMinute: number | null): number =>
  perMinute === null ? MOST_IN_QUEUE : Math.min(MOST_IN_QUEUE, Math.max(1, Math.floor(perMinute / 2)));

/** Brings due messages to Redis. Runs in every worker process; the rows decide, jobs only push. */
@Injectable()
export class Relay {
  private readonly logger = new Logger(Relay.name);
  private readonly most: number;
  private readonly perJob: number;
  private isMoreDue = false;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) { mailsPerMinute }: Config,
  ) {
    this.most = mostInQueue(mailsPerMinute);
    // The queue's limit counts jobs.
    this.perJob = mailsPerMinute === null ? MOST_IN_JOB : 1;
  }

  // Often enough that nobody waits for a mail, cheap enough (one look-up by index) to do always.
  @EverySeconds(0.25)
  async relay(): Promise<void> {
    this.isMoreDue = false;
    let room = this.most - (await this.outbox.inQueue());
    while (room > 0) {
      const claims = await this.outbox.takeDue(this.clock.now(), Math.min(BATCH, room));
      if (!(await this.push(claims)) || claims.length < BATCH) return;
      room -= claims.length;
    }
    this.isMoreDue = true;
  }

  /** Brings more as soon as a job is done, when the last look left something behind. */
  async refill(): Promise<void> {
    if (this.isMoreDue) await this.relay();
  }

  private async push(claims: readonly Claim[]): Promise<boolean> {
    try {
      await this.queue.addAll(sendMessagesJob, inJobs(claims, this.perJob));
      return true;
    } catch (error) {
      this.logger.warn(`redis took no messages: ${errorText(error)}`);
      await this.outbox.giveBack(claims);
      return false;
    }
  }
}

/** BullMQ ignores an id that still waits, so each claim has its own. */
function inJobs(claims: readonly Claim[], perJob: number): JobRequest<z.output<typeof sendMessagesJob.schema>>[] {
  const jobs = [];
  for (let from = 0; from < claims.length; from += perJob) {
    const some = claims.slice(from, from + perJob);
    const batch = some[0]?.batch ?? '';
    const messages = some.map(({ id, generation }) => ({ id, generation }));
    jobs.push({ payload: { batch, messages }, jobId: `${batch}-${jobs.length + 1}` });
  }
  return jobs;
}

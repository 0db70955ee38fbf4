import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EverySeconds, JobQueue } from '../../../platform/queue';
import { Outbox, type Claim } from '../persistence/outbox';
import { sendMessageJob, sendMessageJobId } from './send-message.job';

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
      await this.queue.addAll(
        sendMessageJob,
        claims.map(({ id, generation, batch }) => ({
          payload: { messageId: id, generation, batch },
          jobId: sendMessageJobId(id, generation),
        })),
      );
      return true;
    } catch (error) {
      this.logger.warn(`redis took no messages: ${error instanceof Error ? error.message : String(error)}`);
      await this.outbox.giveBack(claims);
      return false;
    }
  }
}

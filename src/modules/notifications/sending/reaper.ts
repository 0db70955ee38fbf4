import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EverySeconds } from '../../../platform/queue';
import { backOffMs } from './decisions/back-off';
import type { MessageFailure } from '../domain/message-failure';
import { rulesOf } from '../domain/message-kinds';
import { OutboxRepository, type StaleSend } from './outbox.repository';

const WORKER_LOST: MessageFailure = { kind: 'worker-lost', text: null };

/** Finds messages that were lost on their way: in a flushed Redis, or with a worker that died. */
@Injectable()
export class Reaper {
  private readonly logger = new Logger(Reaper.name);

  constructor(
    private readonly outbox: OutboxRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @EverySeconds(15)
  async reap(): Promise<void> {
    const returned = await this.outbox.returnStale();
    if (returned > 0) this.logger.warn(`${returned} messages were lost before sending and wait again`);
    for (const stale of await this.outbox.staleSends()) await this.settle(stale);
  }

  private async settle({ id, kind, attempts }: StaleSend): Promise<void> {
    const again = rulesOf(kind).afterUncertain === 'resend';
    const due = new Date(this.clock.now().getTime() + backOffMs(attempts, Math.random()));
    const settled = again
      ? await this.outbox.retryStale(id, due, WORKER_LOST)
      : await this.outbox.loseStale(id, WORKER_LOST);
    if (settled)
      this.logger.warn(`message ${id}: its worker was lost while sending, ${again ? 'sent again' : 'uncertain'}`);
  }
}

import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import type { DeliveryOutcome } from '../../../platform/delivery';
import type { Composed } from '../writing/composed';
import { backOffMs } from './decisions/back-off';
import { rulesOf } from '../domain/message-kinds';
import type { Lease } from './lease';
import { MailPauseRepository } from './mail-pause.repository';
import { BAD_ADDRESS, type MessageRow } from './message-row.reader';
import { OutboxRepository } from './outbox.repository';
import { TaskRepository } from '../persistence/task.repository';
import { taskOf } from './message-task';
import { whatWasSaid } from './what-was-said';

/** Records what became of one attempt to deliver; one statement after the server's answer, so the doubt stays small. */
@Injectable()
export class SettleDelivery {
  private readonly logger = new Logger(SettleDelivery.name);

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly pause: MailPauseRepository,
    private readonly tasks: TaskRepository,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(message: MessageRow, lease: Lease, composed: Composed, outcome: DeliveryOutcome): Promise<void> {
    const { token } = lease;
    const subject = whatWasSaid(composed);
    switch (outcome.kind) {
      case 'accepted':
        await lease.deliver({ id: message.id, ...subject, at: this.clock.now() });
        if (!composed.sms) await this.pause.end();
        return;
      case 'retry':
        if (outcome.unreachable === true) await this.afterPause(message, token, outcome.reason);
        else await this.again(message, token, outcome.reason);
        return;
      case 'refused':
        await this.fail(message, token, composed, outcome);
        return;
      case 'uncertain':
        this.logger.warn(`message ${message.id}: ${outcome.reason}, nobody knows whether it went`);
        if (rulesOf(message.kind).afterUncertain === 'resend') await this.again(message, token, outcome.reason);
        else await this.outbox.settle('lose', message.id, token, { ...subject, last_error: outcome.reason });
    }
  }

  /** Everything that waits for the server gets the same moment, and keeps its order. */
  private async afterPause({ id, firstDueAt }: MessageRow, token: string, reason: string): Promise<void> {
    const until = await this.pause.begin(reason);
    await this.outbox.settle('retry', id, token, { due_at: until, first_due_at: firstDueAt, last_error: reason });
  }

  private async again(message: MessageRow, token: string, reason: string): Promise<void> {
    const wait = backOffMs(message.attempts + 1, Math.random());
    await this.outbox.settle('retry', message.id, token, {
      due_at: new Date(this.clock.now().getTime() + wait),
      last_error: reason,
    });
  }

  /** It will never arrive this way, so the counsellor hears it and can call. */
  private async fail(
    message: MessageRow,
    token: string,
    composed: Composed,
    outcome: Extract<DeliveryOutcome, { kind: 'refused' }>,
  ): Promise<void> {
    this.logger.warn(`message ${message.id} was refused: ${outcome.reason}`);
    await this.unitOfWork.run(async () => {
      const settled = await this.outbox.settle('refuse', message.id, token, {
        ...whatWasSaid(composed),
        last_error: `${outcome.suppressAddress ? BAD_ADDRESS : ''}${outcome.reason}`.slice(0, 300),
      });
      if (settled && composed.task) {
        await this.tasks.add(
          taskOf(message, composed.task, composed.content, composed.sms ? 'sms-refused' : 'mail-refused'),
        );
      }
    });
  }
}

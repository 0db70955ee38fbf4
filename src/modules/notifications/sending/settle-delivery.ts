import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import type { DeliveryOutcome } from '../../../platform/delivery';
import { failureOf, type MessageFailure } from '../domain/message-failure';
import { rulesOf } from '../domain/message-kinds';
import { TaskRepository } from '../persistence/task.repository';
import type { Composed } from '../writing/composed';
import { backOffMs } from './decisions/back-off';
import { keptWords } from './kept-words';
import type { Lease } from './lease.repository';
import { MailPauseRepository } from './mail-pause.repository';
import type { MessageRow } from './message-row.reader';
import { taskOf } from './message-task';

/** Records what became of one attempt to deliver; one statement after the server's answer, so the doubt stays small. */
@Injectable()
export class SettleDelivery {
  private readonly logger = new Logger(SettleDelivery.name);

  constructor(
    private readonly pause: MailPauseRepository,
    private readonly tasks: TaskRepository,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(message: MessageRow, lease: Lease, composed: Composed, outcome: DeliveryOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'accepted':
        await lease.deliver({ id: message.id, ...keptWords(composed), at: this.clock.now() });
        if (!composed.sms) await this.pause.end();
        return;
      case 'retry':
        if (outcome.unreachable === true) await this.retryAfterPause(message, lease, outcome.reason);
        else await this.retry(message, lease, failureOf('temporary', outcome.reason));
        return;
      case 'refused':
        await this.refuse(message, lease, composed, outcome);
        return;
      case 'uncertain':
        await this.doubt(message, lease, composed, failureOf('no-answer', outcome.reason));
    }
  }

  /** Everything that waits for the server gets the same moment, and keeps its order. */
  private async retryAfterPause({ id, firstDueAt }: MessageRow, lease: Lease, reason: string): Promise<void> {
    const dueAt = await this.pause.begin(reason);
    await lease.retryInOrder(id, { dueAt, firstDueAt }, failureOf('unreachable', reason));
  }

  private async retry({ id, attempts }: MessageRow, lease: Lease, failure: MessageFailure): Promise<void> {
    const wait = backOffMs(attempts + 1, Math.random());
    await lease.retry(id, new Date(this.clock.now().getTime() + wait), failure);
  }

  private async doubt(message: MessageRow, lease: Lease, composed: Composed, failure: MessageFailure): Promise<void> {
    this.logger.warn(`message ${message.id}: ${failure.text ?? ''}, nobody knows whether it went`);
    if (rulesOf(message.kind).afterUncertain === 'resend') await this.retry(message, lease, failure);
    else await lease.endUnsent('lose', message.id, keptWords(composed), failure);
  }

  /** It will never arrive this way, so the counsellor hears it and can call. */
  private async refuse(
    message: MessageRow,
    lease: Lease,
    composed: Composed,
    { reason, suppressAddress }: Extract<DeliveryOutcome, { kind: 'refused' }>,
  ): Promise<void> {
    this.logger.warn(`message ${message.id} was refused: ${reason}`);
    const failure = failureOf(suppressAddress ? 'bad-address' : 'refused', reason);
    await this.unitOfWork.run(async () => {
      const isRefused = await lease.endUnsent('refuse', message.id, keptWords(composed), failure);
      if (!isRefused || !composed.task) return;
      const because = composed.sms ? 'sms-refused' : 'mail-refused';
      await this.tasks.add(taskOf(message, composed.task, composed.content, because));
    });
  }
}

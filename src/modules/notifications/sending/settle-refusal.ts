import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import type { DeliveryOutcome } from '../../../platform/delivery';
import { replyCodes } from '../../../platform/logging';
import { failureOf } from '../domain/message-failure';
import { TaskRepository } from '../persistence/task.repository';
import type { Attempt } from './attempt';
import { backOffMs } from './decisions/back-off';
import { afterSenderRefusal, inARow } from './decisions/sender-refusal';
import { fingerprintOf } from './refusal-fingerprint';
import { keptWords } from './kept-words';
import { MailPauseRepository } from './mail-pause.repository';
import { MailRefusalRepository } from './mail-refusal.repository';
import { taskOf } from './message-task';
import { OutboxRepository } from './outbox.repository';

type Refusal = Extract<DeliveryOutcome, { kind: 'refused' }>;

/** Records a refusal: of this mail, for good; or of us, and then everything waits and nobody is blamed. */
@Injectable()
export class SettleRefusal {
  private readonly logger = new Logger(SettleRefusal.name);

  constructor(
    private readonly pause: MailPauseRepository,
    private readonly refusals: MailRefusalRepository,
    private readonly outbox: OutboxRepository,
    private readonly tasks: TaskRepository,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The server refuses us as a sender. */
  async ofSender(attempt: Attempt, reason: string): Promise<void> {
    const { message, lease, wasCalm } = attempt;
    const again = message.lastFailure === 'sender-refused';
    const attempts = message.attempts + 1;
    const step = afterSenderRefusal({ attempts, again, wasCalm });
    if (step === 'give-up') {
      await this.fail(attempt, { kind: 'refused', reason, suppressAddress: false });
      return;
    }
    const { id, firstDueAt } = message;
    const alone = (): Date => new Date(this.clock.now().getTime() + backOffMs(attempts, 0));
    const dueAt = step === 'pause' ? await this.pause.begin('sender', reason) : alone();
    await lease.retryInOrder(id, { dueAt, firstDueAt }, failureOf('sender-refused', reason));
  }

  /** The server refuses this mail, or seems to: in the words in which it refuses everybody, it refuses us. */
  async ofMail(attempt: Attempt, outcome: Refusal): Promise<void> {
    const words = fingerprintOf(outcome.reason);
    if (!attempt.composed.sms && (await this.pause.isRefusedWith(words))) {
      await this.ofSender(attempt, outcome.reason);
      return;
    }
    await this.fail(attempt, outcome);
    if (!attempt.composed.sms && attempt.message.lastFailure !== 'sender-refused') await this.lookBack(words, outcome);
  }

  /** It will never arrive this way, so the counsellor hears it and can call. */
  private async fail({ message, lease, composed }: Attempt, { reason, suppressAddress }: Refusal): Promise<void> {
    this.logger.warn(`message ${message.id} was refused: ${replyCodes(reason)}`);
    const failure = failureOf(suppressAddress ? 'bad-address' : 'refused', reason);
    await this.unitOfWork.run(async () => {
      const isRefused = await lease.endUnsent('refuse', message.id, keptWords(composed), failure);
      if (!isRefused) return;
      if (!composed.sms) await this.refusals.add(message.id, fingerprintOf(reason));
      if (!composed.task) return;
      const because = composed.sms ? 'sms-refused' : 'mail-refused';
      await this.tasks.add(taskOf(message, composed.task, composed.content, because));
    });
  }

  /** Several recipients in a row, nothing that went in between: then none of them is to blame, and their mails wait. */
  private async lookBack(words: string, { reason, suppressAddress }: Refusal): Promise<void> {
    const refused = await this.refusals.inARow(words);
    if (new Set(refused.map(({ recipientId }) => recipientId)).size < inARow(suppressAddress)) return;
    const dueAt = await this.pause.begin('sender', reason);
    const ids = refused.map(({ id }) => id);
    await this.unitOfWork.run(async () => {
      await this.outbox.bringBack(ids, dueAt);
      await this.tasks.withdraw(ids);
    });
  }
}

import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { DeliveryOutcome } from '../../../platform/delivery';
import { replyCodes } from '../../../platform/logging';
import { failureOf, type MessageFailure } from '../domain/message-failure';
import { rulesOf } from '../domain/message-kinds';
import type { Composed } from '../writing/composed';
import { backOffMs } from './decisions/back-off';
import { keptWords } from './kept-words';
import type { Lease } from './lease.repository';
import { MailPauseRepository } from './mail-pause.repository';
import type { Attempt } from './attempt';
import type { MessageRow } from './message-row.reader';
import { SettleRefusal } from './settle-refusal';

/** Records what became of one attempt to deliver; one statement after the server's answer, so the doubt stays small. */
@Injectable()
export class SettleDelivery {
  private readonly logger = new Logger(SettleDelivery.name);

  constructor(
    private readonly pause: MailPauseRepository,
    private readonly settleRefusal: SettleRefusal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(attempt: Attempt, outcome: DeliveryOutcome): Promise<void> {
    const { message, lease, composed, wasCalm } = attempt;
    switch (outcome.kind) {
      case 'accepted':
        await lease.deliver({ id: message.id, ...keptWords(composed), at: this.clock.now() });
        if (!composed.sms) await this.pause.end(wasCalm);
        return;
      case 'retry':
        await this.again(attempt, outcome);
        return;
      case 'refused':
        await this.settleRefusal.ofMail(attempt, outcome);
        return;
      case 'uncertain':
        await this.doubt(message, lease, composed, failureOf('no-answer', outcome.reason));
    }
  }

  private async again(attempt: Attempt, outcome: Extract<DeliveryOutcome, { kind: 'retry' }>): Promise<void> {
    const { message, lease } = attempt;
    const { reason, stops } = outcome;
    if (stops === 'sender') await this.settleRefusal.ofSender(attempt, reason);
    else if (stops === 'server') await this.retryAfterPause(message, lease, reason);
    else await this.retry(message, lease, failureOf('temporary', reason));
  }

  /** Everything that waits for the server gets the same moment, and keeps its order. */
  private async retryAfterPause({ id, firstDueAt }: MessageRow, lease: Lease, reason: string): Promise<void> {
    const dueAt = await this.pause.begin('server', reason);
    await lease.retryInOrder(id, { dueAt, firstDueAt }, failureOf('unreachable', reason));
  }

  private async retry({ id, attempts }: MessageRow, lease: Lease, failure: MessageFailure): Promise<void> {
    const wait = backOffMs(attempts + 1, Math.random());
    await lease.retry(id, new Date(this.clock.now().getTime() + wait), failure);
  }

  private async doubt(message: MessageRow, lease: Lease, composed: Composed, failure: MessageFailure): Promise<void> {
    this.logger.warn(`message ${message.id}: ${replyCodes(failure.text ?? '')}, nobody knows whether it went`);
    if (rulesOf(message.kind).afterUncertain === 'resend') await this.retry(message, lease, failure);
    else await lease.endUnsent('lose', message.id, keptWords(composed), failure);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { Semaphore } from '../../../platform/concurrency';
import { UnitOfWork } from '../../../platform/database';
import type { DeliveryOutcome } from '../../../platform/delivery';
import { MailTransport } from '../../../platform/mail';
import { SmsGateway } from '../../../platform/sms';
import { TaskRepository } from '../persistence/task.repository';
import { CrashPoints } from './crash-points';
import { keptWords } from './kept-words';
import type { Lease } from './lease.repository';
import { MailPauseRepository } from './mail-pause.repository';
import type { MessageRow } from './message-row.reader';
import { taskOf } from './message-task';
import { PrepareMessage, type Prepared } from './prepare-message';
import { RecipientLoaders } from './recipient-loader';
import { SettleDelivery } from './settle-delivery';

/** Sendings of one process at a time: as many as the mail transport keeps connections, so nobody waits in between. */
const AT_ONCE = 10;

/** Real milliseconds after which words that waited for a free connection are written anew. */
const FRESH_MS = 5_000;

type PreparedSending = Extract<Prepared, { step: 'mail' | 'sms' }>;

/** Hands one prepared message to the mail server, the SMS gateway, or the counsellor who passes it on. */
@Injectable()
export class DeliverMessage {
  private readonly semaphore = new Semaphore(AT_ONCE);

  constructor(
    private readonly pause: MailPauseRepository,
    private readonly recipientLoaders: RecipientLoaders,
    private readonly prepareMessage: PrepareMessage,
    private readonly transport: MailTransport,
    private readonly smsGateway: SmsGateway,
    private readonly settleDelivery: SettleDelivery,
    private readonly tasks: TaskRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly crashPoints: CrashPoints,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(message: MessageRow, lease: Lease, prepared: Prepared): Promise<void> {
    if (isSending(prepared)) await this.inTurn(message, lease, prepared);
    else await this.withoutSending(message, lease, prepared);
  }

  private async inTurn(message: MessageRow, lease: Lease, prepared: PreparedSending): Promise<void> {
    const since = performance.now();
    const release = await this.semaphore.acquire();
    try {
      const isFresh = performance.now() - since <= FRESH_MS;
      const current = isFresh ? prepared : await this.prepareMessage.execute(message, this.recipientLoaders.open());
      if (isSending(current)) await this.send(message, lease, current, release);
      else await this.withoutSending(message, lease, current);
    } finally {
      release();
    }
  }

  private async withoutSending(
    message: MessageRow,
    lease: Lease,
    prepared: Exclude<Prepared, PreparedSending>,
  ): Promise<void> {
    const { id, firstDueAt } = message;
    if (prepared.step === 'task') await this.giveTask(message, lease, prepared);
    else if (prepared.step === 'hold') await lease.holdForPlan(id, { dueAt: prepared.until, firstDueAt });
    else await lease.drop(prepared.command, id, prepared.reason);
  }

  /** @param onAnswer called once the other side has answered: the next one may go while this one is recorded */
  private async send(
    message: MessageRow,
    lease: Lease,
    prepared: PreparedSending,
    onAnswer: () => void,
  ): Promise<void> {
    const { id, firstDueAt } = message;
    const pausedUntil = prepared.step === 'mail' ? await this.pause.until() : undefined;
    if (pausedUntil) {
      await lease.postpone(id, { dueAt: pausedUntil, firstDueAt });
      return;
    }
    const wasCalm = this.pause.isCalm;
    if (!(await lease.start({ id, channel: prepared.step }))) return;
    const outcome = await this.handOver(prepared);
    onAnswer();
    this.crashPoints.reach('before-settle');
    await this.settleDelivery.execute({ message, lease, composed: prepared.composed, wasCalm }, outcome);
  }

  private handOver(prepared: PreparedSending): Promise<DeliveryOutcome> {
    const onHandedOver = (): void => this.crashPoints.reach('after-body');
    return prepared.step === 'mail'
      ? this.transport.send(prepared.mail, onHandedOver)
      : this.smsGateway.send(prepared.sms, onHandedOver);
  }

  /** Task and state change together, so this is exactly once. */
  private async giveTask(
    message: MessageRow,
    lease: Lease,
    { composed, owner }: Extract<Prepared, { step: 'task' }>,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const isTask = await lease.becomeTask(message.id, this.clock.now(), keptWords(composed));
      if (isTask) await this.tasks.add(taskOf(message, owner, composed.content, 'instead-of-mail'));
    });
  }
}

const isSending = (prepared: Prepared): prepared is PreparedSending =>
  prepared.step === 'mail' || prepared.step === 'sms';

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import type { DeliveryOutcome } from '../../../platform/delivery';
import { MailTransport } from '../../../platform/mail';
import { SmsGateway } from '../../../platform/sms';
import { RecipientLoaders } from './recipient-loader';
import type { Lease } from './lease';
import { MailPauseRepository } from './mail-pause.repository';
import type { MessageRow } from './message-row.reader';
import { OutboxRepository } from './outbox.repository';
import { TaskRepository } from '../persistence/task.repository';
import { CrashPoints } from './crash-points';
import { PrepareMessage, type Prepared } from './prepare-message';
import { SettleDelivery } from './settle-delivery';
import { taskOf } from './message-task';
import { Semaphore } from '../../../platform/concurrency';
import { whatWasSaid } from './what-was-said';

/** Sendings of one process at a time: as many as the mail transport keeps connections, so nobody waits in between. */
const AT_ONCE = 10;

/** Real milliseconds after which words that waited for their turn are written anew. */
const FRESH_MS = 5_000;

type PreparedSending = Extract<Prepared, { step: 'mail' | 'sms' }>;

/** Brings one prepared message out of the house, or to whoever does it instead. */
@Injectable()
export class DeliverMessage {
  private readonly semaphore = new Semaphore(AT_ONCE);

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly pause: MailPauseRepository,
    private readonly facts: RecipientLoaders,
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
    else await this.withoutSending(message, lease.token, prepared);
  }

  private async inTurn(message: MessageRow, lease: Lease, prepared: PreparedSending): Promise<void> {
    const since = performance.now();
    const done = await this.semaphore.acquire();
    try {
      const isFresh = performance.now() - since <= FRESH_MS;
      const now = isFresh ? prepared : await this.prepareMessage.execute(message, this.facts.open());
      if (isSending(now)) await this.send(message, lease, now, done);
      else await this.withoutSending(message, lease.token, now);
    } finally {
      done();
    }
  }

  private async withoutSending(
    message: MessageRow,
    token: string,
    prepared: Exclude<Prepared, PreparedSending>,
  ): Promise<void> {
    if (prepared.step === 'task') await this.giveTask(message, token, prepared);
    else if (prepared.step === 'wait') await this.wait(message, token, prepared.until);
    else await this.outbox.settle(prepared.command, message.id, token, { last_error: prepared.why });
  }

  private async wait({ id, firstDueAt }: MessageRow, token: string, until: Date): Promise<void> {
    const values = { due_at: until, awaits_plan_until: until, first_due_at: firstDueAt };
    await this.outbox.settle('give-back', id, token, values);
  }

  /** @param sent called once the other side has answered: the next one may go while this one is recorded */
  private async send(message: MessageRow, lease: Lease, prepared: PreparedSending, sent: () => void): Promise<void> {
    const pausedUntil = prepared.step === 'mail' ? await this.pause.until() : undefined;
    if (pausedUntil) {
      const { id, firstDueAt } = message;
      await this.outbox.settle('give-back', id, lease.token, { due_at: pausedUntil, first_due_at: firstDueAt });
      return;
    }
    if (!(await lease.start({ id: message.id, way: prepared.step }))) return;
    const outcome = await this.handOver(prepared);
    sent();
    this.crashPoints.reach('before-settle');
    await this.settleDelivery.execute(message, lease, prepared.composed, outcome);
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
    token: string,
    { composed, owner }: Extract<Prepared, { step: 'task' }>,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const settled = await this.outbox.settle('deliver', message.id, token, {
        channel: 'task',
        sent_at: this.clock.now(),
        ...whatWasSaid(composed),
        last_error: null,
      });
      if (settled) await this.tasks.add(taskOf(message, owner, composed.content, 'instead-of-mail'));
    });
  }
}

const isSending = (prepared: Prepared): prepared is PreparedSending =>
  prepared.step === 'mail' || prepared.step === 'sms';

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { MailTransport } from '../../../platform/mail';
import { DeliveryFactsReader } from '../facts/delivery-facts';
import type { Lease } from '../persistence/lease';
import type { MessageRow } from '../persistence/message-row.reader';
import { Outbox } from '../persistence/outbox';
import { TaskStore } from '../persistence/task-store';
import { CrashPoints } from './crash-points';
import { PrepareMessage, type Prepared } from './prepare-message';
import { SettleMail } from './settle-mail';
import { taskOf } from './task-of';
import { Turns } from './turns';

/** Sendings of one process at a time: as many as the mail transport keeps connections, so nobody waits in between. */
const AT_ONCE = 10;

/** Real milliseconds after which words that waited for their turn are written anew. */
const FRESH_MS = 5_000;

type PreparedMail = Extract<Prepared, { step: 'mail' }>;

/** Brings one prepared message out of the house, or to whoever does it instead. */
@Injectable()
export class DeliverMessage {
  private readonly turns = new Turns(AT_ONCE);

  constructor(
    private readonly outbox: Outbox,
    private readonly facts: DeliveryFactsReader,
    private readonly prepareMessage: PrepareMessage,
    private readonly transport: MailTransport,
    private readonly settleMail: SettleMail,
    private readonly tasks: TaskStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly crashPoints: CrashPoints,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(message: MessageRow, lease: Lease, prepared: Prepared): Promise<void> {
    if (prepared.step === 'mail') await this.inTurn(message, lease, prepared);
    else await this.withoutMail(message, lease.token, prepared);
  }

  private async inTurn(message: MessageRow, lease: Lease, prepared: PreparedMail): Promise<void> {
    const since = performance.now();
    const done = await this.turns.take();
    try {
      const isFresh = performance.now() - since <= FRESH_MS;
      const now = isFresh ? prepared : await this.prepareMessage.execute(message, this.facts.open());
      if (now.step === 'mail') await this.mail(message, lease, now, done);
      else await this.withoutMail(message, lease.token, now);
    } finally {
      done();
    }
  }

  private async withoutMail(
    message: MessageRow,
    token: string,
    prepared: Exclude<Prepared, PreparedMail>,
  ): Promise<void> {
    if (prepared.step === 'task') await this.giveTask(message, token, prepared);
    else await this.outbox.settle(prepared.command, message.id, token, { last_error: prepared.why });
  }

  /** @param sent called once the server has answered: the next one may go while this one is recorded */
  private async mail(
    message: MessageRow,
    lease: Lease,
    { mail, composed }: PreparedMail,
    sent: () => void,
  ): Promise<void> {
    if (!(await lease.start(message.id))) return;
    const outcome = await this.transport.send(mail, () => this.crashPoints.reach('after-body'));
    sent();
    this.crashPoints.reach('before-settle');
    await this.settleMail.execute(message, lease, composed, outcome);
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
        rendered_subject: composed.content.subject,
        last_error: null,
      });
      if (settled) await this.tasks.add(taskOf(message, owner, composed.content, 'instead-of-mail'));
    });
  }
}

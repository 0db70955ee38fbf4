import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { errorText } from '../../../platform/logging';
import { failureOf } from '../domain/message-failure';
import { backOffMs } from './decisions/back-off';
import { RecipientLoaders, type RecipientLoader } from './recipient-loader';
import type { Lease } from './lease.repository';
import { MessageRowReader, type MessageRow } from './message-row.reader';
import { OutboxRepository, type Claim } from './outbox.repository';
import { CrashPoints } from './crash-points';
import { DeliverMessage } from './deliver-message';
import { PrepareMessage } from './prepare-message';

/**
 * Sends messages of one claim: leases them together, reads anew what they are about, decides for each whether it still applies,
 * writes the words now, sends, and records what became of it. A second worker with the same job, or an old job, does
 * nothing; a message that cannot be written does not stop the others.
 */
@Injectable()
export class SendMessages {
  private readonly logger = new Logger(SendMessages.name);

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly messages: MessageRowReader,
    private readonly recipientLoaders: RecipientLoaders,
    private readonly prepareMessage: PrepareMessage,
    private readonly deliverMessage: DeliverMessage,
    private readonly crashPoints: CrashPoints,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(claims: readonly Claim[]): Promise<void> {
    for (let n = 0; n < claims.length; n += 1) this.crashPoints.reach('before-claim');
    const lease = await this.outbox.lease(claims);
    if (lease === undefined) return;
    const ids = claims.map(({ id }) => id);
    const held = await this.messages.heldWith(lease.token, ids);
    for (let n = 0; n < held.length; n += 1) this.crashPoints.reach('after-claim');
    const recipients = this.recipientLoaders.open(claims[0]?.batch);
    // In the order of the claim, which is that of their moments.
    const inTurn = held.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    await Promise.all(inTurn.map((message) => this.send(message, lease, recipients)));
  }

  private async send(message: MessageRow, lease: Lease, recipients: RecipientLoader): Promise<void> {
    try {
      const prepared = await this.prepareMessage.execute(message, recipients);
      await this.deliverMessage.execute(message, lease, prepared);
    } catch (error) {
      await this.retryLater(message, lease, error);
    }
  }

  /** Something broke before anything was sent: a bug or a database that is away. It is safe to try again. */
  private async retryLater(message: MessageRow, lease: Lease, error: unknown): Promise<void> {
    const reason = errorText(error);
    this.logger.error({ err: error, messageId: message.id }, `message ${message.id} could not be prepared`);
    const attempts = message.attempts + 1;
    const dueAt = new Date(this.clock.now().getTime() + backOffMs(attempts, Math.random()));
    await lease.retryWriting(message.id, dueAt, attempts, failureOf('not-written', reason));
  }
}

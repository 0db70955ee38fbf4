import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { MarkHired, UndoHiredOutcome } from '../../registrations';
import { OutcomeRecorded, OutcomeWithdrawn } from '../domain/outcomes.domain-events';
import { OutcomeReader } from '../persistence/outcome.reader';

/** Somebody whom a host hired leaves all later events; when that was a mistake, the person looks for work again. */
@Injectable()
export class FollowHired {
  constructor(
    private readonly outcomes: OutcomeReader,
    private readonly markHired: MarkHired,
    private readonly undoHiredOutcome: UndoHiredOutcome,
  ) {}

  @OnDomainEvent(OutcomeRecorded, OutcomeWithdrawn)
  async execute({ registrationId }: OutcomeRecorded | OutcomeWithdrawn): Promise<void> {
    const outcomes = await this.outcomes.ofRegistrations([registrationId]);
    if (outcomes.some(({ outcome }) => outcome === 'hired')) {
      await this.markHired.execute({ actor: { type: 'system' }, registrationId, isThroughOutcome: true });
    } else {
      await this.undoHiredOutcome.execute({ registrationId });
    }
  }
}

import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { MarkHired } from '../../registrations';
import { OutcomeRecorded, OutcomeWithdrawn } from '../domain/outcomes.domain-events';
import { OutcomeReader } from '../persistence/outcome.reader';

/** Somebody whom a host hired leaves all later events; when that was a mistake, the person looks for work again. */
@Injectable()
export class FollowHired {
  constructor(
    private readonly outcomes: OutcomeReader,
    private readonly markHired: MarkHired,
  ) {}

  @OnDomainEvent(OutcomeRecorded, OutcomeWithdrawn)
  async execute({ registrationId }: OutcomeRecorded | OutcomeWithdrawn): Promise<void> {
    const outcomes = await this.outcomes.ofRegistrations([registrationId]);
    if (outcomes.some(({ outcome }) => outcome === 'hired')) await this.markHired.throughOutcome(registrationId);
    else await this.markHired.undoOutcome(registrationId);
  }
}

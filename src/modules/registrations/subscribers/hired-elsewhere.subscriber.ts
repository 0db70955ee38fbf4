import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { RegistrationCancelled } from '../domain/registrations.domain-events';
import { MarkHired } from '../use-cases/participation/mark-hired';

/** Somebody who cancels because of a job leaves every other event to come as well. */
@Injectable()
export class HiredElsewhereSubscriber {
  constructor(private readonly markHired: MarkHired) {}

  @OnDomainEvent(RegistrationCancelled)
  async onCancelled({ registrationId, reason }: RegistrationCancelled): Promise<void> {
    if (reason !== 'hired-elsewhere') return;
    await this.markHired.execute({ actor: { type: 'system' }, registrationId });
  }
}

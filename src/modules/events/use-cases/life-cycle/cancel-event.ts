import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { eventTexts } from '../../../../texts/events';
import type { Coordinator } from '../../../identity';
import { EventCancelled } from '../../domain/events.domain-events';
import { refuseInput } from '../../domain/time-window';
import { EventRepository } from '../../persistence/event.repository';

/** Calls an event off, with a reason that people can read. */
@Injectable()
export class CancelEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError `EVENT.REASON_MISSING` (invalid), `EVENT.WRONG_STATE` (conflict) */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly reason: string;
  }): Promise<void> {
    const cancelReason = command.reason.trim();
    if (cancelReason === '') refuseInput('REASON_MISSING', eventTexts.reasonMissing);
    return this.unitOfWork.run(async () => {
      const event = await this.events.lock(command.user, command.eventId);
      await this.events.move(event, 'cancel', { user: command.user }, { cancelReason });
      await this.domainEvents.publish(new EventCancelled(event.associationId, event.id));
    });
  }
}

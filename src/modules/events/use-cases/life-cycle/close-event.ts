import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { Coordinator } from '../../../identity';
import { EventClosed } from '../../domain/events.domain-events';
import { EventRepository } from '../../persistence/event.repository';

/** Ends referral; from now on the plan of the day is made. */
@Injectable()
export class CloseEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError `EVENT.WRONG_STATE` (conflict) */
  async execute({ user, eventId }: { readonly user: Coordinator; readonly eventId: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lock(user, eventId);
      await this.events.move(event, 'close', { user });
      await this.domainEvents.publish(new EventClosed(event.associationId, event.id));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { EventRepository } from '../../persistence/event.repository';

/** Locks an event whose messages get moments of their own, and remembers that with the event. */
@Injectable()
export class UseOwnMessagePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
  ) {}

  /** Must come first in the unit of work it joins. @throws DomainError forbidden, or not-found */
  execute({ user, eventId }: { readonly user: Coordinator; readonly eventId: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.events.lock(user, eventId);
      await this.events.markOwnMessagePlan(eventId);
    });
  }
}

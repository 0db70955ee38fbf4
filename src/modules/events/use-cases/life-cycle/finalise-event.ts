import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { eventTexts } from '../../../../texts/events';
import type { Coordinator } from '../../../identity';
import { EventFinalised } from '../../domain/events.domain-events';
import { EventRepository } from '../../persistence/event.repository';
import { ItineraryRepository } from '../../persistence/itinerary.repository';

/** Declares the plan of the day final, once its route is published. */
@Injectable()
export class FinaliseEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly itineraries: ItineraryRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError `EVENT.NO_ITINERARY_YET` or `EVENT.WRONG_STATE` (conflict) */
  async execute({ user, eventId }: { readonly user: Coordinator; readonly eventId: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lock(user, eventId);
      await this.events.move(event, 'finalise', { user });
      if (!(await this.itineraries.isPublished(event))) {
        throw new DomainError('EVENT.NO_ITINERARY_YET', 'conflict', eventTexts.noItineraryYet);
      }
      await this.domainEvents.publish(new EventFinalised(event.associationId, event.id));
    });
  }
}

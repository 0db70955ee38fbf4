import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import { eventTexts } from '../../../texts/events';
import type { Coordinator } from '../../companies';
import { ItineraryPublished } from '../domain/event-happenings';
import { matchesProgramme } from '../domain/itinerary-of-event';
import { EventProgrammeReader } from '../persistence/event-programme.reader';
import { Events } from '../persistence/events';
import { Itineraries } from '../persistence/itineraries';

const refuse = (reason: string, text: string): never => {
  throw new DomainError(`ITINERARY.${reason}`, 'conflict', text);
};

/** Makes the drafted route the one that people are told; it replaces what was published before. */
@Injectable()
export class PublishItinerary {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
    private readonly itineraries: Itineraries,
    private readonly programmes: EventProgrammeReader,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `ITINERARY.NONE`, `ITINERARY.IMPOSSIBLE` or `ITINERARY.OUTDATED` (conflict) */
  async execute({ user, eventId }: { readonly user: Coordinator; readonly eventId: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      const draft = await this.itineraries.draft(event);
      if (draft === null) return refuse('NONE', eventTexts.noItinerary);
      const { plan } = draft.plan;
      if (plan.status === 'infeasible') refuse('IMPOSSIBLE', eventTexts.itineraryImpossible);
      if (!matchesProgramme(plan, await this.programmes.programme(eventId), event.shape)) {
        refuse('OUTDATED', eventTexts.itineraryOutdated);
      }
      await this.itineraries.publish(draft, this.clock.now());
      await this.domainEvents.publish(new ItineraryPublished(event.associationId, event.id));
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { TourTerms } from '../../../../planners/interviews';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { Coordinator } from '../../../identity';
import { LayoutOutdated } from '../../domain/events.domain-events';
import { checkTourTerms } from '../../domain/programme-input';
import { requireHostVisit } from '../../domain/tours';
import { EventRepository } from '../../persistence/event.repository';
import { SiteVisitRepository } from '../../persistence/site-visit.repository';

/** Keeps what the companies say about their tours. */
@Injectable()
export class SetTourTerms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly visits: SiteVisitRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError `EVENT.*`: wrong numbers or a lunch (invalid), the day has begun (conflict), or not-found */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    /** Null = this company gives no tours. */
    readonly visits: readonly { readonly visitId: string; readonly terms: TourTerms | null }[];
  }): Promise<void> {
    const { visits } = command;
    for (const { terms } of visits) if (terms) checkTourTerms(terms);
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      for (const { visitId, terms } of visits) {
        const visit = await this.visits.find(event, visitId);
        requireHostVisit(visit);
        await this.visits.changeTourTerms(visit, terms);
      }
      await this.events.change(event, {});
      await this.domainEvents.publish(new LayoutOutdated(event.associationId, event.id));
    });
  }
}

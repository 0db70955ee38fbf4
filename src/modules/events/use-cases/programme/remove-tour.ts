import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { eventTexts } from '../../../../texts/events';
import type { Coordinator } from '../../../identity';
import { LayoutOutdated } from '../../domain/events.domain-events';
import { refuseLaidOut } from '../../domain/moment-stage';
import { EventProgrammeReader } from '../../persistence/event-programme.reader';
import { EventRepository } from '../../persistence/event.repository';
import { SiteVisitRepository } from '../../persistence/site-visit.repository';

/** Takes a tour out of an event. */
@Injectable()
export class RemoveTour {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly visits: SiteVisitRepository,
    private readonly programmes: EventProgrammeReader,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError not-found unless it belongs to the event */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly tourId: string;
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      const { visits } = await this.programmes.programme(event.id);
      const tour = visits.flatMap(({ tours }) => tours).find(({ id }) => id === command.tourId);
      if (!tour) throw new DomainError('EVENT.TOUR_NOT_FOUND', 'not-found', eventTexts.visitNotFound);
      refuseLaidOut(tour.stage !== undefined);
      await this.visits.removeTour(tour);
      await this.events.change(event, {});
      await this.domainEvents.publish(new LayoutOutdated(event.associationId, event.id));
    });
  }
}

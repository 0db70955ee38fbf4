import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { Coordinator } from '../../../identity';
import { LayoutOutdated } from '../../domain/events.domain-events';
import { checkTour, sharedVisits } from '../../domain/tours';
import { EventProgrammeReader } from '../../persistence/event-programme.reader';
import { EventRepository } from '../../persistence/event.repository';
import { SiteVisitRepository } from '../../persistence/site-visit.repository';

/** A tour of a host's site, for one or more groups at once. */
export interface AddTourCommand {
  readonly user: Coordinator;
  readonly eventId: string;
  readonly visitId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly groupIds: readonly string[];
}

/** Plans a tour; answers its id. */
@Injectable()
export class AddTour {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly visits: SiteVisitRepository,
    private readonly programmes: EventProgrammeReader,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError `EVENT.*`: wrong times or groups (invalid), or a group that is elsewhere then (conflict) */
  async execute({ user, eventId, visitId, ...tour }: AddTourCommand): Promise<string> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      const visit = await this.visits.find(event, visitId);
      const { visits, tourGroups } = await this.programmes.programme(eventId);
      checkTour({ visits: sharedVisits(event.shape, visits, visitId), tourGroups }, visit, tour);
      const { startsAt, endsAt, groupIds } = tour;
      const id = await this.visits.addTour(visit, { startsAt, endsAt }, groupIds);
      await this.events.change(event, {});
      await this.domainEvents.publish(new LayoutOutdated(event.associationId, event.id));
      return id;
    });
  }
}

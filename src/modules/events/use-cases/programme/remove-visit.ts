import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { Coordinator } from '../../../identity';
import { HostDropped } from '../../domain/events.domain-events';
import { EventRepository } from '../../persistence/event.repository';
import { SiteVisitRepository } from '../../persistence/site-visit.repository';

/** Takes a visit out of an event, with its tours and slots. */
@Injectable()
export class RemoveVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly visits: SiteVisitRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError not-found, or `EVENT.INTERVIEWS_PLANNED` (conflict) */
  async execute({
    user,
    eventId,
    visitId,
  }: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly visitId: string;
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      const visit = await this.visits.find(event, visitId);
      await this.visits.remove(visit);
      await this.events.change(event, {});
      if (visit.kind === 'host') await this.domainEvents.publish(new HostDropped(event.associationId, event.id));
    });
  }
}

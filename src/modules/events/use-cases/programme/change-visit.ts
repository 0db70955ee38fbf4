import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { Coordinator } from '../../../identity';
import { LayoutOutdated } from '../../domain/events.domain-events';
import { checkVisitTerms, type VisitTerms } from '../../domain/programme-input';
import { EventRepository } from '../../persistence/event.repository';
import { SiteVisitRepository } from '../../persistence/site-visit.repository';

/** Changes when and how long a company is visited, and with how many interviewers. */
@Injectable()
export class ChangeVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly visits: SiteVisitRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError `EVENT.*` that says what is wrong */
  async execute({
    user,
    eventId,
    visitId,
    ...terms
  }: VisitTerms & { readonly user: Coordinator; readonly eventId: string; readonly visitId: string }): Promise<void> {
    checkVisitTerms(terms);
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      await this.visits.change(await this.visits.find(event, visitId), terms);
      await this.events.change(event, {});
      await this.domainEvents.publish(new LayoutOutdated(event.associationId, event.id));
    });
  }
}

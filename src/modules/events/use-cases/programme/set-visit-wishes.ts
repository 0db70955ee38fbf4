import { Injectable } from '@nestjs/common';
import type { TourTerms } from '../../../../planners/interviews';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { Coordinator } from '../../../identity';
import type { VisitWishes } from '../../domain/event-view';
import { LayoutOutdated } from '../../domain/events.domain-events';
import { checkTourTerms } from '../../domain/programme-input';
import { requireHostVisit } from '../../domain/tours';
import { checkVisitWishes } from '../../domain/visit-wishes';
import { EventRepository } from '../../persistence/event.repository';
import { SiteVisitRepository } from '../../persistence/site-visit.repository';
import { VisitWishesRepository } from '../../persistence/visit-wishes.repository';

/** All that decides which tours and interviews are laid out at a visit. */
export interface WantedOfVisit extends VisitWishes {
  /** Null = nobody is shown around. */
  readonly tours: TourTerms | null;
  readonly interviewers: number;
}

/** Keeps what is wanted of a visit; its tours and interviews follow the vehicles from now on, or no longer. */
@Injectable()
export class SetVisitWishes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly visits: SiteVisitRepository,
    private readonly wishes: VisitWishesRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError `EVENT.*`: wrong numbers, hours or a lunch (invalid), the day has begun (conflict), or not-found */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly visitId: string;
    /** Null = typed hours only. */
    readonly wanted: WantedOfVisit | null;
  }): Promise<void> {
    const { user, wanted } = command;
    if (wanted !== null) checkVisitWishes(wanted);
    if (wanted?.tours) checkTourTerms(wanted.tours);
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, command.eventId);
      const visit = await this.visits.find(event, command.visitId);
      requireHostVisit(visit);
      if (wanted === null) await this.wishes.remove(visit);
      else {
        await this.wishes.save(visit, wanted);
        await this.wishes.setInterviewers(visit, wanted.interviewers);
        await this.visits.changeTourTerms(visit, wanted.tours);
      }
      await this.events.change(event, {});
      await this.domainEvents.publish(new LayoutOutdated(event.associationId, event.id));
    });
  }
}

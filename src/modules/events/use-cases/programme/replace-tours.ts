import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { eventTexts } from '../../../../texts/events';
import type { Coordinator } from '../../../identity';
import type { EventProgramme, TourView, VisitView } from '../../domain/event-view';
import { refuseLaidOut } from '../../domain/moment-stage';
import { checkTour } from '../../domain/tours';
import { EventProgrammeReader } from '../../persistence/event-programme.reader';
import { EventRepository } from '../../persistence/event.repository';
import { SiteVisitRepository } from '../../persistence/site-visit.repository';
import { TourGroupRepository } from '../../persistence/tour-group.repository';

/** All tours of one visit. */
export interface ToursOfVisit {
  readonly visitId: string;
  readonly tours: readonly Omit<TourView, 'id'>[];
}

/** Gives visits other tours in place of those they have, and takes away groups that nobody is in any more. */
@Injectable()
export class ReplaceTours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly visits: SiteVisitRepository,
    private readonly groups: TourGroupRepository,
    private readonly programmes: EventProgrammeReader,
  ) {}

  /** @throws DomainError `EVENT.*`: wrong times (invalid), a group in two tours at once (conflict), or not-found */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly visits: readonly ToursOfVisit[];
    readonly withoutGroups: readonly string[];
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      const programme = await this.programmes.programme(event.id);
      for (const { tours } of this.replaced(programme, command.visits)) {
        for (const tour of tours) await this.visits.removeTour(tour);
      }
      checkAll(programme, command.visits);
      for (const { visitId, tours } of command.visits) {
        const visit = await this.visits.find(event, visitId);
        for (const tour of tours) await this.visits.addTour(visit, tour, tour.groupIds);
      }
      for (const id of command.withoutGroups) await this.groups.remove(event, id);
      await this.events.change(event, {});
    });
  }

  private replaced({ visits }: EventProgramme, wanted: readonly ToursOfVisit[]): VisitView[] {
    return wanted.map(({ visitId }) => {
      const visit = visits.find(({ id }) => id === visitId);
      if (!visit) throw new DomainError('EVENT.VISIT_NOT_FOUND', 'not-found', eventTexts.visitNotFound);
      refuseLaidOut(visit.wishes !== null);
      return visit;
    });
  }
}

function checkAll({ visits, tourGroups }: EventProgramme, wanted: readonly ToursOfVisit[]): void {
  let standing = visits.map((visit) => ({
    ...visit,
    tours: wanted.some(({ visitId }) => visitId === visit.id) ? [] : visit.tours,
  }));
  for (const { visitId, tours } of wanted) {
    for (const tour of tours) {
      const at = standing.find(({ id }) => id === visitId);
      if (!at) continue;
      checkTour({ visits: standing, tourGroups }, at, tour);
      standing = standing.map((visit) =>
        visit === at ? { ...visit, tours: [...visit.tours, { ...tour, id: '' }] } : visit,
      );
    }
  }
}

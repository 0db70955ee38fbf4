import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { eventTexts } from '../../../texts/events';
import type { Coordinator } from '../../companies';
import { checkTour, toursAfterSwap } from '../domain/tours';
import { EventProgrammeReader } from '../persistence/event-programme.reader';
import { Events } from '../persistence/events';
import { SiteVisits } from '../persistence/site-visits';

/** Lets two groups take each other's tours at one host. */
@Injectable()
export class SwapTours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
    private readonly visits: SiteVisits,
    private readonly programmes: EventProgrammeReader,
  ) {}

  /** @throws DomainError `EVENT.GROUP_BUSY` (conflict) when one of them is on another tour then, or not-found */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly visitId: string;
    readonly groupIds: readonly [string, string];
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      const programme = await this.programmes.programme(event.id);
      const visit = programme.visits.find(({ id }) => id === command.visitId);
      if (!visit) throw new DomainError('EVENT.VISIT_NOT_FOUND', 'not-found', eventTexts.visitNotFound);
      const others = programme.visits.filter((one) => one !== visit);
      const tours = toursAfterSwap(visit.tours, command.groupIds);
      for (const tour of tours) {
        checkTour({ ...programme, visits: others }, visit, tour);
        await this.visits.changeGroups(tour);
      }
      await this.events.change(event, {});
    });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { Coordinator } from '../../../identity';
import { LayoutOutdated } from '../../domain/events.domain-events';
import { standingMoments } from '../../domain/moment-stage';
import { cutIntoSlots, refuseSlotClash } from '../../domain/time-window';
import { requireHostVisit } from '../../domain/tours';
import { EventProgrammeReader } from '../../persistence/event-programme.reader';
import { EventRepository } from '../../persistence/event.repository';
import { SiteVisitRepository } from '../../persistence/site-visit.repository';

/** A part of the day that is cut into interview slots. */
export interface AddSlotsCommand {
  readonly user: Coordinator;
  readonly eventId: string;
  readonly visitId: string;
  readonly from: string;
  readonly until: string;
  readonly minutes: number;
  /** Interviews at once; left out: as many as the visit has interviewers. */
  readonly places?: number;
}

/** Adds interview slots to a visit; answers how many. */
@Injectable()
export class AddSlots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly visits: SiteVisitRepository,
    private readonly programmes: EventProgrammeReader,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError `EVENT.*`: wrong times or numbers (invalid), or a slot in the way (conflict) */
  async execute(command: AddSlotsCommand): Promise<number> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      const visit = await this.visits.find(event, command.visitId);
      requireHostVisit(visit);
      const window = { startsAt: command.from, endsAt: command.until };
      const slots = cutIntoSlots(window, command.minutes, command.places ?? visit.interviewers);
      const { visits } = await this.programmes.programme(event.id);
      refuseSlotClash(standingMoments(visits.find(({ id }) => id === visit.id)?.slots ?? []), slots);
      await this.visits.addSlots(visit, slots);
      await this.events.change(event, {});
      await this.domainEvents.publish(new LayoutOutdated(event.associationId, event.id));
      return slots.length;
    });
  }
}

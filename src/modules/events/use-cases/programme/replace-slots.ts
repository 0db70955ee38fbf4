import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { refuseLaidOut } from '../../domain/moment-stage';
import { checkWindow, refuseSlotClash, type SlotInput } from '../../domain/time-window';
import { requireHostVisit } from '../../domain/tours';
import { EventProgrammeReader } from '../../persistence/event-programme.reader';
import { EventRepository } from '../../persistence/event.repository';
import { SiteVisitRepository } from '../../persistence/site-visit.repository';

/** Offers other interview slots at a visit in place of those it has, as long as no interview is planned in these. */
@Injectable()
export class ReplaceSlots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly visits: SiteVisitRepository,
    private readonly programmes: EventProgrammeReader,
  ) {}

  /** @throws DomainError `EVENT.*`: wrong times (invalid), slots that clash or are in use (conflict), not-found */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly visitId: string;
    readonly slots: readonly SlotInput[];
  }): Promise<void> {
    const { slots } = command;
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      const visit = await this.visits.find(event, command.visitId);
      requireHostVisit(visit);
      const { visits } = await this.programmes.programme(event.id);
      refuseLaidOut(visits.some(({ id, wishes }) => id === visit.id && wishes !== null));
      slots.forEach((slot, at) => {
        checkWindow(slot);
        refuseSlotClash(slots.slice(0, at), [slot]);
      });
      await this.visits.removeSlots({ siteVisitId: visit.id });
      await this.visits.addSlots(visit, slots);
      await this.events.change(event, {});
    });
  }
}

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

/** Takes an interview slot out of an event, as long as no interview is planned in it. */
@Injectable()
export class RemoveSlot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly visits: SiteVisitRepository,
    private readonly programmes: EventProgrammeReader,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError not-found, or `EVENT.INTERVIEWS_PLANNED` (conflict) */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly slotId: string;
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      const { visits } = await this.programmes.programme(event.id);
      const slot = visits.flatMap(({ slots }) => slots).find(({ id }) => id === command.slotId);
      if (!slot) throw new DomainError('EVENT.SLOT_NOT_FOUND', 'not-found', eventTexts.slotNotFound);
      refuseLaidOut(slot.stage !== undefined);
      await this.visits.removeSlots({ id: slot.id });
      await this.events.change(event, {});
      await this.domainEvents.publish(new LayoutOutdated(event.associationId, event.id));
    });
  }
}

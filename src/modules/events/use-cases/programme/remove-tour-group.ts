import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { Coordinator } from '../../../identity';
import { requireDraft } from '../../domain/event-life-cycle';
import { LayoutOutdated } from '../../domain/events.domain-events';
import { EventRepository } from '../../persistence/event.repository';
import { TourGroupRepository } from '../../persistence/tour-group.repository';

/** Takes a group out of a draft; later people may be in it. */
@Injectable()
export class RemoveTourGroup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly groups: TourGroupRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError not-found, or `EVENT.DRAFT_ONLY` (conflict) */
  async execute({
    user,
    eventId,
    tourGroupId,
  }: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly tourGroupId: string;
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      requireDraft(event.state);
      await this.groups.remove(event, tourGroupId);
      await this.events.change(event, {});
      await this.domainEvents.publish(new LayoutOutdated(event.associationId, event.id));
    });
  }
}

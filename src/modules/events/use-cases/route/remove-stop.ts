import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { requireDraft } from '../../domain/event-life-cycle';
import { EventStopRepository } from '../../persistence/event-stop.repository';
import { EventRepository } from '../../persistence/event.repository';

/** Takes a stop out of a draft; later somebody may be waiting there. */
@Injectable()
export class RemoveStop {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly stops: EventStopRepository,
  ) {}

  /** @throws DomainError not-found, or `EVENT.DRAFT_ONLY` (conflict) */
  async execute({
    user,
    eventId,
    eventStopId,
  }: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly eventStopId: string;
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      requireDraft(event.state);
      await this.stops.remove(event, eventStopId);
      await this.events.change(event, {});
    });
  }
}

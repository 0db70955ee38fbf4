import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { Coordinator } from '../../companies';
import { Events } from '../persistence/events';
import { SiteVisits } from '../persistence/site-visits';

/** Takes a visit out of an event, with its tours and slots. */
@Injectable()
export class RemoveVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: Events,
    private readonly visits: SiteVisits,
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
      await this.visits.remove(await this.visits.find(event, visitId));
      await this.events.change(event, {});
    });
  }
}

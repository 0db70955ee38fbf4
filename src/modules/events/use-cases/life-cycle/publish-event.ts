import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { Coordinator } from '../../../identity';
import { EventPublished } from '../../domain/events.domain-events';
import { requireComplete } from '../../domain/publishing-requirements';
import { EventProgrammeReader } from '../../persistence/event-programme.reader';
import { EventRepository } from '../../persistence/event.repository';

/** Opens an event for referral, once its programme is complete. */
@Injectable()
export class PublishEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly programmes: EventProgrammeReader,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError `EVENT.INCOMPLETE` or `EVENT.WRONG_STATE` (conflict) */
  async execute({ user, eventId }: { readonly user: Coordinator; readonly eventId: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lock(user, eventId);
      const { vehicles, stops, visits } = await this.programmes.programme(eventId);
      const hostVisits = visits.filter(({ kind }) => kind === 'host').length;
      requireComplete({ vehicles: vehicles.length, stops: stops.length, hostVisits }, event);
      await this.events.move(event, 'publish', { user });
      await this.domainEvents.publish(new EventPublished(event.associationId, event.id));
    });
  }
}

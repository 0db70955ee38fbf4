import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { Coordinator } from '../../../identity';
import { LayoutOutdated } from '../../domain/events.domain-events';
import { checkTourGroup } from '../../domain/programme-input';
import { EventRepository } from '../../persistence/event.repository';
import { TourGroupRepository } from '../../persistence/tour-group.repository';

/** Adds a group in which people are shown around; answers its id. */
@Injectable()
export class AddTourGroup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly groups: TourGroupRepository,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError `EVENT.*` that says what is wrong */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly name: string;
    readonly places: number;
  }): Promise<string> {
    const { user, eventId, places } = command;
    const name = checkTourGroup(command.name, places);
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      const id = await this.groups.add(event, name, places);
      await this.events.change(event, {});
      await this.domainEvents.publish(new LayoutOutdated(event.associationId, event.id));
      return id;
    });
  }
}

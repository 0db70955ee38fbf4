import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import type { TourGroupView } from '../../domain/event-view';
import { checkTourGroup } from '../../domain/programme-input';
import { EventProgrammeReader } from '../../persistence/event-programme.reader';
import { EventRepository } from '../../persistence/event.repository';
import { TourGroupRepository } from '../../persistence/tour-group.repository';

/** Adds the groups that are not there yet and gives the others their places; people are moved afterwards. */
@Injectable()
export class ArrangeTourGroups {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly groups: TourGroupRepository,
    private readonly programmes: EventProgrammeReader,
  ) {}

  /** @throws DomainError `EVENT.*`: a wrong group (invalid), a name that is taken or a day that has begun (conflict) */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly groups: readonly Pick<TourGroupView, 'id' | 'name' | 'places'>[];
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(command.user, command.eventId);
      const known = await this.programmes.tourGroups(event.id);
      for (const { id, name, places } of command.groups) {
        checkTourGroup(name, places);
        const old = known.find((group) => group.id === id);
        if (!old) await this.groups.add(event, name, places, id);
        else if (old.places !== places) await this.groups.resize(event, id, places);
      }
      await this.events.change(event, {});
    });
  }
}

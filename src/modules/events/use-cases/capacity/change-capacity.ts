import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { checkMaxPeople, type CapacityChange } from '../../domain/capacity/capacity-change';
import { checkLimits } from '../../domain/event-input';
import { checkGroupPlaces } from '../../domain/programme-input';
import { EventStopRepository } from '../../persistence/event-stop.repository';
import { EventVehicleRepository } from '../../persistence/event-vehicle.repository';
import type { EventEntity } from '../../persistence/event.entity';
import { EventRepository } from '../../persistence/event.repository';
import { TourGroupRepository } from '../../persistence/tour-group.repository';

/** Changes how many people can come along, in one of the ways there are. */
@Injectable()
export class ChangeCapacity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly vehicles: EventVehicleRepository,
    private readonly groups: TourGroupRepository,
    private readonly stops: EventStopRepository,
  ) {}

  /**
   * Whether the people of a tour group still fit in it is for the caller to see to.
   * @throws DomainError invalid, not-found, or `EVENT.TOO_FEW_…` (conflict) when people would lose their place
   */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly change: CapacityChange;
  }): Promise<void> {
    const { user, eventId, change } = command;
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      await this.apply(event, change);
      await this.events.recomputeCapacity(event, { hasOtherDivision: change.type === 'stop' });
    });
  }

  private async apply(event: EventEntity, change: CapacityChange): Promise<void> {
    switch (change.type) {
      case 'setup':
        return this.vehicles.choose(event, change.configurationId);
      case 'no-vehicle':
        await this.stops.freeFromRoute(event);
        return this.vehicles.remove(event, change.vehicleId);
      case 'fleet':
        await this.stops.freeFromRoute(event);
        return this.vehicles.letDrive(event, change.vehicleIds);
      case 'limits': {
        const { ownLimit, staffSeats } = change;
        checkLimits({ ownLimit, staffSeats });
        return this.events.change(event, { ownLimit, staffSeats });
      }
      case 'group':
        checkGroupPlaces(change.places);
        return this.groups.resize(event, change.tourGroupId, change.places);
      case 'stop': {
        const { eventStopId, vehicleId, maxPeople } = change;
        checkMaxPeople(maxPeople);
        return this.stops.divide(event, eventStopId, { vehicleId, maxPeople });
      }
    }
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { EventStopRepository } from '../../persistence/event-stop.repository';
import { EventVehicleRepository } from '../../persistence/event-vehicle.repository';
import { EventRepository } from '../../persistence/event.repository';

/** Takes a vehicle out of an event. */
@Injectable()
export class RemoveVehicle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly vehicles: EventVehicleRepository,
    private readonly stops: EventStopRepository,
  ) {}

  /** @throws DomainError not-found, or `EVENT.TOO_FEW_…` (conflict) when people on board would lose their place */
  async execute({
    user,
    eventId,
    vehicleId,
  }: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly vehicleId: string;
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      await this.stops.freeFromRoute(event);
      await this.vehicles.remove(event, vehicleId);
      await this.events.recomputeCapacity(event);
    });
  }
}

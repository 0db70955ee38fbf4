import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { checkVehicle, type VehicleInput } from '../../domain/programme-input';
import { EventStopRepository } from '../../persistence/event-stop.repository';
import { EventVehicleRepository } from '../../persistence/event-vehicle.repository';
import { EventRepository } from '../../persistence/event.repository';

/** Adds a vehicle with the ways it can be set up, the first of them chosen; answers its id. */
@Injectable()
export class AddVehicle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly vehicles: EventVehicleRepository,
    private readonly stops: EventStopRepository,
  ) {}

  /** @throws DomainError `EVENT.*` that says what is wrong */
  async execute({
    user,
    eventId,
    ...input
  }: VehicleInput & { readonly user: Coordinator; readonly eventId: string }): Promise<string> {
    const vehicle = checkVehicle(input);
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      const id = await this.vehicles.add(event, vehicle);
      await this.stops.freeFromRoute(event);
      await this.events.recomputeCapacity(event);
      return id;
    });
  }
}

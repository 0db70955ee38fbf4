import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { EventVehicleRepository } from '../../persistence/event-vehicle.repository';
import { EventRepository } from '../../persistence/event.repository';

/** Sets a vehicle up another way: more wheelchair places, fewer seats, or the reverse. */
@Injectable()
export class ChooseConfiguration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly vehicles: EventVehicleRepository,
  ) {}

  /** @throws DomainError not-found, or `EVENT.TOO_FEW_…` (conflict) when people on board would lose their place */
  async execute({
    user,
    eventId,
    configurationId,
  }: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly configurationId: string;
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      await this.vehicles.choose(event, configurationId);
      await this.events.recomputeCapacity(event);
    });
  }
}

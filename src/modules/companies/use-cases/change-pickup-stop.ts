import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { requireRole, type Coordinator } from '../../identity';
import { checkStopPlace, type PickupStopChange } from '../domain/pickup-stop-rules';
import { PickupStopRepository } from '../persistence/pickup-stop.repository';

/** Changes where a pick-up stop is and what people recognise it by; a route that is planned keeps its times. */
@Injectable()
export class ChangePickupStop {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stops: PickupStopRepository,
  ) {}

  async execute({
    user,
    pickupStopId,
    ...stop
  }: PickupStopChange & { readonly user: Coordinator; readonly pickupStopId: string }): Promise<void> {
    requireRole(user, 'coordinator');
    checkStopPlace(stop);
    return this.unitOfWork.run(() => this.stops.change(user.associationId, pickupStopId, stop));
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { requireCoordinator, type Coordinator } from '../domain/coordinator-only';
import { checkStopPlace, type PickupStopChange } from '../domain/pickup-stop-rules';
import { PickupStops } from '../persistence/pickup-stops';

/** Changes where a pick-up stop is and what people recognise it by; a route that is planned keeps its times. */
@Injectable()
export class ChangePickupStop {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stops: PickupStops,
  ) {}

  async execute({
    user,
    pickupStopId,
    ...stop
  }: PickupStopChange & { readonly user: Coordinator; readonly pickupStopId: string }): Promise<void> {
    requireCoordinator(user);
    checkStopPlace(stop);
    return this.unitOfWork.run(() => this.stops.change(user.associationId, pickupStopId, stop));
  }
}

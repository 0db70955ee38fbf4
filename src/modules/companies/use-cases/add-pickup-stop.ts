import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { requireCoordinator, type Coordinator } from '../domain/coordinator-only';
import { checkStopPlace, type PickupStopInput } from '../domain/pickup-stop-rules';
import { PickupStops } from '../persistence/pickup-stops';

/** Adds a pick-up stop to the association; answers its id. */
@Injectable()
export class AddPickupStop {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stops: PickupStops,
  ) {}

  async execute({ user, ...stop }: PickupStopInput & { readonly user: Coordinator }): Promise<string> {
    requireCoordinator(user);
    checkStopPlace(stop);
    return this.unitOfWork.run(() => this.stops.add(user.associationId, stop));
  }
}

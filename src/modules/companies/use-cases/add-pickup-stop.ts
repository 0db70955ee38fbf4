import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { requireRole, type Coordinator } from '../../identity';
import { checkStopPlace, type PickupStopInput } from '../domain/pickup-stop-rules';
import { PickupStopRepository } from '../persistence/pickup-stop.repository';

/** Adds a pick-up stop to the association; answers its id. */
@Injectable()
export class AddPickupStop {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stops: PickupStopRepository,
  ) {}

  async execute({ user, ...stop }: PickupStopInput & { readonly user: Coordinator }): Promise<string> {
    requireRole(user, 'coordinator');
    checkStopPlace(stop);
    return this.unitOfWork.run(() => this.stops.add(user.associationId, stop));
  }
}

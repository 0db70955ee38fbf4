import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { requireTravelPlanner, type CurrentUser } from '../../../identity';
import { OwnTravelTimeRepository } from '../../persistence/own-travel-time.repository';

/** Forgets an own travel time: the map service or the estimate counts again. */
@Injectable()
export class RemoveOwnTravelTime {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly times: OwnTravelTimeRepository,
  ) {}

  /** @throws DomainError forbidden or not-found */
  async execute({ user, id }: { readonly user: CurrentUser; readonly id: string }): Promise<void> {
    requireTravelPlanner(user);
    return this.unitOfWork.run(() => this.times.remove(user.associationId, id));
  }
}

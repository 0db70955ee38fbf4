import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import { requireTravelPlanner, type CurrentUser } from '../../../identity';
import { checkOwnTravelTime, type OwnTravelTimeInput } from '../../domain/travel/own-travel-time';
import { OwnTravelTimeRepository } from '../../persistence/own-travel-time.repository';

/** Keeps how long the bus really takes between two places; a route that is planned keeps its times. */
@Injectable()
export class SetOwnTravelTime {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly times: OwnTravelTimeRepository,
  ) {}

  /** @throws DomainError forbidden, or `TRAVEL.*` (invalid) */
  async execute({ user, ...input }: OwnTravelTimeInput & { readonly user: CurrentUser }): Promise<void> {
    requireTravelPlanner(user);
    checkOwnTravelTime(input);
    const { from, to, minutes, bothWays } = input;
    return this.unitOfWork.run(async () => {
      await this.times.set(user.associationId, from, to, minutes);
      if (bothWays) await this.times.set(user.associationId, to, from, minutes);
    });
  }
}

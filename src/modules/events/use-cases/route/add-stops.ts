import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { AddStop } from './add-stop';

/** Lets the buses of an event stop at several places more, or at none of them when one is refused. */
@Injectable()
export class AddStops {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly addStop: AddStop,
  ) {}

  /** @throws DomainError as `AddStop` does */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly pickupStopIds: readonly string[];
  }): Promise<void> {
    const { user, eventId, pickupStopIds } = command;
    return this.unitOfWork.run(async () => {
      for (const pickupStopId of pickupStopIds) {
        await this.addStop.execute({ user, eventId, pickupStopId, earliest: null, maxRideMinutes: null });
      }
    });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { EventRepository } from '../../persistence/event.repository';

/** Keeps seats for interpreters who ride along; participants cannot have them. */
@Injectable()
export class SeatInterpreters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
  ) {}

  /**
   * @param more seats more than now, or less when negative
   * @throws DomainError `EVENT.TOO_FEW_…` (conflict) when people would lose their place
   */
  async execute(user: Coordinator, eventId: string, more: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      await this.events.change(event, { interpreterSeats: event.interpreterSeats + more });
      await this.events.recomputeCapacity(event);
    });
  }
}

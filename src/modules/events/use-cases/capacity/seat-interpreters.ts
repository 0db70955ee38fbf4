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

  /** @throws DomainError `EVENT.TOO_FEW_…` (conflict) when people would lose their seat */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    /** Seats more than now, or fewer when negative. */
    readonly more: number;
  }): Promise<void> {
    const { user, eventId, more } = command;
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      await this.events.change(event, { interpreterSeats: event.interpreterSeats + more });
      await this.events.recomputeCapacity(event);
    });
  }
}

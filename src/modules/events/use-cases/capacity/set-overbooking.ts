import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { eventTexts } from '../../../../texts/events';
import type { Coordinator } from '../../../identity';
import { EventRepository } from '../../persistence/event.repository';

/** Lets some more people take part than the own limit, never more than there are seats on the bus. */
@Injectable()
export class SetOverbooking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
  ) {}

  /**
   * @param command.places above the own limit; 0 ends it
   * @param command.permille at most this share of the physical seats, in thousandths, up to 100
   * @throws DomainError invalid, not-found, or `EVENT.TOO_FEW_PARTICIPANTS` (conflict) when people would lose their place
   */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly places: number;
    readonly permille: number;
  }): Promise<void> {
    const { user, eventId, places, permille } = command;
    if (!Number.isInteger(places) || places < 0) {
      throw new DomainError('EVENT.OVERBOOKING_WRONG', 'invalid', eventTexts.countWrong);
    }
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      await this.events.change(event, { overbooking: places, overbookingPermille: permille });
      await this.events.recomputeCapacity(event);
    });
  }
}

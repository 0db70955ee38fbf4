import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { EventRepository } from '../../persistence/event.repository';

/** Begins the day itself; the programme is fixed from now on. */
@Injectable()
export class StartEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
  ) {}

  /** @throws DomainError `EVENT.WRONG_STATE` (conflict) */
  async execute({ user, eventId }: { readonly user: Coordinator; readonly eventId: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lock(user, eventId);
      await this.events.move(event, 'start');
    });
  }
}

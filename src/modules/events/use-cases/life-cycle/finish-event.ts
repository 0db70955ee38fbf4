import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import type { Coordinator } from '../../../identity';
import { requireMorning } from '../../domain/day-start';
import { EventRepository } from '../../persistence/event.repository';

/** Ends the day; what remains is follow-up. */
@Injectable()
export class FinishEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `EVENT.WRONG_STATE`, or `EVENT.NOT_YET` before the morning of the day (both conflict) */
  async execute({ user, eventId }: { readonly user: Coordinator; readonly eventId: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const event = await this.events.lock(user, eventId);
      requireMorning(event, this.clock.now());
      await this.events.move(event, 'finish', { user });
    });
  }
}

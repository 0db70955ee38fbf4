import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import type { Coordinator } from '../../../identity';
import { EventReopened } from '../../domain/events.domain-events';
import { checkReason, requireBeforeNight } from '../../domain/reopening';
import { EventRepository } from '../../persistence/event.repository';

/** Takes the last step of an event back: from closed, final, running or finished to the state before it. */
@Injectable()
export class ReopenEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `EVENT.REASON_MISSING` (invalid), `EVENT.WRONG_STATE`, or `EVENT.DAY_OVER` after the day (both conflict) */
  async execute(command: {
    readonly user: Coordinator;
    readonly eventId: string;
    readonly reason: string;
  }): Promise<void> {
    const reason = checkReason(command.reason);
    return this.unitOfWork.run(async () => {
      const event = await this.events.lock(command.user, command.eventId);
      requireBeforeNight(event, localDateOf(this.clock.now()));
      await this.events.move(event, 'reopen', { user: command.user, reason });
      await this.domainEvents.publish(new EventReopened(event.associationId, event.id));
    });
  }
}

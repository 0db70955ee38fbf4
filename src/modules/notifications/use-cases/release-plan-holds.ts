import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import type { EventView } from '../../events';
import { nextAllowedMoment } from '../planning/schedule/quiet-hours';
import { PlannedMessageRepository } from '../planning/planned-message.repository';

/** Lets a coordinator send what waits for a new plan, with the plan that people know; at night, the next morning. */
@Injectable()
export class ReleasePlanHolds {
  constructor(
    private readonly plannedMessages: PlannedMessageRepository,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many messages it was about. */
  execute(command: { readonly user: { readonly associationId: string }; readonly event: EventView }): Promise<number> {
    const { user, event } = command;
    return this.unitOfWork.run(() =>
      this.plannedMessages.releaseHolds(user, event.id, nextAllowedMoment(this.clock.now(), event.closingDays)),
    );
  }
}

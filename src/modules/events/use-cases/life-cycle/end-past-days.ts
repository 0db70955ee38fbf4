import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { EverySeconds } from '../../../../platform/queue';
import { EventRepository } from '../../persistence/event.repository';

/** Ends days that are past and that nobody ended: what is over is shown as over, and can be forgotten in time. */
@Injectable()
export class EndPastDays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many. A draft that was never opened stays one. */
  @EverySeconds(600)
  execute(): Promise<number> {
    return this.unitOfWork.run(() => this.events.finishBefore(localDateOf(this.clock.now())));
  }
}

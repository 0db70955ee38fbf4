import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { sql, UnitOfWork } from '../../../../platform/database';
import { EverySeconds } from '../../../../platform/queue';

const END_PAST_DAYS = sql`
  UPDATE event SET state = 'finished', version = version + 1
  WHERE state IN ('published', 'closed', 'final', 'running') AND date < ?`;

/** Ends days that are past and that nobody ended: what is over is shown as over, and can be forgotten in time. */
@Injectable()
export class EndPastDays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many. A draft that was never opened stays one. */
  @EverySeconds(600)
  execute(): Promise<number> {
    return this.unitOfWork.run(() => this.unitOfWork.execute(END_PAST_DAYS, [localDateOf(this.clock.now())]));
  }
}

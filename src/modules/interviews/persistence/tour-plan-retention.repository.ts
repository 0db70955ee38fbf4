import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';

const DAYS = 14;

const FORGET_TOUR_PLANS = sql`
  DELETE t FROM tour_plan t JOIN event e ON e.id = t.event_id
  WHERE DATE_ADD(e.date, INTERVAL ${DAYS} DAY) <= ?`;

/** Forgets who would have changed group, once nothing can be accepted or taken back. */
@Injectable()
export class TourPlanRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`proposals for tours, ${DAYS} days after the event`)
  tourPlans(now: Date): Promise<number> {
    return this.unitOfWork.run(() => this.unitOfWork.execute(FORGET_TOUR_PLANS, [localDateOf(now)]));
  }
}

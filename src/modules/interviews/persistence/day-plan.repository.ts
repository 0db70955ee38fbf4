import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import type { EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import type { PlannedDays } from '../domain/day-plan/day-alternative';
import { DayPlanEntity } from './day-plan.entity';

/** Stores the days that were compared for an event: one comparison at a time. To change it, the event is locked. */
@Injectable()
export class DayPlanRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  find(eventId: string): Promise<DayPlanEntity | null> {
    return this.unitOfWork.repository(DayPlanEntity).findOneBy({ eventId });
  }

  /** Keeps it in place of the one before. */
  async keep({ id: eventId, associationId }: EventView, user: CurrentUser, content: PlannedDays): Promise<void> {
    const rows = this.unitOfWork.repository(DayPlanEntity);
    await rows.delete({ eventId });
    await rows.insert({ eventId, associationId, content, chosen: 0, madeBy: user.id, madeAt: this.clock.now() });
  }

  /** @param question the state of the event for which it is drafted */
  async choose({ eventId, content }: DayPlanEntity, chosen: number, question: string): Promise<void> {
    const rows = this.unitOfWork.repository(DayPlanEntity);
    await rows.update({ eventId }, { chosen, content: { ...content, question } });
  }
}

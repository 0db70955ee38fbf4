import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { InterviewChangeEntity } from './interview-change.entity';
import { InterviewEntity } from './interview.entity';

const REMOVE_INTERVIEWS = sql`DELETE FROM interview WHERE id IN (?)`;

/** Changes of drafts by hand, newest first; the event is locked. */
@Injectable()
export class InterviewChangeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async last(planId: string): Promise<InterviewChangeEntity | undefined> {
    const found = await this.unitOfWork
      .repository(InterviewChangeEntity)
      .find({ where: { interviewPlanId: planId }, order: { version: 'DESC' }, take: 1 });
    return found[0];
  }

  async apply(removed: readonly InterviewEntity[], added: readonly InterviewEntity[]): Promise<void> {
    const ids = removed.map(({ id }) => id);
    if (ids.length > 0) await this.unitOfWork.execute(REMOVE_INTERVIEWS, [ids]);
    await this.unitOfWork.repository(InterviewEntity).insert([...added]);
  }

  async keep(change: InterviewChangeEntity): Promise<void> {
    await this.unitOfWork.repository(InterviewChangeEntity).insert(change);
  }

  async forget(id: string): Promise<void> {
    await this.unitOfWork.repository(InterviewChangeEntity).delete(id);
  }
}

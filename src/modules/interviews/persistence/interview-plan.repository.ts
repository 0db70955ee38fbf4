import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { InterviewPlanEntity } from './interview-plan.entity';
import { InterviewEntity } from './interview.entity';

/** Plans and their interviews, for use cases that hold the event's lock. */
@Injectable()
export class InterviewPlanRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  find(eventId: string, state: 'draft' | 'published'): Promise<InterviewPlanEntity | null> {
    return this.unitOfWork.repository(InterviewPlanEntity).findOneBy({ eventId, state });
  }

  interviewsOf(planId: string): Promise<InterviewEntity[]> {
    return this.unitOfWork.repository(InterviewEntity).findBy({ interviewPlanId: planId });
  }

  async save(plan: InterviewPlanEntity, interviews: readonly InterviewEntity[]): Promise<void> {
    await this.unitOfWork.repository(InterviewPlanEntity).save(plan);
    await this.unitOfWork.repository(InterviewEntity).save([...interviews]);
  }

  async removeInterviews(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.unitOfWork.execute('DELETE FROM interview WHERE id IN (?)', [ids]);
  }

  async removeInterviewsAt(planId: string, visitId: string): Promise<void> {
    await this.unitOfWork.execute(
      `DELETE i FROM interview i JOIN interview_slot s ON s.id = i.interview_slot_id
       WHERE i.interview_plan_id = ? AND s.site_visit_id = ?`,
      [planId, visitId],
    );
  }

  async remove(planId: string): Promise<void> {
    await this.forgetChanges(planId);
    await this.unitOfWork.execute('DELETE FROM interview WHERE interview_plan_id = ?', [planId]);
    await this.unitOfWork.execute('DELETE FROM interview_plan WHERE id = ?', [planId]);
  }

  /** A plan that was published or computed again has no changes to undo. */
  async forgetChanges(planId: string): Promise<void> {
    await this.unitOfWork.execute('DELETE FROM interview_change WHERE interview_plan_id = ?', [planId]);
  }

  /** Frees the interviews of somebody who no longer comes. */
  async release(registrationId: string): Promise<void> {
    await this.unitOfWork.execute(
      `UPDATE interview SET state = 'not-held', not_held_reason = 'participant'
       WHERE registration_id = ? AND state = 'planned'`,
      [registrationId],
    );
  }

  /** Records whether an interview took place. */
  async settle(id: string, state: 'held' | 'not-held', reason: string | null): Promise<void> {
    await this.unitOfWork.execute('UPDATE interview SET state = ?, not_held_reason = ? WHERE id = ?', [
      state,
      reason,
      id,
    ]);
  }
}

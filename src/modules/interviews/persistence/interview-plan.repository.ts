import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { InterviewPlanEntity } from './interview-plan.entity';
import { InterviewEntity } from './interview.entity';

const REMOVE_INTERVIEWS = sql`DELETE FROM interview WHERE id IN (?)`;

const REMOVE_INTERVIEWS_AT_VISIT = sql`
  DELETE i FROM interview i JOIN interview_slot s ON s.id = i.interview_slot_id
  WHERE i.interview_plan_id = ? AND s.site_visit_id = ?`;

/** No event has so many interviewers at one host. */
const VACATE_PLACES = sql`UPDATE interview SET place = place + 10000 WHERE interview_plan_id = ?`;
const REMOVE_INTERVIEWS_OF_PLAN = sql`DELETE FROM interview WHERE interview_plan_id = ?`;
const REMOVE_PLAN = sql`DELETE FROM interview_plan WHERE id = ?`;
const REMOVE_CHANGES = sql`DELETE FROM interview_change WHERE interview_plan_id = ?`;

const DRAFT_IN_SLOTS = sql<{ readonly id: string }>`
  SELECT p.id FROM interview_plan p WHERE p.event_id = ? AND p.state = 'draft' AND EXISTS (
    SELECT 1 FROM interview i WHERE i.interview_plan_id = p.id AND (i.interview_slot_id IN (?) OR i.last_slot_id IN (?)))`;

const RELEASE_INTERVIEWS = sql`
  UPDATE interview SET state = 'not-held', not_held_reason = 'participant'
  WHERE registration_id = ? AND state = 'planned'`;

const PIN = sql`
  UPDATE interview i JOIN interview_plan p ON p.id = i.interview_plan_id AND p.state = 'draft'
  SET i.pinned = ?, p.version = p.version + 1, p.changed_by = ? WHERE i.id = ? AND i.event_id = ?`;
const SETTLE_INTERVIEW = sql`UPDATE interview SET state = ?, not_held_reason = ? WHERE id = ?`;

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
    if (ids.length > 0) await this.unitOfWork.execute(REMOVE_INTERVIEWS, [ids]);
  }

  /** Before all interviews of a plan are saved with their places: two can then take each other's. */
  async vacatePlaces(planId: string): Promise<void> {
    await this.unitOfWork.execute(VACATE_PLACES, [planId]);
  }

  async removeInterviewsAt(planId: string, visitId: string): Promise<void> {
    await this.unitOfWork.execute(REMOVE_INTERVIEWS_AT_VISIT, [planId, visitId]);
  }

  async remove(planId: string): Promise<void> {
    await this.forgetChanges(planId);
    await this.unitOfWork.execute(REMOVE_INTERVIEWS_OF_PLAN, [planId]);
    await this.unitOfWork.execute(REMOVE_PLAN, [planId]);
  }

  /** Takes the draft of an event away when one of its interviews is in these slots: it is for other hours. */
  async removeDraftWith(eventId: string, slotIds: readonly string[]): Promise<void> {
    if (slotIds.length === 0) return;
    const [draft] = await this.unitOfWork.query(DRAFT_IN_SLOTS, [eventId, slotIds, slotIds]);
    if (draft !== undefined) await this.remove(draft.id);
  }

  /** A plan that was published or computed again has no changes to undo. */
  async forgetChanges(planId: string): Promise<void> {
    await this.unitOfWork.execute(REMOVE_CHANGES, [planId]);
  }

  /** Frees the interviews of somebody who no longer comes. */
  async release(registrationId: string): Promise<void> {
    await this.unitOfWork.execute(RELEASE_INTERVIEWS, [registrationId]);
  }

  /** Fixes an interview of the draft, or lets it go, as a change of the draft; false when the draft has no such interview. */
  async pin(change: {
    readonly eventId: string;
    readonly interviewId: string;
    readonly pinned: boolean;
    readonly by: string;
  }): Promise<boolean> {
    const { eventId, interviewId, pinned, by } = change;
    return (await this.unitOfWork.execute(PIN, [pinned, by, interviewId, eventId])) > 0;
  }

  /** Records whether an interview took place. */
  async settle(id: string, state: 'held' | 'not-held', reason: string | null): Promise<void> {
    await this.unitOfWork.execute(SETTLE_INTERVIEW, [state, reason, id]);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';

/** A message that waits for a new plan. */
export interface PlanHold {
  readonly id: string;
  readonly recipientId: string;
  /** When it goes at the latest. */
  readonly until: Date;
}

/** A message that was put off for another reason since, or moved, does not wait for a plan any more. */
export const WAITS_FOR_PLAN = `(state = 'planned' AND due_at <=> awaits_plan_until)`;

/** Messages that wait for a plan to be published. */
@Injectable()
export class PlanHoldRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<PlanHold[]> {
    return this.unitOfWork.query<PlanHold>(
      `SELECT id, recipient_id AS recipientId, awaits_plan_until AS until FROM message
       WHERE event_id = ? AND ${WAITS_FOR_PLAN}`,
      [eventId],
    );
  }

  /** Lets a message go at this moment; it can come to wait again, until the same latest moment. */
  async end(id: string, moment: Date): Promise<void> {
    await this.unitOfWork.execute(`UPDATE message SET due_at = ? WHERE id = ? AND ${WAITS_FOR_PLAN}`, [moment, id]);
  }

  /** Lets a message wait until another moment, and no longer. */
  async changeEnd(id: string, moment: Date): Promise<void> {
    await this.unitOfWork.execute(
      `UPDATE message SET due_at = ?, awaits_plan_until = ? WHERE id = ? AND ${WAITS_FOR_PLAN}`,
      [moment, moment, id],
    );
  }

  /** Lets all of an event go now, whatever plan is still to come. Answers how many. */
  endAll(user: { readonly associationId: string }, eventId: string, now: Date): Promise<number> {
    return this.unitOfWork.execute(
      `UPDATE message SET due_at = ?, awaits_plan_until = ? WHERE event_id = ? AND association_id = ? AND ${WAITS_FOR_PLAN}`,
      [now, now, eventId, user.associationId],
    );
  }
}

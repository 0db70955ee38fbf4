import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';

/** A message that is held until a new plan is published. */
export interface PlanHold {
  readonly id: string;
  readonly recipientId: string;
  /** When it goes at the latest. */
  readonly until: Date;
}

/** A message that was put off for another reason since, or moved, is not held for a plan any more. */
export const HELD_FOR_PLAN = fragment`(state = 'planned' AND due_at <=> awaits_plan_until)`;

const OF_EVENT = sql<PlanHold, 'until'>`SELECT id, recipient_id AS recipientId, awaits_plan_until AS until FROM message
  WHERE event_id = ? AND ${HELD_FOR_PLAN}`;

/** Answers which messages of an event are held until a new plan is published. */
@Injectable()
export class PlanHoldReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<PlanHold[]> {
    return this.unitOfWork.query(OF_EVENT, [eventId]);
  }
}

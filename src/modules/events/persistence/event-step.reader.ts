import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { EventCommand, EventState } from '../domain/event-life-cycle';

/** A step in the life of an event that somebody took. */
export interface EventStepView {
  readonly command: EventCommand;
  readonly fromState: EventState;
  /** Null when the day ended by itself. */
  readonly takenBy: string | null;
  readonly takenAt: Date;
  /** Why it was reopened; null for other steps, and once that is forgotten. */
  readonly reason: string | null;
}

const OF_EVENT = sql<EventStepView>`
  SELECT command, from_state AS fromState, taken_by AS takenBy, taken_at AS takenAt, reason
  FROM event_step WHERE event_id = ? ORDER BY taken_at DESC, id DESC`;

/** Answers who took which step with an event. */
@Injectable()
export class EventStepReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The latest first. */
  ofEvent(eventId: string): Promise<EventStepView[]> {
    return this.unitOfWork.query(OF_EVENT, [eventId]);
  }
}

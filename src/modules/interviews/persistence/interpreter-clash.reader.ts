import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';

/** An interpreter who is expected at another event of the same day in the same hours. */
export interface InterpreterClash {
  readonly interpreter: string;
  readonly otherEvent: string;
}

/** When interpreters are at work: while companies expect people, from the first visit to the end of the last. */
const HOURS = fragment`(SELECT event_id, MIN(arrive_from) AS begins,
    MAX(TIME_FORMAT(ADDTIME(CONCAT(arrive_until, ':00'), SEC_TO_TIME(visit_minutes * 60)), '%H:%i')) AS ends
  FROM site_visit WHERE kind = 'host' GROUP BY event_id)`;

const AT_ONCE = sql<InterpreterClash>`
  SELECT t.name AS interpreter, o.title AS otherEvent
  FROM event e
  JOIN event_interpreter t ON t.event_id = e.id
  JOIN event o ON o.association_id = e.association_id AND o.date = e.date AND o.id <> e.id
    AND o.state NOT IN ('cancelled', 'anonymised')
  JOIN event_interpreter s ON s.event_id = o.id AND s.name = t.name
  JOIN ${HOURS} h ON h.event_id = e.id
  JOIN ${HOURS} k ON k.event_id = o.id AND h.begins < k.ends AND k.begins < h.ends
  WHERE e.id = ? ORDER BY t.name, o.code`;

/** Answers which interpreters of an event, by their name, are needed elsewhere in the same hours. */
@Injectable()
export class InterpreterClashReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<InterpreterClash[]> {
    return this.unitOfWork.query(AT_ONCE, [eventId]);
  }
}

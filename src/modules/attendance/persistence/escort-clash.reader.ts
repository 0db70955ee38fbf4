import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';

/** An escort who rides along with another event of that day too. */
export interface EscortClash {
  readonly escort: string;
  /** Title of the other event. */
  readonly otherEvent: string;
}

/** The same name or the same number is the same person: who rides along has no account. */
const OF_EVENT = sql<EscortClash>`
  SELECT DISTINCT x.name AS escort, o.title AS otherEvent
  FROM escort x JOIN event e ON e.id = x.event_id
  JOIN event o ON o.association_id = e.association_id AND o.date = e.date AND o.id <> e.id
    AND o.state NOT IN ('cancelled', 'anonymised')
  JOIN escort y ON y.event_id = o.id AND y.revoked_at IS NULL
    AND (y.name = x.name OR (y.phone = x.phone AND CHAR_LENGTH(x.phone) > 0))
  WHERE x.event_id = ? AND x.revoked_at IS NULL ORDER BY escort, otherEvent`;

/** Answers who is counted on by two events of one day. */
@Injectable()
export class EscortClashReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<EscortClash[]> {
    return this.unitOfWork.query(OF_EVENT, [eventId]);
  }
}

import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';

/** Somebody who is expected at another event of the association on the same day. */
export interface DoubleBooking {
  readonly registrationId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly otherEvent: string;
}

const IN_TWO_EVENTS = sql<DoubleBooking>`
  SELECT r.id AS registrationId, j.first_name AS firstName, j.last_name AS lastName, o.title AS otherEvent
  FROM registration r
  JOIN event e ON e.id = r.event_id
  JOIN jobseeker j ON j.id = r.jobseeker_id
  JOIN registration s ON s.jobseeker_id = r.jobseeker_id AND s.event_id <> r.event_id AND s.holds_seat = 1
  JOIN event o ON o.id = s.event_id AND o.date = e.date AND o.state NOT IN ('cancelled', 'anonymised')
  WHERE r.event_id = ? AND r.holds_seat = 1 ORDER BY j.first_name, j.last_name, r.id, o.code`;

/** Answers who is planned in two places on one day. */
@Injectable()
export class DoubleBookingReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<DoubleBooking[]> {
    return this.unitOfWork.query(IN_TWO_EVENTS, [eventId]);
  }
}

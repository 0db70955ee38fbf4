import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';

/** What the capacity of an event is made of. */
export interface CapacityPlan {
  /** Ordinary seats of all chosen set-ups, staff included. */
  readonly physicalSeats: number;
  /** Places above the own limit that the coordinator asked for. */
  readonly overbooking: number;
  /** Until how much of the physical seats that is allowed, in thousandths. */
  readonly overbookingPermille: number;
  /** Of interpreters who ride along. */
  readonly interpreterSeats: number;
}

const CAPACITY = sql<CapacityPlan, 'physicalSeats'>`
  SELECT e.overbooking, e.overbooking_permille AS overbookingPermille, e.interpreter_seats AS interpreterSeats,
    (SELECT COALESCE(SUM(c.seats), 0) FROM vehicle_configuration c JOIN event_vehicle v ON v.id = c.event_vehicle_id
     WHERE v.event_id = e.id AND v.stays_home = 0 AND c.chosen = 1) AS physicalSeats
  FROM event e WHERE e.id = ?`;

/** Answers what the capacity of an event is made of. */
@Injectable()
export class CapacityReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of an event that exists; of another one, nothing at all. */
  async planOf(eventId: string): Promise<CapacityPlan> {
    const rows = await this.unitOfWork.query(CAPACITY, [eventId]);
    return rows[0] ?? { overbooking: 0, overbookingPermille: 0, interpreterSeats: 0, physicalSeats: 0 };
  }
}

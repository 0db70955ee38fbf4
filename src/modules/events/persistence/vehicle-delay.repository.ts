import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { BusDelay } from '../domain/delay/expected-day';
import type { DelayReport } from '../domain/delay/late-vehicles';

const OF_EVENT = sql<DelayReport>`
  SELECT vehicle_id AS vehicleId, place_id AS \`at\`, call_kind AS kind, part, minutes, reported_at AS reportedAt FROM vehicle_delay
  WHERE event_id = ? ORDER BY reported_at, vehicle_id, place_id, call_kind, part`;

const KEEP_DELAY = sql`
  INSERT INTO vehicle_delay (event_id, vehicle_id, association_id, place_id, call_kind, part, minutes, reported_by,
    reported_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE minutes = VALUES(minutes), reported_by = VALUES(reported_by),
    reported_at = VALUES(reported_at)`;

/** Where vehicles were late on the day of an event; one report for each arrival or departure. */
@Injectable()
export class VehicleDelayRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they were reported. */
  ofEvent(eventId: string): Promise<DelayReport[]> {
    return this.unitOfWork.query(OF_EVENT, [eventId]);
  }

  /** The event is locked. */
  async keep(
    event: { readonly id: string; readonly associationId: string },
    { vehicleId, at, kind, part, minutes }: BusDelay,
    by: { readonly userId: string; readonly at: Date },
  ): Promise<void> {
    await this.unitOfWork.execute(KEEP_DELAY, [
      event.id,
      vehicleId,
      event.associationId,
      at,
      kind,
      part,
      minutes,
      by.userId,
      by.at,
    ]);
  }
}

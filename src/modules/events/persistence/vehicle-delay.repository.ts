import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { BusDelay } from '../domain/delay/expected-day';

/** Which vehicles are late on the day of an event; the last report of a vehicle counts. */
@Injectable()
export class VehicleDelayRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<BusDelay[]> {
    return this.unitOfWork.query<BusDelay>(
      'SELECT vehicle_id AS vehicleId, place_id AS `at`, part, minutes FROM vehicle_delay WHERE event_id = ?',
      [eventId],
    );
  }

  /** The event is locked. */
  async keep(
    event: { readonly id: string; readonly associationId: string },
    { vehicleId, at, part, minutes }: BusDelay,
    by: { readonly userId: string; readonly at: Date },
  ): Promise<void> {
    await this.unitOfWork.execute(
      `INSERT INTO vehicle_delay (event_id, vehicle_id, association_id, place_id, part, minutes, reported_by, reported_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE place_id = VALUES(place_id), part = VALUES(part), minutes = VALUES(minutes),
         reported_by = VALUES(reported_by), reported_at = VALUES(reported_at)`,
      [event.id, vehicleId, event.associationId, at, part, minutes, by.userId, by.at],
    );
  }
}

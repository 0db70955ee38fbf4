import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { EventView } from '../domain/event-view';
import { EventReader } from './event.reader';

/** A vehicle that another event of the same day counts on in the same hours. */
export interface VehicleClash {
  readonly vehicle: string;
  readonly otherEvent: string;
}

interface CandidateRow extends VehicleClash {
  readonly vehicleId: string;
  readonly dutyFrom: string;
  readonly dutyUntil: string;
  readonly otherEventId: string;
  readonly otherVehicleId: string;
  readonly otherFrom: string;
  readonly otherUntil: string;
}

/** One vehicle: by its plate, and where one of the two has none by its name at the same coach operator. */
const SAME_DAY = sql<CandidateRow>`
  SELECT v.id AS vehicleId, v.name AS vehicle, v.duty_from AS dutyFrom, v.duty_until AS dutyUntil, o.id AS otherEventId,
    o.title AS otherEvent, w.id AS otherVehicleId, w.duty_from AS otherFrom, w.duty_until AS otherUntil
  FROM event e
  JOIN event_vehicle v ON v.event_id = e.id AND v.stays_home = 0
  JOIN event o ON o.association_id = e.association_id AND o.date = e.date AND o.id <> e.id
    AND o.state NOT IN ('cancelled', 'anonymised')
  JOIN event_vehicle w ON w.event_id = o.id AND w.stays_home = 0
    AND ((v.plate <> '' AND w.plate = v.plate)
      OR ((v.plate = '' OR w.plate = '') AND v.coach_operator <> '' AND w.coach_operator = v.coach_operator AND w.name = v.name))
  WHERE e.id = ? ORDER BY v.name, v.id, o.code, w.id`;

interface Hours {
  readonly from: string;
  readonly until: string;
}

/** Answers which vehicles of an event are needed elsewhere in the same hours. */
@Injectable()
export class VehicleClashReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
  ) {}

  /** Hours are those of the published route, garage to garage; before there is one, those of the duty that was ordered. */
  async ofEvent({ id }: Pick<EventView, 'id'>): Promise<VehicleClash[]> {
    const clashes: VehicleClash[] = [];
    for (const row of await this.unitOfWork.query(SAME_DAY, [id])) {
      const own = await this.hours(id, row.vehicleId, { from: row.dutyFrom, until: row.dutyUntil });
      const other = await this.hours(row.otherEventId, row.otherVehicleId, {
        from: row.otherFrom,
        until: row.otherUntil,
      });
      const { vehicle, otherEvent } = row;
      if (own.from < other.until && other.from < own.until) clashes.push({ vehicle, otherEvent });
    }
    return clashes;
  }

  private async hours(eventId: string, vehicleId: string, ordered: Hours): Promise<Hours> {
    const route = await this.events.itinerary(eventId, 'published');
    const calls = route?.plan.vehicles.find(({ id }) => id === vehicleId)?.calls ?? [];
    return { from: calls[0]?.leave ?? ordered.from, until: calls.at(-1)?.arrive ?? ordered.until };
  }
}

import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import { StopDivision, type DividedStop, type DividedVehicle } from '../domain/capacity/division/stop-division';

const VEHICLES = sql<DividedVehicle>`SELECT v.id, COALESCE(c.seats, 0) AS seats, COALESCE(c.wheelchair_places, 0) AS wheelchairPlaces
  FROM event_vehicle v LEFT JOIN vehicle_configuration c ON c.event_vehicle_id = v.id AND c.chosen = 1 AND v.stays_home = 0
  WHERE v.event_id = ? ORDER BY v.id`;
const STOPS = sql<DividedStop>`SELECT id, vehicle_id AS vehicleId, route_vehicle_id AS routeVehicleId, max_people AS maxPeople,
  people_taken AS people, seats_taken AS seats, wheelchair_places_taken AS wheelchairPlaces
  FROM event_stop WHERE event_id = ? ORDER BY id`;

/** For a query on `event`: 1 when its places are more than a sum, with several vehicles or a stop that is small. */
export const IS_DIVIDED = fragment`((SELECT COUNT(*) FROM event_vehicle v WHERE v.event_id = event.id) > 1
  OR EXISTS (SELECT 1 FROM event_stop s WHERE s.event_id = event.id AND s.max_people IS NOT NULL))`;

/** Reads how the stops of an event are divided over its vehicles, with what is taken at each. */
@Injectable()
export class DivisionReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(eventId: string): Promise<StopDivision> {
    const [vehicles, stops] = await this.unitOfWork.oneTrip(() => [
      this.unitOfWork.query(VEHICLES, [eventId]),
      this.unitOfWork.query(STOPS, [eventId]),
    ]);
    return new StopDivision(vehicles, stops);
  }
}

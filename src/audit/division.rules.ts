import { z } from 'zod';
import { StopDivision } from '../modules/events';
import type { AuditRow, AuditRule, AuditSubject } from '../platform/audit';
import { fragment, sql } from '../platform/database';

const id = z.string();
const count = z.number();

const vehicles = z.array(z.object({ id, seats: count, wheelchairPlaces: count }));
const stops = z.array(
  z.object({
    ...{ id, people: count, seats: count, wheelchairPlaces: count },
    ...{ vehicleId: id.nullable(), routeVehicleId: id.nullable(), maxPeople: count.nullable() },
  }),
);
const waiters = z.array(z.object({ id, stop: id.nullable(), people: count, busSeats: count, wheelchairPlaces: count }));

/** Vehicles and stops of an event as JSON lists; null where it has none. */
interface DivisionRow extends AuditSubject {
  readonly vehicles: string | null;
  readonly stops: string | null;
}

const VEHICLES = fragment`(SELECT JSON_ARRAYAGG(JSON_OBJECT('id', v.id, 'seats', COALESCE(c.seats, 0),
    'wheelchairPlaces', COALESCE(c.wheelchair_places, 0)))
  FROM event_vehicle v LEFT JOIN vehicle_configuration c ON c.event_vehicle_id = v.id AND c.chosen = 1 AND v.stays_home = 0
  WHERE v.event_id = e.id)`;
const STOPS = fragment`(SELECT JSON_ARRAYAGG(JSON_OBJECT('id', s.id, 'people', s.people_taken, 'seats', s.seats_taken,
    'wheelchairPlaces', s.wheelchair_places_taken, 'vehicleId', s.vehicle_id, 'routeVehicleId', s.route_vehicle_id,
    'maxPeople', s.max_people)) FROM event_stop s WHERE s.event_id = e.id)`;

/** Holds for an `event e` with several vehicles or a limited stop, where the total of free seats does not tell who fits. */
export const IS_DIVIDED = fragment`((SELECT COUNT(*) FROM event_vehicle v WHERE v.event_id = e.id) > 1
  OR EXISTS (SELECT 1 FROM event_stop s WHERE s.event_id = e.id AND s.max_people IS NOT NULL))`;

const json = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : (text ?? []));

const divisionOf = (row: AuditRow): StopDivision =>
  new StopDivision(vehicles.parse(json(row['vehicles'])), stops.parse(json(row['stops'])));

/** Seats per vehicle and stop: each counter equals its people, and some division of stops over vehicles holds everybody. */
export const divisionRules: readonly AuditRule[] = [
  {
    code: 'SEATS.STOP_COUNTER',
    says: 'The counters of a stop differ from what the people hold who get on there',
    sql: sql<AuditSubject>`SELECT s.id AS subject FROM event_stop s JOIN event e ON e.id = s.event_id
      LEFT JOIN registration r ON r.event_id = s.event_id AND r.event_stop_id = s.id AND r.holds_seat = 1
        AND r.transport = 'bus'
      WHERE e.state <> 'anonymised' GROUP BY s.id, s.people_taken, s.seats_taken, s.wheelchair_places_taken
      HAVING s.people_taken <> COALESCE(SUM(r.people_on_bus), 0) OR s.seats_taken <> COALESCE(SUM(r.bus_seats), 0)
        OR s.wheelchair_places_taken <> COALESCE(SUM(r.wheelchair_places), 0)`,
  },
  {
    code: 'SEATS.STOP_OVERFULL',
    says: 'More people get on at a stop than may',
    sql: sql<AuditSubject>`SELECT s.id AS subject FROM event_stop s
      JOIN registration r ON r.event_id = s.event_id AND r.event_stop_id = s.id AND r.holds_seat = 1
        AND r.transport = 'bus'
      WHERE s.max_people IS NOT NULL GROUP BY s.id, s.max_people
      HAVING SUM(r.people_on_bus) > s.max_people`,
  },
  {
    code: 'SEATS.VEHICLE_OVERFULL',
    says: 'No division of the stops over the vehicles holds everybody who has a place',
    sql: sql<DivisionRow>`SELECT e.id AS subject, ${VEHICLES} AS vehicles, ${STOPS} AS stops FROM event e
      WHERE e.state <> 'anonymised' AND ${IS_DIVIDED}`,
    broken: (rows) => rows.filter((row) => divisionOf(row).shortages().length > 0).map(({ subject }) => subject),
  },
  {
    code: 'WAITING.SEAT_ON_VEHICLE_LEFT_EMPTY',
    says: 'Somebody waits whose vehicle has a place, more than a day before the event',
    sql: sql<DivisionRow & { readonly waiters: string | null }>`
      SELECT e.id AS subject, ${VEHICLES} AS vehicles, ${STOPS} AS stops,
        JSON_ARRAYAGG(JSON_OBJECT('id', r.id, 'stop', r.event_stop_id, 'people', r.people_on_bus, 'busSeats', r.bus_seats,
          'wheelchairPlaces', r.wheelchair_places)) AS waiters
      FROM registration r JOIN event e ON e.id = r.event_id
      WHERE r.state = 'waiting' AND e.state = 'published' AND ${IS_DIVIDED}
      AND e.date > DATE(UTC_TIMESTAMP() + INTERVAL COALESCE((SELECT offset_ms FROM demo_clock), 0) * 1000 MICROSECOND)
        + INTERVAL 1 DAY
      AND e.participants_taken < e.participant_limit
      AND (r.transport <> 'bus' OR (e.bus_seats_taken + r.bus_seats <= e.bus_seats
        AND e.wheelchair_places_taken + r.wheelchair_places <= e.wheelchair_places))
      GROUP BY e.id`,
    broken: (rows) =>
      rows.flatMap((row) => {
        const division = divisionOf(row);
        const left = waiters.parse(json(row['waiters'])).find((waiter) => division.shortageFor(waiter) === undefined);
        return left === undefined ? [] : [left.id];
      }),
  },
];

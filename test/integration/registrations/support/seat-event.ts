import { randomUUID } from 'node:crypto';
import {
  EVENT_DATE,
  REFERRAL_CLOSES_ON,
  STOPS,
  type SeatSizes,
  type Setup,
} from '../../../../src/modules/registrations/testing/seat-world';
import type { TestApp } from '../../../support';
import { EVENT } from './referral-client';

/** An event of its own, beside the demo's. */
export interface SeatEvent {
  readonly id: string;
  readonly vehicleIds: readonly string[];
  /** Of the first vehicle. */
  readonly setupIds: readonly string[];
  readonly stopIds: readonly string[];
}

/** Adds a copy of the demo's event with other seats. */
export async function addSeatEvent(app: TestApp, { limit, staff, setups, second }: SeatSizes): Promise<SeatEvent> {
  const id = randomUUID();
  const vehicles = [...setups.slice(0, 1), ...(second === null ? [] : [second])];
  const total = (count: (vehicle: Setup) => number): number =>
    vehicles.reduce((sum, vehicle) => sum + count(vehicle), 0);
  await app.sql(
    `INSERT INTO event (id, association_id, code, title, shape, date, state, own_limit, staff_seats, participant_limit,
       bus_seats, wheelchair_places, referral_closes_on, created_at)
     SELECT ?, association_id, ?, title, shape, ?, 'published', ?, ?, ?, ?, ?, ?, created_at FROM event WHERE code = ?`,
    [
      ...[id, id.toUpperCase(), EVENT_DATE, limit, staff, limit],
      ...[total(({ seats }) => seats) - staff, total(({ wheelchairPlaces }) => wheelchairPlaces)],
      ...[REFERRAL_CLOSES_ON, EVENT],
    ],
  );
  const first = await addVehicle(app, id, 'Bus 1', setups);
  const others = second === null ? [] : [await addVehicle(app, id, 'Bus 2', [second])];
  const stopIds = await addStops(app, id);
  await app.sql(
    `INSERT INTO site_visit (id, association_id, event_id, kind, name, host_company_id, host_site_id, latitude,
       longitude, visit_minutes, arrive_from, arrive_until, max_vehicles, interviewers, reception_list_days)
     SELECT UUID(), v.association_id, ?, v.kind, v.name, v.host_company_id, v.host_site_id, v.latitude, v.longitude,
       v.visit_minutes, v.arrive_from, v.arrive_until, v.max_vehicles, v.interviewers, v.reception_list_days
     FROM site_visit v JOIN event e ON e.id = v.event_id WHERE e.code = ?`,
    [id, EVENT],
  );
  return { id, vehicleIds: [first, ...others].map(({ vehicle }) => vehicle), setupIds: first.setupIds, stopIds };
}

async function addVehicle(
  app: TestApp,
  eventId: string,
  name: string,
  setups: readonly Setup[],
): Promise<{ readonly vehicle: string; readonly setupIds: readonly string[] }> {
  const vehicle = randomUUID();
  await app.sql(
    `INSERT INTO event_vehicle (id, association_id, event_id, name, depot_name, depot_latitude, depot_longitude,
       duty_from, duty_until)
     SELECT ?, association_id, id, ?, '', 51, 4, '06:00', '20:00' FROM event WHERE id = ?`,
    [vehicle, name, eventId],
  );
  const ids: string[] = [];
  for (const { seats, wheelchairPlaces } of setups) {
    const id = randomUUID();
    await app.sql(
      `INSERT INTO vehicle_configuration (id, association_id, event_vehicle_id, seats, wheelchair_places, chosen)
       SELECT ?, association_id, id, ?, ?, ? FROM event_vehicle WHERE id = ?`,
      [id, seats, wheelchairPlaces, ids.length === 0 ? 1 : 0, vehicle],
    );
    ids.push(id);
  }
  return { vehicle, setupIds: ids };
}

async function addStops(app: TestApp, eventId: string): Promise<string[]> {
  const ids: string[] = [];
  for (const code of STOPS) {
    const id = randomUUID();
    await app.sql(
      `INSERT INTO event_stop (id, association_id, event_id, pickup_stop_id)
       SELECT ?, association_id, ?, id FROM pickup_stop WHERE code = ?`,
      [id, eventId, code],
    );
    ids.push(id);
  }
  return ids;
}

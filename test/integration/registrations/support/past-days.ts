import { randomUUID } from 'node:crypto';
import type { TestApp } from '../../../support';
import { EVENT } from './referral-client';

/** A day that is over: how many people were expected, and how many of them were not there. */
export interface PastDay {
  readonly date: string;
  readonly expected: number;
  readonly absent: number;
  /** Whether attendance was taken at all; by default it was. */
  readonly isMeasured?: boolean;
}

/** Adds finished events with people and attendance, for what only counts them. */
export async function addPastDays(app: TestApp, days: readonly PastDay[]): Promise<void> {
  for (const { date, expected, absent, isMeasured = true } of days) {
    const eventId = randomUUID();
    await app.sql(
      `INSERT INTO event (id, association_id, code, title, shape, date, state, referral_closes_on, created_at)
       SELECT ?, association_id, ?, 'Voorbij', shape, ?, 'anonymised', ?, created_at FROM event WHERE code = ?`,
      [eventId, `VOORBIJ-${date}`, date, date, EVENT],
    );
    for (let number = 0; number < expected; number += 1) {
      await addPerson(app, eventId, isMeasured ? (number < absent ? 'absent-not-notified' : 'present') : null);
    }
  }
}

async function addPerson(app: TestApp, eventId: string, attendance: string | null): Promise<void> {
  const id = randomUUID();
  await app.sql(
    `INSERT INTO jobseeker (id, association_id, organisation_id, first_name, last_name, postcode, dutch_level,
       identity_key, certificates, created_at, forgotten_at)
     SELECT ?, association_id, (SELECT MIN(id) FROM organisation), '', '', '', 'B1', SHA2(?, 256), '[]', created_at, created_at
     FROM event WHERE id = ?`,
    [id, id, eventId],
  );
  await app.sql(
    `INSERT INTO registration (id, association_id, event_id, jobseeker_id, organisation_id, counsellor_id, state, transport,
       people_on_bus, bus_seats, wheelchair_places, referred_at)
     SELECT ?, association_id, id, ?, UUID(), UUID(), 'confirmed', 'own', 0, 0, 0, created_at FROM event WHERE id = ?`,
    [id, id, eventId],
  );
  if (attendance === null) return;
  await app.sql(
    `INSERT INTO attendance (registration_id, association_id, event_id, state, recorded_by, recorded_at)
     SELECT ?, association_id, id, ?, UUID(), created_at FROM event WHERE id = ?`,
    [id, attendance, eventId],
  );
}

/** Takes them out again. */
export async function forgetPastDays(app: TestApp): Promise<void> {
  for (const table of ['attendance', 'registration']) {
    await app.sql(`DELETE t FROM ${table} t JOIN event e ON e.id = t.event_id WHERE e.code LIKE 'VOORBIJ-%'`);
  }
  await app.sql('DELETE FROM jobseeker WHERE forgotten_at IS NOT NULL');
  await app.sql("DELETE FROM event WHERE code LIKE 'VOORBIJ-%'");
}

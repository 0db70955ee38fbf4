import { randomUUID } from 'node:crypto';
import type { TestApp } from '../../support';
import type { BareFacts } from './bare-server';

const DEMO = 'HNJ-2027-01';
const ROOM = 1_000_000;

/** A published event with the demo's hosts, one stop, no tour groups, and room for everybody. */
export async function addRoomyEvent(app: TestApp): Promise<string> {
  const id = randomUUID();
  await app.sql(
    `INSERT INTO event (id, association_id, code, title, shape, date, state, own_limit, participant_limit, bus_seats,
       wheelchair_places, referral_closes_on, created_at)
     SELECT ?, association_id, ?, title, shape, date, 'published', ?, ?, ?, 0, referral_closes_on, created_at
     FROM event WHERE code = ?`,
    [id, id.toUpperCase(), ROOM, ROOM, ROOM, DEMO],
  );
  await app.sql(
    `INSERT INTO event_stop (id, association_id, event_id, pickup_stop_id)
     SELECT UUID(), association_id, ?, id FROM pickup_stop WHERE code = 'aalst-station'`,
    [id],
  );
  await app.sql(
    `INSERT INTO site_visit (id, association_id, event_id, kind, name, host_company_id, host_site_id, latitude,
       longitude, visit_minutes, arrive_from, arrive_until, max_vehicles, interviewers, reception_list_days)
     SELECT UUID(), v.association_id, ?, v.kind, v.name, v.host_company_id, v.host_site_id, v.latitude, v.longitude,
       v.visit_minutes, v.arrive_from, v.arrive_until, v.max_vehicles, v.interviewers, v.reception_list_days
     FROM site_visit v JOIN event e ON e.id = v.event_id WHERE e.code = ?`,
    [id, DEMO],
  );
  return id;
}

export async function bareFacts(app: TestApp, counsellor: string, eventId: string): Promise<BareFacts> {
  const rows = await app.sql<BareFacts>(
    `SELECT u.association_id AS associationId, u.organisation_id AS organisationId, u.id AS counsellorId,
       (SELECT id FROM event_stop WHERE event_id = ?) AS eventStopId,
       (SELECT id FROM vacancy WHERE code = 'V1') AS vacancyId
     FROM user_account u WHERE u.email = ?`,
    [eventId, counsellor],
  );
  if (!rows[0]) throw new Error(`no user ${counsellor}`);
  return rows[0];
}

const id = (kind: string, number: string): string => `CONCAT('${kind}-0000-7000-8000-', LPAD(${number}, 12, '0'))`;

/** A million registrations of a thousand past events and a hundred thousand people, as after many years. */
export async function addOldRegistrations(app: TestApp, million: number): Promise<void> {
  const runner = app.dataSource.createQueryRunner();
  const run = (sql: string): Promise<unknown> => runner.query(sql);
  try {
    await run('SET SESSION foreign_key_checks = 0, unique_checks = 0');
    await run(
      `INSERT INTO event (id, association_id, code, title, shape, date, state, participant_limit, participants_taken,
         bus_seats, bus_seats_taken, referral_closes_on, created_at)
       SELECT ${id('00000001', 's.seq')}, e.association_id, CONCAT('OLD-', s.seq), e.title, e.shape, '2020-01-01',
         'finished', 1000, 1000, 1000, 1000, '2019-12-01', '2019-11-01'
       FROM seq_0_to_999 s JOIN event e ON e.code = '${DEMO}'`,
    );
    await run(
      `INSERT INTO jobseeker (id, association_id, organisation_id, identity_key, match_key, first_name, last_name,
         channel, postcode, dutch_level, certificates, created_at)
       SELECT ${id('00000002', 's.seq')}, u.association_id, u.organisation_id, SHA2(s.seq, 256), SHA2(-s.seq, 256), 'Oud',
         s.seq, 'sms', '9300', 'B1', '[]', '2019-11-01'
       FROM seq_0_to_99999 s JOIN user_account u ON u.email = 'els@vdab.example'`,
    );
    for (let from = 0; from < million; from += 100_000) {
      await run(
        `INSERT INTO registration (id, association_id, event_id, jobseeker_id, organisation_id, counsellor_id, state,
           transport, people_on_bus, bus_seats, wheelchair_places, referred_at)
         SELECT ${id('00000003', 's.seq')}, u.association_id, ${id('00000001', 's.seq MOD 1000')},
           ${id('00000002', '(s.seq DIV 1000 + (s.seq MOD 1000) * 100) MOD 100000')}, u.organisation_id, u.id,
           'confirmed', 'bus', 1, 1, 0, '2019-11-01'
         FROM seq_${from}_to_${from + 99_999} s JOIN user_account u ON u.email = 'els@vdab.example'`,
      );
    }
  } finally {
    await run('SET SESSION foreign_key_checks = 1, unique_checks = 1');
    await runner.release();
  }
}

import { EventReader } from '../../../src/modules/events';
import { UserReader } from '../../../src/modules/identity';
import { publishDay, startTestApp, type Browser, type TestApp } from '../../support';

const DEMO = '/evenementen/HNJ-2027-01';
const OTHER = '/evenementen/HNJ-2027-09';

describe('what two events of one day need at the same hours', () => {
  let test: TestApp;
  let coordinator: Browser;

  beforeAll(async () => {
    test = await startTestApp();
    await publishDay(test);
    coordinator = await test.signedIn('katrien@aalst.example');
    await test.sql(`INSERT INTO event (id, association_id, code, title, shape, date, state, referral_closes_on, created_at)
      SELECT UUID(), association_id, 'HNJ-2027-09', 'Zorg in Ninove', shape, date, 'published', referral_closes_on, created_at
      FROM event WHERE code = 'HNJ-2027-01'`);
    await test.sql(`INSERT INTO event_vehicle (id, association_id, event_id, name, coach_operator, depot_name, depot_latitude,
        depot_longitude, duty_from, duty_until)
      SELECT UUID(), v.association_id, o.id, v.name, v.coach_operator, v.depot_name, v.depot_latitude, v.depot_longitude,
        '12:00', '20:00' FROM event_vehicle v JOIN event e ON e.id = v.event_id AND e.code = 'HNJ-2027-01'
      JOIN event o ON o.code = 'HNJ-2027-09'`);
    await test.sql(`INSERT INTO site_visit (id, association_id, event_id, kind, name, latitude, longitude, visit_minutes,
        arrive_from, arrive_until) SELECT UUID(), association_id, id, 'host', 'Elders', 51, 4, 60, '13:00', '13:15' FROM event
      WHERE code = 'HNJ-2027-09'`);
  });
  afterAll(() => test.close());

  const BUS = 'Bus 1 rijdt op dezelfde uren ook voor "';
  const INTERPRETER = 'Tolk Fatima is op dezelfde uren ook nodig bij "';
  const codes = async () =>
    (await test.audit()).map(({ code }) => code).filter((code) => code.endsWith('IN_TWO_EVENTS'));
  const other = (change: string) =>
    test.sql(`UPDATE event_vehicle v JOIN event e ON e.id = v.event_id SET ${change} WHERE e.code = 'HNJ-2027-09'`);

  it('is a risk on the overview of both, and found by the audit: a bus', async () => {
    expect((await coordinator.get(DEMO)).text).toContain(`${BUS}Zorg in Ninove".`);
    expect((await coordinator.get(OTHER)).text).toContain(`${BUS}Productie en logistiek in Aalst".`);
    expect(await codes()).toEqual(['DAY.VEHICLE_IN_TWO_EVENTS', 'DAY.VEHICLE_IN_TWO_EVENTS']);
  });

  it.each([
    ['it drives when the other one is back in its garage', "v.duty_from = '17:10'"],
    ['it is of another operator', "v.duty_from = '12:00', v.coach_operator = 'Ander busbedrijf'"],
    ['it stays at home', 'v.coach_operator = (SELECT MIN(coach_operator) FROM event_vehicle), v.stays_home = 1'],
  ])('is none when %s', async (_what, change) => {
    const { associationId } = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
    const { id } = await test.get(EventReader).byIdOrCode(associationId, 'HNJ-2027-01');
    const route = await test.get(EventReader).itinerary(id, 'published');
    expect(route!.plan.vehicles[0]!.calls.at(-1)!.arrive! < '17:10').toBe(true);
    await other(change);
    expect((await coordinator.get(DEMO)).text).not.toContain(BUS);
    expect(await codes()).toEqual([]);
  });

  it('is told by the plate when both have one', async () => {
    await other("v.stays_home = 0, v.duty_from = '12:00', v.name = 'Rode bus', v.plate = '1-ABC-234'");
    await test.sql("UPDATE event_vehicle SET plate = '1-ABC-235' WHERE name = 'Bus 1'");
    expect((await coordinator.get(DEMO)).text).not.toContain(BUS);
    await test.sql("UPDATE event_vehicle SET plate = '1-ABC-234' WHERE name = 'Bus 1'");
    expect((await coordinator.get(DEMO)).text).toContain(BUS);
    expect(await codes()).toHaveLength(2);
    await test.sql("UPDATE event_vehicle SET plate = '1-ABC-235' WHERE name = 'Bus 1'");
  });

  it('is an interpreter too, while companies of both expect people', async () => {
    await test.sql(`INSERT INTO event_interpreter (id, association_id, event_id, name, languages)
      SELECT UUID(), association_id, id, 'Fatima', '["Dari"]' FROM event WHERE code IN ('HNJ-2027-01', 'HNJ-2027-09')`);
    expect((await coordinator.get(DEMO)).text).toContain(`${INTERPRETER}Zorg in Ninove".`);
    expect((await coordinator.get(OTHER)).text).toContain(`${INTERPRETER}Productie en logistiek in Aalst".`);
    expect(await codes()).toEqual(['DAY.INTERPRETER_IN_TWO_EVENTS', 'DAY.INTERPRETER_IN_TWO_EVENTS']);
    await test.sql("UPDATE site_visit SET arrive_from = '16:00', arrive_until = '16:15' WHERE name = 'Elders'");
    expect((await coordinator.get(DEMO)).text).not.toContain(INTERPRETER);
    expect(await codes()).toEqual([]);
  });

  it('is who rides along, by name or number, until the link is taken back or the other event is called off', async () => {
    const ESCORT = 'rijdt die dag ook mee met "';
    await test.sql(`INSERT INTO escort (id, association_id, event_id, vehicle_id, name, phone, added_by, added_at)
      SELECT UUID(), e.association_id, e.id, v.id, IF(e.code = 'HNJ-2027-01', 'Sofie Maes', 'Sofie M.'), '0470 12 34 56', UUID(), NOW()
      FROM event e JOIN event_vehicle v ON v.event_id = e.id WHERE e.code IN ('HNJ-2027-01', 'HNJ-2027-09')`);
    const shown = async () =>
      (await coordinator.get(DEMO)).text.includes(`Begeleider Sofie Maes ${ESCORT}Zorg in Ninove".`);
    expect(await shown()).toBe(true);
    expect(await codes()).toEqual(['DAY.ESCORT_IN_TWO_EVENTS', 'DAY.ESCORT_IN_TWO_EVENTS']);
    expect((await coordinator.get(OTHER)).text).toContain(
      `Begeleider Sofie M. ${ESCORT}Productie en logistiek in Aalst".`,
    );
    await test.sql("UPDATE escort SET phone = ''");
    expect(await shown()).toBe(false);
    await test.sql("UPDATE escort SET name = 'Sofie Maes'");
    expect(await shown()).toBe(true);
    await test.sql("UPDATE event SET state = 'cancelled' WHERE code = 'HNJ-2027-09'");
    expect(await shown()).toBe(false);
    await test.sql("UPDATE event SET state = 'published' WHERE code = 'HNJ-2027-09'");
    await test.sql(
      "UPDATE escort SET revoked_at = NOW() WHERE event_id IN (SELECT id FROM event WHERE code = 'HNJ-2027-09')",
    );
    expect(await shown()).toBe(false);
    expect(await codes()).toEqual([]);
  });
});

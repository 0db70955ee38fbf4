import { EventReader, PlanItinerary, type EventView } from '../../../src/modules/events';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { startTestApp, type Browser, type TestApp } from '../../support';
import { startMapServer, type MapServer } from '../../support/map-server';
import { addOtherAssociation } from './other-association';

const ROUTE = '/evenementen/HNJ-2027-01/route';

describe('travel times', () => {
  let map: MapServer;
  let test: TestApp;
  let user: UserView;
  let event: EventView;
  let coordinator: Browser;

  beforeAll(async () => {
    map = await startMapServer();
    test = await startTestApp({ config: { osrmUrl: map.url } });
    user = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
    event = await test.get(EventReader).byIdOrCode(user.associationId, 'HNJ-2027-01');
    coordinator = await test.signedIn('katrien@aalst.example');
  });
  afterAll(() => test.close());
  afterAll(() => map.stop());

  const plan = () => coordinator.post(`${ROUTE}/bereken`);
  const draft = async () => (await test.get(EventReader).itinerary(event.id, 'draft'))!;
  const stop = async (code: string) =>
    (await test.get(EventReader).programme(event.id)).stops.find((one) => one.code === code)!;
  const own = (fields: Record<string, string>) => coordinator.post('/reistijden/eigen', fields);

  it('come from the map, and the plan remembers it', async () => {
    map.answerWith(10);
    const page = await plan();
    expect(page.text).toMatch(/Reistijden \d+ ritten volgens de wegenkaart(, \d+ ritten geschat)?\. De wegenkaart is/);
    const { plan: found, travel, problem } = await draft();
    expect(found.status).toBe('optimal');
    expect(travel).toMatchObject({ own: 0, failure: null, measuredSince: '2027-01-25T09:00:00.000Z' });
    expect(Object.values(problem.travelMinutes!).flatMap((row) => Object.values(row))).toContain(10);
    // Every leg of the bus takes ten minutes, so the sum is a multiple of ten.
    expect(found.objective.drivingMinutes % 10).toBeCloseTo(0, 6);
  });

  it('are asked once a month, not for every plan', async () => {
    const before = map.asked.length;
    await plan();
    expect(map.asked).toHaveLength(before);
    test.clock.advance(31 * 24 * 60);
    map.answerWith(12);
    await plan();
    expect(map.asked).toHaveLength(before + 1);
    expect((await draft()).plan.objective.drivingMinutes % 12).toBeCloseTo(0, 6);
  });

  it('are not asked by looking at a page', async () => {
    test.clock.advance(31 * 24 * 60);
    const before = map.asked.length;
    expect((await coordinator.get(ROUTE)).text).not.toContain('Bereken de route opnieuw');
    expect(map.asked).toHaveLength(before);
  });

  it.each([
    ['hang-up', 'De wegenkaart antwoordde niet.'],
    ['rubbish', 'Het antwoord van de wegenkaart was onleesbaar.'],
    ['refuse', 'De wegenkaart weigerde de vraag.'],
  ] as const)('stand as they were when the map fails (%s), and the page says so', async (mood, words) => {
    map.answerWith(mood);
    const page = await plan();
    expect(page.text).toContain(words);
    expect((await draft()).travel).toMatchObject({ measuredSince: '2027-02-25T09:00:00.000Z' });
    expect((await draft()).plan.objective.drivingMinutes % 12).toBeCloseTo(0, 6);
  });

  it.each([
    ['0 minutes everywhere', 0],
    ['minutes for seconds', 0.2],
    ['days', 3_000],
  ])('are not believed when the map tells %s: estimated, and the page says so', async (_, minutes) => {
    await test.sql('DELETE FROM road_time');
    map.answerWith(minutes);
    const page = await plan();
    expect(page.text).toContain('De wegenkaart gaf reistijden die niet kunnen kloppen.');
    expect(page.text).toContain('Waar nodig is geschat.');
    const { plan: found, travel } = await draft();
    expect(travel?.failure).toBe('implausible');
    // Only between neighbours: within half a kilometre of where the road was met.
    expect(travel?.road).toBeLessThan(20);
    expect(found.objective.drivingMinutes).toBeGreaterThan(100);
  });

  it('that were kept before they were looked at are not used either', async () => {
    await test.sql('DELETE FROM road_time');
    map.answerWith(12);
    await plan();
    await test.sql('UPDATE road_time SET minutes = 0');
    await plan();
    expect((await draft()).plan.objective.drivingMinutes % 12).toBeCloseTo(0, 6);
    expect((await draft()).plan.objective.drivingMinutes).toBeGreaterThan(60);
  });

  it('are estimated when the map fails and nothing is known', async () => {
    await test.sql('DELETE FROM road_time');
    map.answerWith('hang-up');
    const page = await plan();
    expect(page.text).toContain('Alle reistijden zijn geschat: de rechte lijn × 1,35, aan 30 km per uur.');
    expect(page.text).toContain('Waar nodig is geschat.');
    const { travel, problem } = await draft();
    expect(travel).toMatchObject({ road: 0, own: 0, failure: 'unreachable', measuredSince: null });
    expect(problem.travelMinutes).toBeUndefined();
  });

  it('are estimated for a trip without a road', async () => {
    const { longitude, latitude } = await stop('herzele-station');
    map.answerWith(10);
    map.cutOff(`${longitude.toFixed(5)},${latitude.toFixed(5)}`);
    expect((await plan()).text).toMatch(/ritten volgens de wegenkaart, \d+ ritten geschat\./);
    map.cutOff(undefined);
    const { travel } = await draft();
    expect(travel!.estimated).toBeGreaterThan(0);
    expect(await test.sql('SELECT 1 FROM road_time WHERE minutes IS NULL')).not.toEqual([]);
  });

  it('are known better by a coordinator: the plan is then out of date, and the own time wins', async () => {
    const [herzele, lede] = [await stop('herzele-station'), await stop('lede-station')];
    const trip = { from: herzele.pickupStopId, to: lede.pickupStopId, minutes: '77', bothWays: 'ja' };
    const page = await own(trip);
    expect(page.text).toContain('Bewaard.');
    expect(page.text).toContain('Herzele station Lede station 77');
    expect(page.text).toContain('Lede station Herzele station 77');
    expect((await coordinator.get(ROUTE)).text).toContain('Bereken de route opnieuw');
    await plan();
    const { travel, problem } = await draft();
    expect(travel!.own).toBe(2);
    expect(problem.travelMinutes![herzele.id]![lede.id]).toBe(77);
    expect((await coordinator.get(ROUTE)).text).toContain('2 ritten met een eigen reistijd');
  });

  it('count nowhere once a place has moved', async () => {
    const { pickupStopId } = await stop('lede-station');
    await test.sql('UPDATE pickup_stop SET latitude = latitude + 0.001 WHERE id = ?', [pickupStopId]);
    expect((await coordinator.get('/reistijden')).text).toContain('geldt nergens meer');
    await plan();
    expect((await draft()).travel!.own).toBe(0);
    const rows = await test.sql<{ id: string }>('SELECT id FROM own_travel_time');
    for (const { id } of rows) await coordinator.post('/reistijden/eigen/weg', { id });
    expect((await coordinator.get('/reistijden')).text).toContain('Nog geen eigen reistijden.');
    expect((await coordinator.post('/reistijden/eigen/weg', { id: rows[0]!.id })).status).toBe(404);
  });

  it('refuse what is no trip, and keep what was typed', async () => {
    const { pickupStopId: here } = await stop('lede-station');
    for (const [fields, words] of [
      [{ from: here, to: here, minutes: '5' }, 'Kies twee verschillende plaatsen.'],
      [{ from: here, to: 'verzonnen', minutes: '5' }, 'Kies twee plaatsen uit de lijst.'],
      [{ from: here, to: '', minutes: '5' }, 'Kies'],
      [{ from: here, to: (await stop('herzele-station')).pickupStopId, minutes: '0' }, '1 tot 600'],
    ] as const) {
      const page = await own(fields);
      expect([page.status, page.text]).toEqual([422, expect.stringContaining(words)]);
      expect(page.html).toMatch(/value="5"|value="0"/);
    }
  });

  it('are estimated as the association says', async () => {
    const page = await coordinator.post('/reistijden/schatting', {
      speedKmh: '28,5',
      detourFactor: '1,5',
      reachKm: '2',
    });
    expect(page.html).toMatch(/name="speedKmh"[^>]*value="28,5"/);
    await test.sql('DELETE FROM road_time');
    map.answerWith('refuse');
    expect((await plan()).text).toContain('de rechte lijn × 1,5, aan 28,5 km per uur');
    const wrong = await coordinator.post('/reistijden/schatting', {
      speedKmh: '300',
      detourFactor: '1,5',
      reachKm: '2',
    });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('snelheid 5 tot 120')]);
    const words = await coordinator.post('/reistijden/schatting', { speedKmh: 'snel', detourFactor: '', reachKm: '2' });
    expect([words.status, words.text]).toEqual([422, expect.stringContaining('Vul een getal in')]);
  });

  it('belong to one association, and to its coordinators and administrators', async () => {
    const { pickupStopId } = await stop('lede-station');
    const other = await test.signedIn(await addOtherAssociation(test));
    await own({ from: pickupStopId, to: (await stop('herzele-station')).pickupStopId, minutes: '44' });
    const [row] = await test.sql<{ id: string }>('SELECT id FROM own_travel_time');
    expect((await other.get('/reistijden')).text).toContain('Nog geen eigen reistijden.');
    expect((await other.post('/reistijden/eigen/weg', { id: row!.id })).status).toBe(404);
    expect((await other.get('/reistijden')).html).toMatch(/name="speedKmh"[^>]*value="30"/);
    const administrator = await test.signedIn('wim@aalst.example');
    expect((await administrator.get('/reistijden')).status).toBe(200);
    expect((await (await test.signedIn('els@vdab.example')).get('/reistijden')).status).toBe(403);
  });

  it('are asked by two plans at once without harm', async () => {
    await test.sql('DELETE FROM road_time');
    map.answerWith(10);
    const boardings = [] as const;
    await Promise.all(
      Array.from({ length: 6 }, () =>
        test.run(() => test.get(PlanItinerary).execute({ user, eventId: event.id, boardings })),
      ),
    );
    const rows = await test.sql<{ from: string }>('SELECT from_place AS `from` FROM road_time');
    expect(rows).toHaveLength(new Set(rows.map(({ from }) => from)).size ** 2);
    expect(await test.audit()).toEqual([]);
  });
});

import { EventReader } from '../../../src/modules/events';
import { UserReader } from '../../../src/modules/identity';
import { InterviewReader } from '../../../src/modules/interviews';
import { DropHostRepository } from '../../../src/modules/registrations';
import { publishDay, startTestApp, tellWhatIsDue, type Browser, type TestApp } from '../../support';
import { addOtherAssociation } from './other-association';

const PAGE = '/evenementen/HNJ-2027-01/route';

describe('an event where everybody spends half a day at one company', () => {
  let test: TestApp;
  let coordinator: Browser;
  let eventId: string;

  beforeAll(async () => {
    test = await startTestApp();
    const { event } = await publishDay(test);
    eventId = event.id;
    await test.sql("UPDATE event SET shape = 'drop-off'");
    await test.sql('DELETE FROM tour_of_group');
    await test.sql('DELETE FROM tour');
    await test.sql("UPDATE site_visit SET arrive_from = '08:30', arrive_until = '10:00', visit_minutes = 180");
    coordinator = await test.signedIn('katrien@aalst.example');
  });
  afterAll(() => test.close());

  const people = () => test.get(DropHostRepository).ofEvent(eventId);
  const draft = async () => (await test.get(EventReader).itinerary(eventId, 'draft'))!;
  const hosts = async () =>
    (await test.get(EventReader).programme(eventId)).visits.filter(({ kind }) => kind === 'host');

  /** Published interviews at a company where that person is not let off. */
  const elsewhere = async () => {
    const drop = new Map((await people()).map(({ registrationId, siteVisitId }) => [registrationId, siteVisitId]));
    const interviews = await test.get(InterviewReader).published(eventId);
    expect(interviews.length).toBeGreaterThan(10);
    return interviews.filter(({ registrationId, visitId }) => drop.get(registrationId) !== visitId);
  };

  it('lets everybody off where the first wish is, and brings all of them back', async () => {
    await coordinator.post(`${PAGE}/bereken`, {});
    const { plan, problem } = await draft();
    expect(plan.status).toBe('optimal');
    const calls = plan.vehicles.flatMap((vehicle) => vehicle.calls);
    const wishes = new Map<string, number>();
    for (const { siteVisitId } of await people()) wishes.set(siteVisitId!, (wishes.get(siteVisitId!) ?? 0) + 1);
    expect(wishes.size).toBeGreaterThan(1);
    const aboard = problem.stops.reduce((sum, { boarding }) => sum + boarding, 0);
    const off = calls.filter(({ kind }) => kind === 'host');
    expect(new Set(off.map(({ at }) => at))).toEqual(new Set(wishes.keys()));
    expect(off.reduce((sum, call) => sum + call.off, 0)).toBe(aboard);
    expect(calls.filter(({ kind }) => kind === 'collect').reduce((sum, call) => sum + call.on, 0)).toBe(aboard);
    expect(calls.filter(({ kind }) => kind === 'dropoff').reduce((sum, call) => sum + call.off, 0)).toBe(aboard);
    const page = await coordinator.get(PAGE);
    expect(page.text).toContain('ophalen');
    expect(page.text).toContain('Wie gaat naar welk bedrijf?');
  });

  it('says from where the ride is longer than the stop allows', async () => {
    expect((await coordinator.get(PAGE)).text).not.toContain('Lang onderweg');
    await test.sql('UPDATE event_stop SET max_ride_minutes = 1 WHERE event_id = ? LIMIT 1', [eventId]);
    expect((await coordinator.get(PAGE)).text).toMatch(
      /Van .+ duurt de langste rit \d+ minuten\. Je wilde hoogstens 1 /,
    );
    await test.sql('UPDATE event_stop SET max_ride_minutes = NULL WHERE event_id = ?', [eventId]);
  });

  it('sends somebody to the company that the coordinator chose, and tells only that one', async () => {
    const [person] = await people();
    const other = (await hosts()).find(({ id }) => id !== person!.siteVisitId)!;
    const saved = await coordinator.post(`${PAGE}/bedrijven`, { [`host-${person!.registrationId}`]: other.id });
    expect(saved.text).toContain('De bedrijven zijn bewaard');
    expect(saved.text).toContain('zijn veranderd na deze berekening');
    expect((await people())[0]).toMatchObject({ siteVisitId: other.id, isChosen: true });
    await coordinator.post(`${PAGE}/bereken`, {});
    const alone = await coordinator.post(`${PAGE}/publiceer`, {});
    expect(alone.status).toBe(409);
    expect(alone.text).toMatch(/gesprek(?:ken)? bij .+ voor wie daar niet komt/);
    await coordinator.post('/evenementen/HNJ-2027-01/plan/bereken', {});
    const published = await coordinator.post('/evenementen/HNJ-2027-01/plan/publiceer', {});
    expect(published.text).toContain('De dag is gepubliceerd');
    expect(await elsewhere()).toEqual([]);
    const { stops } = (await test.get(EventReader).itinerary(eventId, 'published'))!.problem;
    const going = stops.reduce((sum, { drop }) => sum + (drop?.[other.id] ?? 0), 0);
    expect(going).toBeGreaterThan(0);
    expect(await test.audit()).toEqual([]);
  });

  it('takes the interviews of whoever goes elsewhere after publication, tells that person, and leaves all others alone', async () => {
    const before = await test.get(InterviewReader).published(eventId);
    const chosen = await people();
    const moved = before[0]!.registrationId;
    const other = (await hosts()).find(({ id }) => id !== before[0]!.visitId)!;
    test.clock.advance(60);
    await tellWhatIsDue(test);
    const all = chosen.map(({ registrationId, siteVisitId }) => [
      ...[`host-${registrationId}`, registrationId === moved ? other.id : siteVisitId!],
    ]);
    const saved = await coordinator.post(`${PAGE}/bedrijven`, Object.fromEntries(all) as Record<string, string>);
    expect(saved.text).toContain('De bedrijven zijn bewaard');
    const after = await test.get(InterviewReader).published(eventId);
    const own = (registrationId: string) => registrationId === moved;
    expect(after.filter(({ registrationId }) => own(registrationId))).toEqual([]);
    const others = (interviews: typeof before) =>
      interviews.filter(({ registrationId }) => !own(registrationId)).map(({ id }) => id);
    expect(others(after)).toEqual(others(before));
    const planned = await test.sql<{ recipient: string }>(
      "SELECT recipient_id AS recipient FROM message WHERE kind = 'changes' AND state = 'planned' AND due_at > ?",
      [test.clock.now()],
    );
    expect(planned.map(({ recipient }) => recipient)).toEqual([moved]);
  });

  it('refuses a route while somebody has no company, and says how many', async () => {
    const [person] = await people();
    await test.sql('DELETE FROM preference WHERE registration_id = ?', [person!.registrationId]);
    await coordinator.post(`${PAGE}/bedrijven`, {});
    expect((await people())[0]).toMatchObject({ siteVisitId: null, isChosen: false });
    const page = await coordinator.post(`${PAGE}/bereken`, {});
    expect(page.status).toBe(409);
    expect(page.text).toContain('Eén persoon heeft nog geen bedrijf');
  });

  it('takes no lunch, no stranger and no other association for an answer', async () => {
    const [person] = await people();
    const { visits } = await test.get(EventReader).programme(eventId);
    const lunch = visits.find(({ kind }) => kind === 'lunch')!;
    const field = `host-${person!.registrationId}`;
    expect((await coordinator.post(`${PAGE}/bedrijven`, { [field]: lunch.id })).status).toBe(422);
    const unknown = await coordinator.post(`${PAGE}/bedrijven`, { 'host-iemand': (await hosts())[0]!.id });
    expect(unknown.text).toContain('Kies een deelnemer en een bedrijf uit de lijst');
    const stranger = await test.signedIn(await addOtherAssociation(test));
    expect((await stranger.post(`${PAGE}/bedrijven`, { [field]: (await hosts())[0]!.id })).status).toBe(404);
    expect(await test.sql('SELECT * FROM drop_host')).toEqual([]);
    const user = await test.get(UserReader).byEmail('katrien@aalst.example');
    await test.sql("UPDATE event SET shape = 'whole-group' WHERE association_id = ?", [user!.associationId]);
    const other = await coordinator.post(`${PAGE}/bedrijven`, { [field]: (await hosts())[0]!.id });
    expect([other.status, other.text]).toEqual([409, expect.stringContaining('gaat iedereen naar alle bedrijven')]);
  });
});

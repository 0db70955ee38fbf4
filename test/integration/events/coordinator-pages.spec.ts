import { EndPastDays, EventReader, EventSeats } from '../../../src/modules/events';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { HostCompanyReader, RegionReader } from '../../../src/modules/companies';
import { UnitOfWork } from '../../../src/platform/database';
import { startTestApp, type Browser, type TestApp } from '../../support';
import { addOtherAssociation } from './other-association';

const NEW_EVENT = {
  code: 'hnj-2027-02',
  title: 'Zorg in Ninove',
  date: '2027-05-20',
  shape: 'split-swap',
  ownLimit: '20',
  staffSeats: '2',
  lunch: '',
  referralClosesOn: '',
};

const BUS = {
  name: 'Minibus',
  coachOperator: 'Taxi Ninove (fictief)',
  dutyFrom: '07:00',
  dutyUntil: '16:00',
  seats: '8',
  wheelchairPlaces: '0',
  otherSeats: '4',
  otherWheelchairPlaces: '2',
};

describe("the coordinator's pages", () => {
  let test: TestApp;
  let user: UserView;
  let coordinator: Browser;

  beforeAll(async () => {
    test = await startTestApp({ scenario: 'draft' });
    user = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
    coordinator = await test.signedIn('katrien@aalst.example');
  });
  afterAll(() => test.close());

  const event = (code: string) => test.get(EventReader).byIdOrCode(user.associationId, code);
  const base = '/evenementen/HNJ-2027-02';
  const place = async (code: string) =>
    (await test.get(RegionReader).pickupStops(user.associationId)).find((stop) => stop.code === code)!.id;

  it('list the events', async () => {
    const page = await coordinator.get('/evenementen');
    expect(page.text).toContain('Productie en logistiek in Aalst HNJ-2027-01 donderdag 11 maart 2027 ontwerp 0 van 36');
  });

  it('keep what was typed when a new event is refused', async () => {
    const page = await coordinator.post('/evenementen', { ...NEW_EVENT, ownLimit: 'veel', date: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Er is een probleem');
    expect(page.html).toContain('href="#new-event-ownLimit"');
    expect(page.html).toMatch(/value="Zorg in Ninove"/);
    expect(page.html).toMatch(/value="veel"/);
    expect(page.html).toMatch(/id="new-event-shape-split-swap"[^>]*checked/);
  });

  it('refuse an event in the past and a code that is taken, in words', async () => {
    const past = await coordinator.post('/evenementen', { ...NEW_EVENT, date: '2020-01-01' });
    expect([past.status, past.text]).toEqual([422, expect.stringContaining('vanaf vandaag')]);
    const taken = await coordinator.post('/evenementen', { ...NEW_EVENT, code: 'HNJ-2027-01' });
    expect([taken.status, taken.text]).toEqual([409, expect.stringContaining('al een evenement met de code')]);
  });

  it('make an event and say what it still lacks', async () => {
    const page = await coordinator.post('/evenementen', NEW_EVENT);
    expect(page.path).toBe(base);
    expect(page.text).toContain('Het evenement is gemaakt.');
    expect(page.text).toContain('een bus een halte een bezoek aan een gastbedrijf');
    expect(await event('HNJ-2027-02')).toMatchObject({ referralClosesOn: '2027-05-06', participantLimit: 20 });
  });

  it('refuse to open an event that is not complete', async () => {
    const page = await coordinator.post(`${base}/stap`, { step: 'publish' });
    expect(page.status).toBe(409);
    expect(page.text).toContain('Er ontbreekt nog: een bus, een halte, een bezoek aan een gastbedrijf.');
  });

  it('fold a refused form open with what was typed', async () => {
    const page = await coordinator.post(`${base}/programma/bus`, { ...BUS, dutyFrom: '7u', depot: '' });
    expect(page.status).toBe(422);
    expect(page.html).toMatch(/<details[^>]* open[^>]*><summary>Bus toevoegen/);
    expect(page.html).toMatch(/value="Taxi Ninove \(fictief\)"/);
    expect(page.html).toContain('href="#vehicle-depot"');
  });

  it('build a programme', async () => {
    const ninove = await place('ninove-station');
    const bus = await coordinator.post(`${base}/programma/bus`, { ...BUS, depot: ninove });
    expect(bus.text).toContain('8 zitplaatsen, 0 rolstoelplaatsen gekozen 4 zitplaatsen, 2 rolstoelplaatsen Kiezen');
    await coordinator.post(`${base}/programma/halte`, { pickupStopId: ninove, earliest: '08:00' });
    const [host] = await test.get(HostCompanyReader).list(user.associationId);
    await coordinator.post(`${base}/programma/bezoek`, {
      site: `${host!.id}/${host!.sites[0]!.id}`,
      arriveFrom: '09:00',
      arriveUntil: '09:30',
      visitMinutes: '90',
      interviewers: '2',
    });
    await coordinator.post(`${base}/programma/lunch`, {
      name: 'Lunch',
      place: await place('ninove-centrum'),
      arriveFrom: '12:00',
      arriveUntil: '12:30',
      visitMinutes: '45',
    });
    await coordinator.post(`${base}/programma/groep`, { name: 'A', places: '6' });
    const { visits, tourGroups } = await test.get(EventReader).programme((await event('HNJ-2027-02')).id);
    await coordinator.post(`${base}/programma/rondleiding`, {
      visitId: visits[0]!.id,
      startsAt: '09:30',
      endsAt: '10:00',
      groupIds: tourGroups[0]!.id,
    });
    const page = await coordinator.post(`${base}/programma/gesprek`, {
      visitId: visits[0]!.id,
      from: '09:30',
      until: '10:30',
      minutes: '20',
    });
    expect(page.text).toContain('09:30–09:50 2');
    expect(page.text).toContain('10:10–10:30 2');
    expect(page.text).toContain('09:30–10:00 A');
    expect(await event('HNJ-2027-02')).toMatchObject({ busSeats: 6, participantLimit: 20 });
  });

  it('refuse interviews at lunch and slots in each other’s way', async () => {
    const { visits } = await test.get(EventReader).programme((await event('HNJ-2027-02')).id);
    const slots = { from: '09:40', until: '10:00', minutes: '20' };
    const host = await coordinator.post(`${base}/programma/gesprek`, { ...slots, visitId: visits[0]!.id });
    expect([host.status, host.text]).toEqual([409, expect.stringContaining('Er is al een gespreksmoment van 09:30')]);
    const lunch = await coordinator.post(`${base}/programma/gesprek`, { ...slots, visitId: visits[1]!.id });
    expect([lunch.status, lunch.text]).toEqual([422, expect.stringContaining('Tijdens de lunch')]);
  });

  it('take one interviewer off a visit and its slots', async () => {
    const { id } = await event('HNJ-2027-02');
    const visit = (await test.get(EventReader).programme(id)).visits[0]!;
    const address = `${base}/programma/bezoek/${visit.id}`;
    expect((await coordinator.get(address)).html).toMatch(/name="visitMinutes"[^>]*value="90"/);
    const terms = { arriveFrom: '09:00', arriveUntil: '09:30', visitMinutes: '90' };
    const wrong = await coordinator.post(address, { ...terms, interviewers: 'een' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Vul een getal in')]);
    await coordinator.post(address, { ...terms, interviewers: '1' });
    const { visits } = await test.get(EventReader).programme(id);
    expect(visits[0]!.slots.map(({ places }) => places)).toEqual([1, 1, 1]);
  });

  it('work out the route and publish it', async () => {
    const draft = await coordinator.post(`${base}/route/bereken`);
    expect(draft.path).toBe(`${base}/route`);
    const page = await coordinator.post(`/evenementen/HNJ-2027-01/route/bereken`);
    expect(page.text).toContain('Dit is de beste route. Dat is bewezen.');
    const published = await coordinator.post('/evenementen/HNJ-2027-01/route/publiceer');
    expect(published.text).toContain('De route is gepubliceerd.');
    expect(published.text).toContain('Uurregeling Bus 1');
  });

  it('say that there is no route, never in green, and lead to the visit that hinders', async () => {
    const { id } = await event('HNJ-2027-02');
    const visit = (await test.get(EventReader).programme(id)).visits[0]!;
    const address = `${base}/programma/bezoek/${visit.id}`;
    const terms = { visitMinutes: '90', interviewers: '1' };
    await coordinator.post(address, { ...terms, arriveFrom: '05:00', arriveUntil: '05:10' });
    const page = await coordinator.post(`${base}/route/bereken`);
    expect(page.text).toContain('Er is geen route gevonden: niet alles kan samen.');
    expect(page.html).not.toContain('notice-ok');
    expect(page.html).toMatch(
      new RegExp(`href="${base}/programma[^"]*">(Wijzig dit bezoek|Naar de bussen|Naar de haltes)`),
    );
    await coordinator.post(address, { ...terms, arriveFrom: '09:00', arriveUntil: '09:30' });
  });

  it('say that a route is out of date once the programme changed', async () => {
    await coordinator.post('/evenementen/HNJ-2027-01/programma/halte', {
      pickupStopId: await place('ninove-station'),
    });
    const page = await coordinator.get('/evenementen/HNJ-2027-01/route');
    expect(page.text).toContain('Het programma of de deelnemers zijn veranderd na deze berekening.');
  });

  it('lead an event through its life', async () => {
    const steps = [
      ['publish', 'published', 'Bemiddelaars kunnen mensen doorverwijzen.'],
      ['close', 'closed', 'De doorverwijzing is gesloten.'],
      ['finalise', 'final', 'Het evenement is definitief.'],
    ] as const;
    for (const [step, state, words] of steps) {
      const page = await coordinator.post('/evenementen/hnj-2027-01/stap', { step });
      expect(page.text).toContain(words);
      expect((await event('HNJ-2027-01')).state).toBe(state);
    }
    const from = 'kan vanaf donderdag 11 maart 2027, 5.00 u.';
    const overview = await coordinator.get('/evenementen/hnj-2027-01');
    expect(overview.text).toContain(`De dag starten ${from}`);
    const early = await coordinator.post('/evenementen/hnj-2027-01/stap', { step: 'start' });
    expect([early.status, early.text]).toEqual([409, expect.stringContaining(`Dat ${from}`)]);
    const now = test.clock.now();
    test.clock.moveTo('2027-03-11T04:00:00Z');
    coordinator = await test.signedIn('katrien@aalst.example');
    const started = await coordinator.post('/evenementen/hnj-2027-01/stap', { step: 'start' });
    expect(started.text).toContain('De dag is gestart.');
    expect((await event('HNJ-2027-01')).state).toBe('running');
    // Nobody ends it: it ends by itself once it is past, and other days do not.
    const endPastDays = (): Promise<number> => test.run(() => test.get(EndPastDays).execute());
    test.clock.moveTo('2027-03-11T22:59:00Z');
    expect(await endPastDays()).toBe(0);
    test.clock.moveTo('2027-03-11T23:01:00Z');
    expect([await endPastDays(), await endPastDays()]).toEqual([1, 0]);
    expect((await event('HNJ-2027-01')).state).toBe('finished');
    test.clock.moveTo(now);
    coordinator = await test.signedIn('katrien@aalst.example');
    const page = await coordinator.post('/evenementen/hnj-2027-01/afgelasten', { reason: 'te laat' });
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('Het evenement is afgelopen.')]);
  });

  it('fix the programme once the day has begun', async () => {
    const page = await coordinator.post('/evenementen/HNJ-2027-01/programma/groep', {
      name: 'D',
      places: '12',
    });
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('Het programma kan niet meer veranderen.')]);
  });

  it('refuse fewer places than there are people on board, and say how many', async () => {
    const { id } = await event('HNJ-2027-02');
    const demand = { participants: 1 as const, stop: null, people: 1, busSeats: 1, wheelchairPlaces: 0 };
    for (let person = 0; person < 5; person += 1) {
      await test.run(() =>
        test.get(UnitOfWork).run(async () => {
          await test.get(EventSeats).lock(id);
          await test.get(EventSeats).claim(id, demand);
        }),
      );
    }
    const before = await event('HNJ-2027-02');
    const { vehicles } = await test.get(EventReader).programme(id);
    const smaller = vehicles[0]!.configurations.find(({ chosen }) => !chosen)!;
    const setup = await coordinator.post(`${base}/programma/opstelling`, { id: smaller.id });
    expect([setup.status, setup.text]).toEqual([
      409,
      expect.stringContaining('Er zijn al 5 personen met een plaats op de bus. Dan blijven er 2 plaatsen.'),
    ]);
    const gone = await coordinator.post(`${base}/programma/bus/weg`, { id: vehicles[0]!.id });
    expect(gone.status).toBe(409);
    const limit = await coordinator.post(`${base}/wijzigen`, {
      ...NEW_EVENT,
      version: String(before.version),
      ownLimit: '4',
    });
    expect([limit.status, limit.text]).toEqual([409, expect.stringContaining('Er zijn al 5 personen met een plaats.')]);
    expect(await event('HNJ-2027-02')).toEqual(before);
  });

  it('do not let the second of two coordinators overwrite the first', async () => {
    const { version } = await event('HNJ-2027-02');
    const first = { ...NEW_EVENT, version: String(version), title: 'Zorg en keuken in Ninove' };
    expect((await coordinator.post(`${base}/wijzigen`, first)).text).toContain('De gegevens zijn bewaard.');
    const second = await coordinator.post(`${base}/wijzigen`, { ...first, title: 'Iets anders' });
    expect([second.status, second.text]).toEqual([409, expect.stringContaining('intussen gewijzigd')]);
    expect((await event('HNJ-2027-02')).title).toBe('Zorg en keuken in Ninove');
  });

  it('call an event off, with a reason', async () => {
    const silent = await coordinator.post(`${base}/afgelasten`, { reason: ' ' });
    expect([silent.status, silent.text]).toEqual([422, expect.stringContaining('Zeg kort waarom')]);
    const page = await coordinator.post(`${base}/afgelasten`, { reason: 'Het gastbedrijf is dicht.' });
    expect(page.text).toContain('Het gastbedrijf is dicht.');
    expect((await event('HNJ-2027-02')).state).toBe('cancelled');
  });

  it("show nothing of another association's events, and change nothing", async () => {
    const other = await test.signedIn(await addOtherAssociation(test));
    expect((await other.get('/evenementen')).text).toContain('Er zijn nog geen evenementen.');
    const { id } = await event('HNJ-2027-01');
    for (const path of ['', '/programma', '/route', '/wijzigen']) {
      expect((await other.get(`/evenementen/HNJ-2027-01${path}`)).status).toBe(404);
      expect((await other.get(`/evenementen/${id}${path}`)).status).toBe(404);
    }
    expect((await other.post(`/evenementen/${id}/afgelasten`, { reason: 'x' })).status).toBe(404);
    expect((await other.post(`/evenementen/${id}/route/bereken`)).status).toBe(404);
    const taken = await other.post('/evenementen', { ...NEW_EVENT, code: 'HNJ-2027-01' });
    expect(taken.path).toBe('/evenementen/HNJ-2027-01');
  });

  it('are for coordinators only', async () => {
    const counsellor = await test.signedIn('els@vdab.example');
    expect((await counsellor.get('/evenementen')).status).toBe(403);
    expect((await counsellor.post('/evenementen', NEW_EVENT)).status).toBe(403);
    expect((await test.visitor().get('/evenementen')).path).toBe('/aanmelden');
  });
});

import { EventReader } from '../../../src/modules/events';
import { UserReader } from '../../../src/modules/identity';
import { publishDay, startTestApp, tableContents, type Browser, type TestApp } from '../../support';
import { startMapServer, type MapServer } from '../../support/map-server';
import { addOtherAssociation } from './other-association';

const PAGE = '/evenementen/HNJ-2027-01/haltes';

/** What a row of a table says, by the words it begins with. */
const rowOf = (html: string, name: string): string =>
  [...html.matchAll(/<tr[^>]*>[\s\S]*?<\/tr>/g)]
    .map(([row]) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .find((row) => row.startsWith(name)) ?? '';

describe('comparing stops', () => {
  let map: MapServer;
  let test: TestApp;
  let coordinator: Browser;

  beforeAll(async () => {
    map = await startMapServer();
    test = await startTestApp({ config: { osrmUrl: map.url } });
    map.answerWith('refuse');
    await publishDay(test);
    coordinator = await test.signedIn('katrien@aalst.example');
  });
  afterAll(() => test.close());
  afterAll(() => map.stop());

  const stopCodes = async () => {
    const user = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
    const { id } = await test.get(EventReader).byIdOrCode(user.associationId, 'HNJ-2027-01');
    return (await test.get(EventReader).programme(id)).stops.map(({ code }) => code);
  };

  it('says who reaches a stop now, and never more than a postcode tells', async () => {
    const page = await coordinator.get(`${PAGE}?reach=3&byTrain=no`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Mensen die de bus kunnen nemen 40');
    expect(page.text).toContain('misschien, 2 mensen met deze postcode');
    expect(page.text).toContain('Welle (9473): 1 persoon');
  });

  it('names who surely reaches no stop, with a way to their file', async () => {
    const page = await coordinator.get(`${PAGE}?reach=3&byTrain=no`);
    const [person] = await test.sql<{ id: string; name: string }>(
      `SELECT r.id, CONCAT(j.first_name, ' ', j.last_name) AS name FROM registration r
       JOIN jobseeker j ON j.id = r.jobseeker_id WHERE j.postcode = '9473' AND r.live = 1`,
    );
    expect(page.text).toContain(`${person!.name} (9473)`);
    expect(page.html).toContain(`/evenementen/HNJ-2027-01/deelnemers/${person!.id}`);
  });

  it('tells what a stop costs the others', async () => {
    const { html } = await coordinator.get(PAGE);
    expect(rowOf(html, 'Lede, Markt')).toMatch(
      /extra halte Lede, Markt: (\+\d+ minu\w+ voor \d+ \w+|voor niemand langer of korter).* de bus rijdt/,
    );
    expect(rowOf(html, 'Herzele station')).toMatch(/in het programma .*zonder deze halte: .* minder/);
  });

  it('counts with fewer kilometres or without trains when asked', async () => {
    const surely = async (query: string) =>
      Number(/Bereikt zeker een halte (\d+)/.exec((await coordinator.get(`${PAGE}?${query}`)).text)![1]);
    const [far, near, train] = [
      await surely('reach=6&byTrain=no'),
      await surely('reach=1,5&byTrain=no'),
      await surely('reach=1,5&byTrain=yes'),
    ];
    expect(far).toBeGreaterThan(near);
    expect(train).toBeGreaterThan(near);
    const wrong = await coordinator.get(`${PAGE}?reach=ver`);
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Vul een afstand in van 0,1 tot 20 km')]);
  });

  it('offers for each number of stops the best ones, until nobody more is reached', async () => {
    const { html } = await coordinator.get(`${PAGE}?reach=4&byTrain=no`);
    const table = html.slice(html.indexOf('Hoeveel haltes?'), html.indexOf('Halte per halte'));
    const reached = [...table.matchAll(/(\d+) zeker/g)].map(([, count]) => Number(count));
    expect(reached.length).toBeGreaterThan(2);
    expect(Math.max(...reached)).toBe(reached.at(-1));
    expect(table).toContain('langste rit');
  });

  it('changes nothing by looking, and asks no map', async () => {
    const [before, asked] = [await tableContents(test), map.asked.length];
    await coordinator.get(PAGE);
    expect(await tableContents(test)).toEqual(before);
    expect(map.asked).toHaveLength(asked);
  });

  it('fetches the roads of all stops with one click', async () => {
    expect((await coordinator.get(PAGE)).text).toContain('Van sommige haltes kennen we de weg nog niet.');
    map.answerWith(12);
    const page = await coordinator.post(`${PAGE}/reistijden`);
    expect(page.text).toContain('De reistijden zijn opgehaald.');
    expect(page.text).not.toContain('Van sommige haltes kennen we de weg nog niet.');
    // Every trip takes twelve minutes: one stop more is twelve minutes more, out and back.
    expect(rowOf(page.html, 'Lede, Markt')).toContain('de bus rijdt 24 minuten meer');
  });

  it('adds a stop with one click, and refuses it twice', async () => {
    const pickupStopId =
      /name="pickupStopId" value="([0-9a-f-]{36})"[^>]*\/?><button[^>]*aria-label="Voeg toe: Lede, Markt"/.exec(
        (await coordinator.get(PAGE)).html,
      )![1]!;
    const page = await coordinator.post(`${PAGE}/erbij`, { pickupStopId });
    expect(page.text).toContain('De halte staat in het programma.');
    expect(rowOf(page.html, 'Lede, Markt')).toContain('in het programma');
    const twice = await coordinator.post(`${PAGE}/erbij`, { pickupStopId });
    expect([twice.status, twice.text]).toEqual([409, expect.stringContaining('staat al in het programma')]);
    expect((await coordinator.post(`${PAGE}/erbij`, {})).status).toBe(422);
    expect((await coordinator.post(`${PAGE}/erbij`, { pickupStopId: 'verzonnen' })).status).toBe(404);
  });

  it('adds all or none of several stops', async () => {
    const before = await stopCodes();
    const ids = await test.sql<{ id: string; code: string }>(
      "SELECT id, code FROM pickup_stop WHERE code IN ('mere-dorp', 'lede-markt') ORDER BY code DESC",
    );
    const refused = await coordinator.post(`${PAGE}/erbij`, { pickupStopId: ids.map(({ id }) => id) });
    expect(refused.status).toBe(409);
    expect(await stopCodes()).toEqual(before);
  });

  it('keeps a stop that people may be waiting at', async () => {
    const [stop] = await test.sql<{ id: string }>('SELECT MIN(id) AS id FROM event_stop');
    const page = await coordinator.post(`${PAGE}/eraf`, { id: stop!.id });
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('zolang het evenement een ontwerp is')]);
  });

  it('is for coordinators of the association only', async () => {
    expect((await (await test.signedIn('els@vdab.example')).get(PAGE)).status).toBe(403);
    expect((await (await test.signedIn(await addOtherAssociation(test))).get(PAGE)).status).toBe(404);
  });

  it('uses the homes of people known from before while nobody is referred', async () => {
    await coordinator.post('/evenementen', {
      code: 'hnj-2027-02',
      title: 'Zorg in Ninove',
      date: '2027-05-20',
      shape: 'whole-group',
      ownLimit: '20',
      staffSeats: '1',
      lunch: '',
      referralClosesOn: '',
    });
    const page = await coordinator.get('/evenementen/HNJ-2027-02/haltes');
    expect(page.text).toContain('Er is nog niemand doorverwezen voor dit evenement.');
    expect(page.text).toContain('Er staat nog geen halte in het programma.');
    expect(page.text).toContain('niet berekend');
    expect(page.text).not.toContain('Deze mensen bereiken geen enkele halte');
    expect(await test.audit()).toEqual([]);
  });
});

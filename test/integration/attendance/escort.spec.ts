import { instantOf } from '../../../src/kernel';
import { ExpectedDayReader } from '../../../src/modules/events';
import { ForgetWhatIsOld } from '../../../src/modules/privacy';
import type { RegistrationView } from '../../../src/modules/registrations';
import { hashToken } from '../../../src/platform/tokens';
import { startTestApp, twoBusDay, type Browser, type TestApp } from '../../support';

const EVENT = '/evenementen/HNJ-2027-01';
const ESCORTS = `${EVENT}/begeleiders`;
const THE_DAY = '2027-03-11T06:30:00Z';

describe('the link of who rides along with a bus', () => {
  let app: TestApp;
  let eventId: string;
  let coordinator: Browser;
  let escort: Browser;
  let own: string;
  let mine: readonly RegistrationView[];
  let others: readonly RegistrationView[];
  let address: string;

  beforeAll(async () => {
    app = await startTestApp();
    coordinator = await app.signedIn('katrien@aalst.example');
    escort = app.visitor();
    const day = await twoBusDay(app);
    [eventId, own, mine, others] = [day.eventId, day.bus, day.onBus, day.onVan];
    expect([mine.length > 5, others.length > 1]).toEqual([true, true]);
  }, 120_000);
  afterAll(() => app.close());
  beforeEach(() => app.clock.moveTo(THE_DAY));

  const namesOn = (html: string, people: readonly RegistrationView[]): string[] =>
    people.filter(({ phone }) => phone !== null && html.includes(`: ${phone}</a>`)).map(({ id }) => id);
  const say = (person: RegistrationView, state = 'present', to = address) =>
    escort.post(`${to}/aanwezigheid/${person.id}`, { state });
  const stateOf = async ({ id }: RegistrationView) =>
    (await app.sql<{ state: string }>('SELECT state FROM attendance WHERE registration_id = ?', [id]))[0]?.state;

  async function newLink(name: string, vehicleId = own): Promise<string> {
    await coordinator.post(ESCORTS, { name, phone: '0470 12 34 56', vehicleId });
    const [row] = await app.sql<{ id: string }>('SELECT id FROM escort WHERE name = ?', [name]);
    const page = await coordinator.post(`${ESCORTS}/${row!.id}/link`);
    const [, path] = /value="http:\/\/127\.0\.0\.1(\/begeleider\/[\w-]{32})"/.exec(page.html) ?? [];
    return path!;
  }

  it('is made by the coordinator, shown once, and only its hash is kept', async () => {
    app.clock.moveTo('2027-03-01T09:00:00Z');
    const wrong = await coordinator.post(ESCORTS, { name: ' ', phone: '12', vehicleId: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Vul de naam van de begeleider in.');
    expect(wrong.text).toContain('Kies de bus van deze begeleider.');
    expect((await coordinator.post(ESCORTS, { name: 'Ann', phone: '', vehicleId: eventId })).status).toBe(422);
    address = await newLink('Sofie Maes');
    const list = await coordinator.get(ESCORTS);
    expect(list.text).toContain('Sofie Maes');
    expect(list.text).toContain('link gemaakt');
    const token = address.split('/').at(-1)!;
    expect(list.html).not.toContain(token);
    expect(await app.sql('SELECT token_hash FROM escort_link')).toEqual([{ token_hash: hashToken(token) }]);
  });

  it('says before 16.00 of the day before when it opens, and nothing of anybody', async () => {
    app.clock.moveTo('2027-03-10T14:59:00Z');
    const page = await escort.get(address);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Deze link opent op woensdag 10 maart')]);
    for (const { lastName } of mine) expect(page.text).not.toContain(lastName);
    expect((await say(mine[0]!)).status).toBe(409);
    expect(await stateOf(mine[0]!)).toBeUndefined();
  });

  it('opens the list of its own bus the evening before, without numbers and without taking notes', async () => {
    app.clock.moveTo('2027-03-10T15:00:00Z');
    const page = await escort.get(address);
    for (const { firstName } of mine) expect(page.text).toContain(firstName);
    for (const { phone } of mine) if (phone !== null) expect(page.text).not.toContain(phone);
    expect(page.text).toContain('Noteren kan vanaf de dag zelf.');
    expect((await say(mine[0]!)).text).toContain('vanaf de dag zelf');
  });

  it('has on the day everybody of the own bus and nobody of another, with what takes a place and no other need', async () => {
    const { html, text } = await escort.get(address);
    const withPhone = mine.filter(({ phone }) => phone !== null).map(({ id }) => id);
    expect(namesOn(html, mine)).toEqual(withPhone);
    expect(namesOn(html, others)).toEqual([]);
    for (const { id } of others) expect(html).not.toContain(id);
    expect(text.includes('rolstoel')).toBe(mine.some(({ wheelchairPlaces }) => wheelchairPlaces > 0));
    for (const word of ['trappen', 'vooraan', 'grote letters', '20 minuten']) expect(text).not.toContain(word);
    for (const { email, postcode } of mine) {
      if (email !== null) expect(html).not.toContain(email);
      expect(text).not.toContain(postcode);
    }
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).not.toContain('<script');
  });

  it('lists who is missing at the stops that the bus leaves, and not yet at the others', async () => {
    const times = await app.get(ExpectedDayReader).stopTimes(eventId);
    const missing = async () =>
      /<h2>Wie er nog niet is<\/h2>([\s\S]*?)<\/section>/.exec((await escort.get(address)).html)?.[1];
    const leaves = mine.map(({ eventStopId }) => times.get(eventStopId ?? '')!.leave).sort();
    app.clock.moveTo('2027-03-11T05:00:00Z');
    expect(await missing()).toBeUndefined();
    app.clock.moveTo(new Date(instantOf('2027-03-11', leaves[0]!).getTime() - 600_000).toISOString());
    const early = mine.filter(({ eventStopId }) => times.get(eventStopId ?? '')!.leave === leaves[0]);
    const list = await missing();
    for (const person of mine) expect(list!.includes(person.lastName)).toBe(early.includes(person));
  });

  it('notes who is there and who is not, takes that back with a trail, and hides the number of who is there', async () => {
    const [one, two] = mine.filter(({ phone }) => phone !== null);
    expect((await say(one!)).text).toContain('Genoteerd.');
    expect((await say(two!, 'absent-not-notified')).text).toContain('Genoteerd.');
    expect([await stateOf(one!), await stateOf(two!)]).toEqual(['present', 'absent-not-notified']);
    const page = await escort.get(address);
    expect(page.html).not.toContain(`tel:${one!.phone!.replace(/\s/g, '')}`);
    expect(page.html).toContain(`tel:${two!.phone!.replace(/\s/g, '')}`);
    expect(page.text).toContain(`Mensen op de bus: ${one!.peopleOnBus}.`);
    const second = await say(one!, 'absent-not-notified');
    const [, target] = /<a href="#(on-board-[^"]+)">Er staat al: aanwezig/.exec(second.html)!;
    expect([second.status, second.html]).toEqual([409, expect.stringContaining(`id="${target}"`)]);
    expect((await say(one!, 'joined-later')).status).toBe(422);

    const undo = (seen: string) => escort.post(`${address}/aanwezigheid/${two!.id}/ongedaan`, { seen });
    expect((await undo('present')).status).toBe(409);
    expect((await undo('absent-not-notified')).text).toContain('Ongedaan gemaakt.');
    expect((await undo('absent-not-notified')).status).toBe(200);
    expect(await stateOf(two!)).toBeUndefined();
    const [row] = await app.sql<{ id: string }>('SELECT id FROM escort');
    expect(await app.sql('SELECT old_state, new_state, corrected_by FROM attendance_correction')).toEqual([
      { old_state: 'absent-not-notified', new_state: 'not-noted', corrected_by: row!.id },
    ]);
    expect((await coordinator.get(`${EVENT}/dag`)).text).toContain('aanwezig');
  });

  it('knows nobody of another bus', async () => {
    const [stranger] = others;
    expect((await say(stranger!)).status).toBe(404);
    expect((await escort.post(`${address}/aanwezigheid/${stranger!.id}/ongedaan`, { seen: 'present' })).status).toBe(
      404,
    );
    expect(await stateOf(stranger!)).toBeUndefined();
  });

  it('proposes a delay of the own bus; the coordinator looks at what follows, and answers', async () => {
    const calls = await app.get(ExpectedDayReader).ofEvent(eventId);
    const at = (vehicle: (id: string) => boolean) =>
      calls.find(({ kind, vehicleId }) => kind === 'host' && vehicle(vehicleId))!;
    const place = ({ vehicleId, at: where }: { vehicleId: string; at: string }) => `${vehicleId}/${where}/host/arrive`;
    const mineAt = place(at((id) => id === own));
    const strange = await escort.post(`${address}/vertraging`, { place: place(at((id) => id !== own)), minutes: '10' });
    expect([strange.status, strange.text]).toEqual([422, expect.stringContaining('Kies waar de bus te laat is.')]);
    expect((await escort.post(`${address}/vertraging`, { place: mineAt, minutes: '999' })).status).toBe(422);
    const messages = () => app.sql('SELECT COUNT(*) AS n FROM message');
    const before = await messages();
    for (const minutes of ['10', '15', '15'])
      expect((await escort.post(`${address}/vertraging`, { place: mineAt, minutes })).text).toContain('Gemeld.');
    expect(await messages()).toEqual(before);
    expect(await app.sql('SELECT * FROM vehicle_delay')).toEqual([]);

    expect((await coordinator.get(EVENT)).text).toContain('Sofie Maes rijdt mee en meldt dat de bus te laat is.');
    const day = await coordinator.get(`${EVENT}/dag`);
    expect(day.text.match(/Sofie Maes meldt om 7\.30 u: 15 minuten later/g)).toHaveLength(1);
    expect(day.text).not.toContain('10 minuten later');
    const [, look] = /href="([^"]*tegenslag\?kind=delay[^"#]*)/.exec(day.html) ?? [];
    const preview = await coordinator.get(look!.replace(/&amp;/g, '&'));
    const [, fingerprint] = /name="fingerprint" value="([^"]+)"/.exec(preview.html) ?? [];
    const done = await coordinator.post(`${EVENT}/dag/vertraging`, {
      ...{ kind: 'delay', place: mineAt, minutes: '15', fingerprint: fingerprint! },
    });
    expect(done.status).toBe(200);
    expect((await coordinator.get(`${EVENT}/dag`)).text).not.toContain('Gemeld door begeleiders');

    await escort.post(`${address}/vertraging`, { place: mineAt, minutes: '20' });
    const [report] = await app.sql<{ id: string }>('SELECT id FROM delay_report WHERE answered_at IS NULL');
    const answered = await coordinator.post(`${EVENT}/dag/melding/${report!.id}`);
    expect(answered.text).toContain('De melding is weg.');
    expect((await coordinator.post(`${EVENT}/dag/melding/${report!.id}`)).status).toBe(404);
  });

  it('stands in the access log by the name of the escort, once in ten minutes', async () => {
    await escort.get(address);
    await escort.get(address);
    const log = await (await app.signedIn('wim@aalst.example')).get('/toegangslog?name=sofie');
    expect(log.text).toContain('begeleider Sofie Maes');
    const rows = await app.sql<{ at: Date }>(
      "SELECT at FROM access_log WHERE screen = 'begeleider' AND at >= '2027-03-11' AND at < '2027-03-11 07:00'",
    );
    expect(rows).toHaveLength(1);
  });

  it('ends at once when it is taken back, with a number to call', async () => {
    const second = await newLink('Jan Claes');
    expect((await escort.get(second)).status).toBe(200);
    const [row] = await app.sql<{ id: string }>("SELECT id FROM escort WHERE name = 'Jan Claes'");
    expect((await coordinator.post(`${ESCORTS}/${row!.id}/intrekken`)).text).toContain('De link werkt niet meer.');
    const gone = await escort.get(second);
    expect([gone.status, gone.text]).toEqual([410, expect.stringContaining('053 00 00 00')]);
    expect((await say(mine[1]!, 'present', second)).status).toBe(410);
    expect((await coordinator.post(`${ESCORTS}/${row!.id}/link`)).status).toBe(404);
    expect((await escort.get('/begeleider/verzonnen')).text).not.toContain('053 00 00 00');
    expect((await escort.get(address)).status).toBe(200);
  });

  it('follows the event to another day, and ends when it is called off', async () => {
    await app.sql("UPDATE event SET date = '2027-03-18' WHERE id = ?", [eventId]);
    expect((await escort.get(address)).text).toContain('Deze link opent op woensdag 17 maart');
    await app.sql("UPDATE event SET date = '2027-03-11' WHERE id = ?", [eventId]);
    const [{ state } = { state: '' }] = await app.sql<{ state: string }>('SELECT state FROM event WHERE id = ?', [
      eventId,
    ]);
    await app.sql("UPDATE event SET state = 'cancelled' WHERE id = ?", [eventId]);
    expect((await escort.get(address)).status).toBe(410);
    await app.sql('UPDATE event SET state = ? WHERE id = ?', [state, eventId]);
    expect(await app.audit()).toEqual([]);
  });

  it('opens until noon of the day after, and is forgotten: the number after two weeks, the name with the access log', async () => {
    app.clock.moveTo('2027-03-12T10:59:00Z');
    expect((await escort.get(address)).status).toBe(200);
    app.clock.moveTo('2027-03-12T11:00:00Z');
    expect((await escort.get(address)).status).toBe(410);
    const list = await coordinator.post(ESCORTS, { name: 'Te laat', phone: '', vehicleId: own });
    expect(list.status).toBe(409);
    const forgetOn = async (moment: string) => {
      app.clock.moveTo(moment);
      await app.run(() => app.get(ForgetWhatIsOld).execute());
      return app.sql<{ name: string; phone: string }>('SELECT name, phone FROM escort ORDER BY name');
    };
    expect((await forgetOn('2027-03-24T12:00:00Z')).map(({ phone }) => phone)).toEqual([
      '0470 12 34 56',
      '0470 12 34 56',
    ]);
    expect((await forgetOn('2027-03-25T12:00:00Z')).map(({ phone }) => phone)).toEqual(['', '']);
    expect(await app.sql('SELECT * FROM escort_link')).toEqual([]);
    expect(await forgetOn('2029-04-01T12:00:00Z')).toEqual([]);
  });
});

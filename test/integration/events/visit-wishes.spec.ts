import { EventReader } from '../../../src/modules/events';
import { startTestApp, type Browser, type TestApp } from '../../support';

const EVENT = '/evenementen/HNJ-2027-01';

const WISHES = {
  ...{ welcomeMinutes: '10', tourMinutes: '30', guides: '1', largestGroup: '12', order: 'tours' },
  ...{ interviewers: '2', interviewMinutes: '15', breakMinutes: '', interviewsFrom: '', interviewsUntil: '' },
};

describe('the page on which a coordinator says what is wanted of a visit', () => {
  let test: TestApp;
  let coordinator: Browser;
  let address: string;
  let eventId: string;

  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.signedIn('katrien@aalst.example');
    [{ id: eventId }] = (await test.sql<{ id: string }>("SELECT id FROM event WHERE code = 'HNJ-2027-01'")) as [
      { id: string },
    ];
    // A company without typed hours, and groups of nobody.
    const [{ id }] = (await test.sql<{ id: string }>(
      `SELECT id FROM site_visit WHERE event_id = '${eventId}' AND kind = 'host' ORDER BY arrive_from LIMIT 1`,
    )) as [{ id: string }];
    await test.sql(`DELETE FROM interview_slot WHERE site_visit_id = '${id}'`);
    address = `${EVENT}/programma/bezoek/${id}/wensen`;
  });
  afterAll(() => test.close());

  const visit = async () =>
    (await test.get(EventReader).programme(eventId)).visits.find(({ id }) => address.includes(id))!;

  it('says what fits before there is a route, and keeps nothing of it by itself', async () => {
    const { text } = await coordinator.get(address);
    expect(text).toContain('Dit is nog niet bewaard.');
    expect(text).toContain('Er is nog geen route. Hier tellen we met één bus');
    expect(text).toMatch(/In \d+ minuten passen (een rondleiding|\d rondleidingen na elkaar) en \d+ gesprekken per/);
    expect((await visit()).wishes).toBeNull();
  });

  it.each([
    [{ welcomeMinutes: '130' }, 'Vul voor het onthaal 0 tot 120 minuten in.'],
    [{ guides: '' }, 'Vul 1 tot 20 groepen in.'],
    [{ interviewsFrom: '09:00' }, 'Vul beide uren in, of laat ze allebei leeg.'],
    [{ interviewsFrom: '10:00', interviewsUntil: '09:00' }, 'Het tweede uur moet later zijn dan het eerste.'],
    [{ interviewMinutes: '3' }, 'Vul voor een gesprek 5 tot 120 minuten in.'],
  ])('refuses %j at its field, with everything that was typed', async (changes, message) => {
    const answer = await coordinator.post(address, { ...WISHES, ...changes });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(`class="field-error"`);
    expect(answer.text).toContain(message);
    expect((await visit()).wishes).toBeNull();
  });

  it('warns when nothing fits, in words that say what helps', async () => {
    const { text } = await coordinator.post(address, { ...WISHES, welcomeMinutes: '120' });
    expect(text).toContain('Er past geen enkel gesprek. Maak het bezoek langer');
  });

  it('lays out the hours when the day is planned, shows them, and lets go of them again', async () => {
    await coordinator.post(address, { ...WISHES, tourMinutes: '', guides: '', largestGroup: '' });
    await coordinator.post(`${EVENT}/route/bereken`, {});
    const laidOut = await visit();
    expect(laidOut.slots.length).toBeGreaterThan(2);
    expect(laidOut.slots.every(({ places, stage }) => places === 2 && stage === 'draft')).toBe(true);
    const shown = await coordinator.get(address);
    expect(shown.text).toContain('Op de route die er nu is:');
    expect(shown.text).toContain('Gesprekken beginnen om');
    expect((await coordinator.get(`${EVENT}/programma`)).text).toContain('volgt de bus');
    expect((await coordinator.get(`${EVENT}/plan`)).text).toContain('Dat is een vuistregel.');
    await coordinator.post(`${address}/weg`, {});
    expect(await visit()).toMatchObject({ wishes: null, slots: [] });
  });
});

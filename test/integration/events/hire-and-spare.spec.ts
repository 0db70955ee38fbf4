import { EventReader } from '../../../src/modules/events';
import { UserReader } from '../../../src/modules/identity';
import { publishDay, startTestApp, type Browser, type TestApp } from '../../support';
import { addOtherAssociation } from './other-association';

const EVENT = '/evenementen/HNJ-2027-01';
const PAGE = `${EVENT}/route`;
const NO_TERMS = { plate: '', contactName: '', contactEmail: '', contactPhone: '' };
const PRICE = { ...NO_TERMS, hirePrice: '600', hireHours: '9', extraHourPrice: '40,50' };

describe('what a bus costs, and how late it may be', () => {
  let test: TestApp;
  let coordinator: Browser;
  let bus: string;

  beforeAll(async () => {
    test = await startTestApp();
    await publishDay(test);
    coordinator = await test.signedIn('katrien@aalst.example');
    const { associationId } = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
    const events = test.get(EventReader);
    const { id } = await events.byIdOrCode(associationId, 'HNJ-2027-01');
    bus = (await events.programme(id)).vehicles[0]!.id;
  });
  afterAll(() => test.close());

  const agree = (terms: Record<string, string>) => coordinator.post(`${EVENT}/programma/bus/${bus}`, terms);
  const agreed = () =>
    test.sql('SELECT plate, contact_email, hire_cents, hire_hours, extra_hour_cents FROM event_vehicle');

  it('is said for the hours from garage to garage, with every hour begun beyond those of the price', async () => {
    expect((await coordinator.get(PAGE)).text).not.toContain('Huurprijs van de bussen');
    expect((await agree(PRICE)).text).toContain('Bewaard.');
    // The demo's bus is on duty from 7.00 until 16.04: nine hours and some minutes.
    const price = /Huurprijs van de bussen: € 640,50 Bus 1: € 640,50 voor 9 uur \d\d; 1 uur extra/;
    expect((await coordinator.get(PAGE)).text).toMatch(price);
    expect((await coordinator.get(`${EVENT}/plan`)).text).toMatch(price);
    await agree({ ...PRICE, hireHours: '12' });
    expect((await coordinator.get(PAGE)).text).toMatch(/Bus 1: € 600 voor 9 uur \d\d(?!; )/);
    await agree({ ...PRICE, extraHourPrice: '' });
    expect((await coordinator.get(PAGE)).text).toContain('de prijs van een extra uur is niet ingevuld');
  });

  it.each([
    [{ hirePrice: 'veel' }, 'Vul een bedrag in euro in'],
    [{ hirePrice: '640,505' }, 'Vul een bedrag in euro in'],
    [{ hireHours: '' }, 'Vul ook in voor hoeveel uren die prijs is.'],
    [{ hirePrice: '' }, 'Vul ook de prijs voor een dag in.'],
    [{ hireHours: '16' }, 'voor 1 tot 15 uur'],
    [{ contactEmail: 'jo' }, 'Vul een e-mailadres in'],
  ])('is refused when it is %j, with all that was typed', async (wrong, error) => {
    await agree(PRICE);
    const before = await agreed();
    const page = await agree({ ...PRICE, plate: '1-XYZ-999', ...wrong });
    expect(page.status).toBe(422);
    expect(page.text).toContain(error);
    expect(page.html).toContain('value="1-XYZ-999"');
    expect(await agreed()).toEqual(before);
  });

  it('is nobody else’s business', async () => {
    const stranger = await test.signedIn(await addOtherAssociation(test));
    expect((await stranger.get(`${EVENT}/programma/bus/${bus}`)).status).toBe(404);
    expect((await stranger.post(`${EVENT}/programma/bus/${bus}`, PRICE)).status).toBe(404);
  });

  it('is told at every call, with a warning where nothing is to spare', async () => {
    const { text, html } = await coordinator.get(PAGE);
    expect(html).toContain('data-label="Speling"');
    expect(text).toContain('Geen speling');
    expect(text).toContain('Bus 1 heeft geen speling bij de standplaats');
  });

  it('grows with the margin that a coordinator asks for', async () => {
    const saved = await coordinator.post(`${PAGE}/wensen`, { breaks: 'none', bufferMinutes: '5' });
    expect(saved.text).toContain('De wensen zijn bewaard');
    expect(saved.html).toMatch(/name="bufferMinutes"[^>]*value="5"|value="5"[^>]*name="bufferMinutes"/);
    const { text } = await coordinator.post(`${PAGE}/bereken`, {});
    const draft = text.slice(text.indexOf('Ontwerp'), text.indexOf('Gepubliceerde route'));
    expect(draft).toContain('De kleinste speling van de dag is 5 minuten: Bus 1');
    expect(draft).not.toContain('Geen speling');
  });

  it('has no margin of more than an hour', async () => {
    const page = await coordinator.post(`${PAGE}/wensen`, { breaks: 'none', bufferMinutes: '61' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('De marge is een geheel aantal minuten, van 0 tot 60.');
    expect(await test.sql('SELECT buffer_minutes AS buffer FROM route_wish')).toEqual([{ buffer: 5 }]);
    expect(await test.audit()).toEqual([]);
  });
});

import { demoEvents } from '../../../src/demo/scenario';
import { Browser } from '../../support/browser';
import { DemoProcesses } from './demo-processes';

jest.setTimeout(120_000);

const SWAP = 'HNJ-2027-02';

interface Message {
  readonly channel: 'mail' | 'sms';
  readonly subject: string;
  readonly date: string | null;
}

describe('the demo, from its own page', () => {
  let demo: DemoProcesses;
  let browser: Browser;

  beforeAll(async () => {
    demo = await DemoProcesses.start('published');
    browser = new Browser(demo.webUrl);
  });
  afterAll(() => demo.stop());

  it('has an event of each shape, with the moments to which its clock can go', async () => {
    const { text } = await browser.get('/demo');
    expect(text).toContain(
      'Productie en logistiek in Aalst donderdag 11 maart 2027. Iedereen samen naar alle bedrijven.',
    );
    expect(text).toContain('Brood en zorg, een voormiddag donderdag 25 maart 2027. Twee bussen, die halfweg wisselen.');
    expect(text).toContain('Een voormiddag meelopen donderdag 15 april 2027. Iedereen een halve dag bij één bedrijf.');
    expect(text).toContain('de ochtend zelf, voor de eerste halte: do 25 maart, 6.30 u');
    expect(text).toContain('Verwijs de 40 mensen door');
  });

  it('refers the people of one event by one click, each once', async () => {
    for (const { eventCode, people } of demoEvents.slice(1)) {
      const done = `${people.length} mensen doorverwezen: ${people.length} hebben een plaats.`;
      expect((await browser.post('/demo/doorverwijzingen', { event: eventCode })).text).toContain(done);
      expect((await browser.post('/demo/doorverwijzingen', { event: eventCode })).text).toContain(done);
    }
    expect((await browser.get('/demo')).text).toContain('40 mensen staan klaar');
  });

  it('refuses an event that is not of the demo, and a moment that it does not know', async () => {
    const unknown = await browser.post('/demo/doorverwijzingen', { event: 'HNJ-2099-01' });
    expect(unknown.text).toContain('De demo is nog niet geladen.');
    const moment = await browser.post('/demo/klok', { event: SWAP, moment: 'gisteren' });
    expect(moment.text).toContain('Dit moment kennen we niet.');
  });

  it('has people, wishes and hours for which "Plan de dag" finds everybody an interview, and goes out', async () => {
    await browser.post('/demo/aanmelden', { email: 'katrien@aalst.example' });
    for (const { eventCode, people } of demoEvents.slice(1)) {
      const page = `/evenementen/${eventCode}`;
      await browser.post(`${page}/stap`, { step: 'close' });
      const planned = (await browser.post(`${page}/plan/bereken`)).text;
      expect(planned).toContain(`Met een gesprek ${people.length} `);
      expect((await browser.post(`${page}/plan/publiceer`)).text).toContain('De dag is gepubliceerd.');
    }
  });

  it('goes to the morning of a day: what was due before is sent, and earlier moments are not offered any more', async () => {
    await browser.post(`/evenementen/${SWAP}/stap`, { step: 'finalise' });
    const { text } = await browser.post('/demo/klok', { event: SWAP, moment: 'ochtend-zelf' });
    expect(text).toContain('Het is nu donderdag 25 maart 2027 om 6.30 u.');
    expect(text).not.toContain('de dag ervoor: wo 24 maart');
    expect(text).toContain('14 dagen ervoor: do 1 april');
    const messages = (await (await fetch(`${demo.inboxUrl}/api/messages`)).json()) as Message[];
    const reminders = messages.filter(({ channel, subject }) => channel === 'mail' && /morgen/i.test(subject));
    expect(reminders.length).toBeGreaterThan(0);
    // The demo's clock, not the clock of this machine.
    for (const { date } of reminders) expect(date).toMatch(/^2027-03-24T/);
  });

  it('goes on by minutes too, and still when every moment of an event is over', async () => {
    const { text } = await browser.post('/demo/klok/later', { step: 'tien-minuten' });
    expect(text).toContain('Het is nu donderdag 25 maart 2027 om 6.40 u.');
    expect((await browser.post('/demo/klok/later', { step: 'terug' })).text).toContain('Dit moment kennen we niet.');
    expect((await browser.get('/demo')).text).toContain('1 week later');
  });
});

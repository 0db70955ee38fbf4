import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { HostCompanyReader } from '../../src/modules/companies';
import { EventReader } from '../../src/modules/events';
import { UserReader } from '../../src/modules/identity';
import { HostLinkRepository } from '../../src/modules/outcomes';
import { ParticipantLinkRepository } from '../../src/modules/registrations';
import { startTestApp, type TestApp } from '../support';
import { startChromium } from './support/chromium';
import { Visitor } from './support/visitor';

const SCREENSHOTS = join(__dirname, '../../.cache/screenshots');
const EVENT = '/evenementen/HNJ-2027-01';
const PLACES = 4;

/** What the counsellor types, by the label of the field. */
const AMIRA = {
  Voornaam: 'Amira',
  Familienaam: "Ben 't Hof",
  'Postcode van de woonplaats': '9300',
  Telefoon: '0470 11 22 33',
  'E-mail': 'amira@people.example',
  'Moet terug zijn om': '17:30',
  Opmerking: 'Komt 5 minuten vroeger.',
} as const;

/** People of the file, in its order: with Amira they are one more than there are places. */
const FILE = [
  ['Bilal', 'Peeters', '0470 22 00 01'],
  ['Chantal', 'De Smet', '0470 22 00 02'],
  ['Daan', 'Van Acker', '0470 22 00 03'],
  ['Esra', 'Yildiz', '0470 22 00 04'],
] as const;

jest.setTimeout(30_000);

describe('the main story, in a browser without JavaScript', () => {
  let test: TestApp;
  let browser: Browser;
  let katrien: Visitor;
  let els: Visitor;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    [test, browser] = await Promise.all([startTestApp({ scenario: 'draft' }), startChromium()]);
    katrien = await Visitor.arrive(browser, test, { email: 'katrien@aalst.example' });
    els = await Visitor.arrive(browser, test, { email: 'els@vdab.example' });
  }, 120_000);
  afterAll(async () => {
    expect([katrien.complaints, els.complaints]).toEqual([[], []]);
    expect(await test.audit()).toEqual([]);
  });
  // Hooks of their own: each must run, also when another one failed.
  afterAll(() => browser.close());
  afterAll(() => test.close());

  const registrationOf = async (firstName: string): Promise<string> => {
    const rows = await test.sql<{ id: string }>(
      'SELECT r.id FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id WHERE j.first_name = ?',
      [firstName],
    );
    return rows[0]!.id;
  };
  /** The jobseeker with the link out of the mail, on a phone. */
  const jobseeker = async (firstName: string): Promise<Visitor> => {
    const id = await registrationOf(firstName);
    const visitor = await Visitor.arrive(browser, test, { viewport: { width: 360, height: 740 } });
    await visitor.open(`/mijn-dag/${await test.run(() => test.get(ParticipantLinkRepository).issue(id))}`);
    return visitor;
  };

  it('the coordinator limits the group and opens the event for referral', async () => {
    await katrien.open('/');
    await katrien.follow('Productie en logistiek in Aalst');
    expect(await katrien.words()).toContain('Wat nu?');
    await katrien.follow('Gegevens wijzigen');
    await katrien.type(/^Hoeveel deelnemers wil je hoogstens/, `${PLACES}`);
    await katrien.press('Bewaren');
    expect(await katrien.words()).toContain('De gegevens zijn bewaard.');
    await katrien.follow('Openstellen voor doorverwijzing');
    await katrien.press('Openstellen voor doorverwijzing');
    expect(await katrien.words()).toContain('Bemiddelaars kunnen mensen doorverwijzen.');
    expect(await katrien.words()).toContain(`0 van ${PLACES}`);
  });

  it('a counsellor mistypes: everything typed stays, and the summary leads to what is wrong', async () => {
    await els.open('/doorverwijzen');
    expect(await els.words()).toContain(`Nog ${PLACES} plaatsen vrij.`);
    await els.follow('Eén persoon');
    for (const [label, text] of Object.entries(AMIRA)) await els.type(label, text);
    await els.choose('Hoe krijgt de persoon berichten?', 'sms');
    await els.page.getByLabel('De persoon mag sms-berichten krijgen.').check();
    await els.type('Postcode van de woonplaats', '93');
    await els.type('Telefoon', 'geen');
    await els.choose('Halte', 'Aalst station');
    await els.choose('1ste keuze', 'V1 inpakker');
    await els.page.getByLabel('geen trappen').check();
    await els.page.getByLabel('attest heftruck').check();
    await els.press('Verwijs door');
    expect(await els.page.title()).toMatch(/^Fout: /);
    const summary = els.page.getByRole('alert');
    expect(await summary.innerText()).toContain('Er is een probleem');
    const links = await summary.getByRole('link').all();
    expect(await Promise.all(links.map((link) => link.innerText()))).toEqual([
      'Dit telefoonnummer bestaat niet. Vul een nummer in, zoals 0470 12 34 56.',
      'Vul een postcode van 4 cijfers in.',
      'Kies het niveau Nederlands.',
    ]);
    for (const link of links) {
      const field = els.page.locator((await link.getAttribute('href')) ?? '');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
    }
    for (const [label, text] of Object.entries({ ...AMIRA, 'Postcode van de woonplaats': '93', Telefoon: 'geen' })) {
      expect([label, await els.field(label).inputValue()]).toEqual([label, text]);
    }
    expect(await els.page.getByLabel('Halte').locator('option:checked').innerText()).toBe('Aalst station');
    expect(await els.page.getByLabel('1ste keuze').locator('option:checked').innerText()).toBe('V1 inpakker');
    expect(await els.page.getByLabel('geen trappen').isChecked()).toBe(true);
    expect(await els.page.getByLabel('attest heftruck').isChecked()).toBe(true);
    await els.page.screenshot({ path: join(SCREENSHOTS, 'doorverwijzen-fout.png'), fullPage: true });
  });

  it('and repairs it: a seat', async () => {
    await els.type('Postcode van de woonplaats', AMIRA['Postcode van de woonplaats']);
    await els.type('Telefoon', AMIRA.Telefoon);
    await els.choose('Nederlands spreken en verstaan', 'A2');
    await els.press('Verwijs door');
    expect(await els.words()).toContain("Amira Ben 't Hof heeft een plaats");
  });

  it('the same person again is refused in words, and nothing typed is lost', async () => {
    await els.follow('Nog iemand doorverwijzen');
    for (const [label, text] of Object.entries(AMIRA)) await els.type(label, text);
    await els.choose('Hoe krijgt de persoon berichten?', 'sms');
    await els.page.getByLabel('De persoon mag sms-berichten krijgen.').check();
    await els.choose('Halte', 'Aalst station');
    await els.choose('Nederlands spreken en verstaan', 'A2');
    await els.press('Verwijs door');
    expect(await els.words()).toContain('Je organisatie verwees deze persoon al door naar dit evenement.');
    expect(await els.field('Familienaam').inputValue()).toBe(AMIRA.Familienaam);
  });

  it('more people come in a file made from the example: first a look, then all', async () => {
    await els.open('/doorverwijzen');
    await els.follow('Een bestand');
    const coming = els.page.waitForEvent('download');
    await els.page.getByRole('link', { name: 'Download een voorbeeld' }).click();
    const [header = '', example = ''] = readFileSync(await (await coming).path(), 'utf8').split('\r\n');
    const lines = FILE.map(([firstName, lastName, phone]) =>
      example
        .replace('Nadia', firstName)
        .replace('Voorbeeld', lastName)
        .replace('0470 00 00 01', phone)
        .replace('nadia@', `${firstName}@`),
    );
    const upload = async (text: string) => {
      await els.page.getByLabel('Bestand').setInputFiles({
        name: 'mensen.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      });
      await els.press('Kijk het bestand na');
    };
    await upload([header, ...lines.slice(0, 3), lines[3]!.replace('9300', 'Aalst')].join('\r\n'));
    expect(await els.words()).toContain('1 regel klopt niet. Er is nog niemand doorverwezen.');
    expect(await els.words()).toContain('Vul een postcode van 4 cijfers in.');
    expect(await els.page.getByRole('button', { name: 'Verwijs iedereen door' }).count()).toBe(0);
    await els.follow('Kies een ander bestand');
    await upload([header, ...lines].join('\r\n'));
    expect(await els.words()).toContain('4 mensen zijn klaar om door te verwijzen.');
    await els.page.screenshot({ path: join(SCREENSHOTS, 'bestand-nakijken.png'), fullPage: true });
    await els.press('Verwijs iedereen door');
    expect(await els.words()).toContain('Doorverwezen: 3 met een plaats, 1 op de wachtlijst.');
    expect(await els.page.getByRole('row', { name: /Esra Yildiz.*op de wachtlijst/s }).count()).toBe(1);
  });

  it('a jobseeker opens the link, is asked once more, and cancels', async () => {
    const amira = await jobseeker('Amira');
    expect(await amira.words()).toContain('Dag Amira');
    expect(await amira.words()).toContain('Je gaat mee.');
    await amira.follow('Ik kan niet komen');
    expect(await amira.words()).toContain('Je hoeft niet te zeggen waarom.');
    await amira.press('Ja, ik kom niet');
    expect(await amira.words()).toContain('Je gaat niet mee. Bedankt voor je antwoord.');
    expect(amira.complaints).toEqual([]);
    await amira.leave();
  });

  it('the next in line gets the seat offered, and takes it', async () => {
    const esra = await jobseeker('Esra');
    expect(await esra.words()).toContain('Er is een plaats voor jou!');
    await esra.page.screenshot({ path: join(SCREENSHOTS, 'aanbod-360.png'), fullPage: true });
    await esra.press('Ja, ik kom mee');
    expect(await esra.words()).toMatch(/Je gaat mee\.|Je komt\./);
    await esra.leave();
    await els.open('/mijn-mensen');
    expect(await els.page.getByRole('row', { name: /Amira.*komt niet/s }).count()).toBe(1);
    expect(await els.page.getByRole('row', { name: /Esra Yildiz.*(heeft een plaats|komt zeker)/s }).count()).toBe(1);
  });

  it('the coordinator closes referral, plans the route and the interviews, and publishes both', async () => {
    await katrien.open(EVENT);
    expect(await katrien.words()).toContain(`${PLACES} van ${PLACES}`);
    await katrien.follow('Doorverwijzing sluiten');
    await katrien.press('Doorverwijzing sluiten');
    await katrien.follow('Route');
    await katrien.press('Bereken de route');
    expect(await katrien.words()).toContain('Dit is de beste route. Dat is bewezen.');
    await katrien.press('Publiceer de route');
    expect(await katrien.words()).toContain('De route is gepubliceerd.');
    await katrien.follow('Gesprekken');
    await katrien.press('Bereken de gesprekken');
    expect(await katrien.words()).toContain('Dit is het beste plan. Dat is bewezen.');
    expect(await katrien.words()).toContain(`${PLACES} van ${PLACES}`);
    await katrien.press('Publiceer de gesprekken');
    expect(await katrien.words()).toContain('De gesprekken zijn gepubliceerd.');
    await katrien.follow('Overzicht');
    await katrien.follow('Definitief maken');
    await katrien.press('Definitief maken');
    expect(await katrien.words()).toContain('Het evenement is definitief.');
  });

  it('a jobseeker reads when the bus leaves and when the interview is, and says to come', async () => {
    const bilal = await jobseeker('Bilal');
    expect(await bilal.words()).toMatch(/De bus vertrekt om \d{1,2}\.\d\d u\. Wees er 5 minuten vroeger\./);
    expect(await bilal.words()).toMatch(/\d{1,2}\.\d\d u: Vriesgroente Tragel \(fictief\), inpakker/);
    await bilal.press('Ik kom');
    expect(await bilal.words()).toContain('Je komt. Tot ');
    await bilal.page.screenshot({ path: join(SCREENSHOTS, 'mijn-dag-definitief-360.png'), fullPage: true });
    await bilal.leave();
  });

  it('on the day the host taps what became of each interview', async () => {
    test.clock.moveTo('2027-03-11T06:00:00Z');
    await katrien.open(EVENT);
    await katrien.follow('De dag starten');
    await katrien.press('De dag starten');
    test.clock.moveTo('2027-03-11T16:00:00Z');
    const user = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
    const event = await test.get(EventReader).byIdOrCode(user.associationId, 'HNJ-2027-01');
    const hosts = await test.get(HostCompanyReader).list(user.associationId);
    const vries = hosts.find(({ name }) => name.startsWith('Vriesgroente'))!;
    const host = await Visitor.arrive(browser, test, { viewport: { width: 360, height: 740 } });
    await host.open(`/gastbedrijf/${await test.run(() => test.get(HostLinkRepository).issue(event.id, vries.id))}`);
    const candidates = await host.page.getByRole('article').count();
    expect(candidates).toBeGreaterThanOrEqual(PLACES);
    const taps = ['aangenomen', 'tweede gesprek', 'proefdag', 'kwam niet'];
    for (let one = 0; one < candidates; one += 1) {
      await host.press(taps[one % taps.length]!, host.page.getByRole('article').nth(one));
      expect(await host.page.getByRole('article').nth(one).innerText()).toContain(taps[one % taps.length]);
    }
    expect(await host.words()).toContain(`Alle ${candidates} gesprekken zijn ingevuld. Bedankt!`);
    expect(host.complaints).toEqual([]);
    await host.leave();
  });

  it('and the coordinator ends the day', async () => {
    await katrien.open(EVENT);
    await katrien.follow('De dag afronden');
    await katrien.press('De dag afronden');
    expect(await katrien.words()).toContain('Het evenement is afgerond.');
    await katrien.follow('Deelnemers');
    expect(await katrien.page.getByRole('row').filter({ hasText: 'Bilal Peeters' }).count()).toBe(1);
  });
});

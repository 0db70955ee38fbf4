import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contactVersionOf, HostCompanyReader } from '../../../src/modules/companies';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { certificateCodes } from '../../../src/texts/certificates';
import { startTestApp, type Browser, type PageAnswer, type TestApp } from '../../support';
import { addOtherAssociation } from '../events/other-association';

const NEW = {
  name: 'Bakkerij Denderzon (fictief)',
  socialEconomy: 'ja',
  siteName: 'Bakkerij',
  address: 'Nijverheidstraat 4, 9420 Mere',
  location: '50.937, 3.955',
  accuracyMetres: '700',
  interviewStepFree: 'ja',
  dressCode: 'Je krijgt een haarnet.',
  bringList: '',
  firstName: 'Rik',
  lastName: 'Baeten',
  email: 'Rik@Denderzon.example',
  phone: '',
};
const VACANCY = {
  code: 'B1',
  title: 'bakker',
  posts: '2',
  dutchLevel: 'A2',
  certificates: 'heftruckattest, rijbewijs B',
};

/** How certificates were kept before each had one code. */
const WRITTEN = ['Rijbewijs B', 'attest heftruck', 'VCA', 'VCA Petrochemie', 'brevet-redder'];
const MIGRATION = join(
  __dirname,
  '../../../src/platform/database/migrations/202611302040-one-code-per-certificate.sql',
);

describe('the pages of host companies', () => {
  let test: TestApp;
  let user: UserView;
  let coordinator: Browser;
  let other: Browser;
  let address: string;

  beforeAll(async () => {
    test = await startTestApp({ scenario: 'draft' });
    user = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
    coordinator = await test.signedIn(user.email);
    other = await test.signedIn(await addOtherAssociation(test));
  });
  afterAll(async () => {
    expect(await test.audit()).toEqual([]);
    await test.close();
  });

  const host = async () => {
    const hosts = await test.get(HostCompanyReader).list(user.associationId);
    return hosts.find(({ name }) => name.includes('Denderzon'))!;
  };
  const vacancies = async () => test.get(HostCompanyReader).vacancies(user.associationId, [(await host()).id]);
  const answer = (page: PageAnswer) => [page.status, page.text] as const;

  it('list the companies with their places and vacancies', async () => {
    const page = await coordinator.get('/gastbedrijven');
    expect(page.text).toContain('Vriesgroente Tragel (fictief)');
    expect(page.text).toContain('Fabriek Wijngaardveld, Wijngaardveld, 9300 Aalst 3 (8 plaatsen) geen einddatum');
  });

  it('keep what was typed when something is wrong, and say it per field', async () => {
    const wrong = { ...NEW, name: 'Mijn "bedrijf"', location: '3.955, 50.937', email: 'rik', siteName: '' };
    const page = await coordinator.post('/gastbedrijven', wrong);
    expect(page.status).toBe(422);
    expect(page.text).toContain('Er is een probleem');
    expect(page.text).toContain('Deze plaats ligt niet in België.');
    expect(page.text).toContain('Geef de plaats een naam.');
    expect(page.text).toContain('Vul een geldig e-mailadres in');
    expect(page.html).toContain('value="Mijn &quot;bedrijf&quot;"');
    expect(page.html).toContain('value="3.955, 50.937"');
    expect(page.html).toContain('Je krijgt een haarnet.</textarea>');
    expect(page.html).toMatch(/<input type="checkbox" id="new-company-socialEconomy-ja"[^>]*checked/);
  });

  it('refuse what is too long for the database, in words', async () => {
    const page = await coordinator.post('/gastbedrijven', { ...NEW, name: 'x'.repeat(121) });
    expect(answer(page)).toEqual([422, expect.stringContaining('Gebruik hoogstens 120 tekens.')]);
  });

  it('add a company with its first place and contact person', async () => {
    const page = await coordinator.post('/gastbedrijven', NEW);
    expect(page.text).toContain('Het gastbedrijf is toegevoegd.');
    expect(page.text).toContain('700 m nakijken op de kaart');
    expect(page.text).toContain('rik@denderzon.example');
    expect(await host()).toMatchObject({ socialEconomy: true, sites: [{ latitude: 50.937, tourStepFree: false }] });
    address = page.path;
  });

  it('refuse a second company of that name, and keep its form', async () => {
    const page = await coordinator.post('/gastbedrijven', NEW);
    expect(answer(page)).toEqual([409, expect.stringContaining('Er is al een gastbedrijf met de naam')]);
    expect(page.html).toContain('value="Nijverheidstraat 4, 9420 Mere"');
  });

  it('rename a company', async () => {
    const empty = await coordinator.post(`${address}/gegevens`, { name: ' ' });
    expect(answer(empty)).toEqual([422, expect.stringContaining('Vul een naam in.')]);
    await coordinator.post(`${address}/gegevens`, { name: 'Denderzon' });
    expect(await host()).toMatchObject({ name: 'Denderzon', socialEconomy: false, sites: [{ name: 'Bakkerij' }] });
  });

  it('add a place, and change one', async () => {
    const wrong = await coordinator.post(`${address}/adres/nieuw`, { ...NEW, location: 'Mere', siteName: 'Winkel' });
    expect(answer(wrong)).toEqual([422, expect.stringContaining('Vul twee getallen in')]);
    expect(wrong.html).toContain('value="Winkel"');
    await coordinator.post(`${address}/adres/nieuw`, { ...NEW, siteName: 'Winkel', accuracyMetres: '20' });
    const [bakery] = (await host()).sites;
    const form = await coordinator.get(`${address}/adres/${bakery!.id}`);
    expect(form.html).toContain('value="50.937, 3.955"');
    await coordinator.post(`${address}/adres/${bakery!.id}`, { ...NEW, siteName: 'Atelier', tourStepFree: 'ja' });
    expect((await host()).sites).toMatchObject([
      { name: 'Atelier', tourStepFree: true },
      { name: 'Winkel', accuracyMetres: 20 },
    ]);
  });

  it('add and remove contact persons, but keep one', async () => {
    const again = await coordinator.post(`${address}/contact`, { ...NEW, email: 'RIK@denderzon.example' });
    expect(answer(again)).toEqual([409, expect.stringContaining('elk e-mailadres mag maar één keer')]);
    await coordinator.post(`${address}/contact`, { ...NEW, firstName: 'An', email: 'an@denderzon.example' });
    const contacts = await test.get(HostCompanyReader).contacts((await host()).id);
    const rik = contacts.find(({ firstName }) => firstName === 'Rik')!;
    const an = contacts.find(({ firstName }) => firstName === 'An')!;
    const page = await coordinator.post(`${address}/contact/weg`, { id: rik.id });
    expect(page.text).not.toContain('rik@denderzon.example');
    const last = await coordinator.post(`${address}/contact/weg`, { id: an.id });
    expect(answer(last)).toEqual([409, expect.stringContaining('minstens één contactpersoon')]);
    expect((await coordinator.post(`${address}/contact/weg`, { id: rik.id })).status).toBe(404);
  });

  it('change a contact person in place, and tell a second tab what stands there now', async () => {
    const [contact] = await test.get(HostCompanyReader).contacts((await host()).id);
    const own = `${address}/contact/${contact!.id}`;
    const form = await coordinator.get(own);
    expect(form.html).toContain('value="an@denderzon.example"');
    const opened = { ...contact!, version: contactVersionOf(contact!) };
    expect(form.html).toContain(`name="version" value="${opened.version}"`);
    const wrong = await coordinator.post(own, { ...opened, email: 'ann' });
    expect(answer(wrong)).toEqual([422, expect.stringContaining('Vul een geldig e-mailadres in')]);
    const changed = await coordinator.post(own, { ...opened, firstName: 'Anna', email: 'Anna@denderzon.example' });
    expect(changed.text).toContain('Bewaard.');
    const late = await coordinator.post(own, { ...opened, lastName: 'Later' });
    expect(answer(late)).toEqual([
      409,
      expect.stringContaining('Nu staat er: Anna Baeten, anna@denderzon.example. Kijk na'),
    ]);
    expect(late.html).toContain('value="Later"');
    const now = await test.get(HostCompanyReader).contacts((await host()).id);
    expect(now).toEqual([{ ...contact!, firstName: 'Anna', email: 'anna@denderzon.example' }]);
    const [version] = /(?<=name="version" value=")[^"]+/.exec(late.html)!;
    await coordinator.post(own, { ...contact!, lastName: 'Later', version });
    expect(await test.get(HostCompanyReader).contacts((await host()).id)).toEqual([{ ...contact!, lastName: 'Later' }]);
  });

  it('refuse to give a contact person the address of another one', async () => {
    await coordinator.post(`${address}/contact`, { ...NEW, email: 'tweede@denderzon.example' });
    const contacts = await test.get(HostCompanyReader).contacts((await host()).id);
    const an = contacts.find(({ email }) => email === 'an@denderzon.example')!;
    const fields = { ...an, email: 'tweede@denderzon.example', version: contactVersionOf(an) };
    const twice = await coordinator.post(`${address}/contact/${an.id}`, fields);
    expect(answer(twice)).toEqual([409, expect.stringContaining('elk e-mailadres mag maar één keer')]);
    expect(await test.get(HostCompanyReader).contacts((await host()).id)).toEqual(contacts);
  });

  it('add, change, close and reopen a vacancy', async () => {
    const wrong = await coordinator.post(`${address}/vacature`, { ...VACANCY, posts: '0', dutchLevel: '', code: 'é' });
    expect(wrong.status).toBe(422);
    for (const words of ['letters, cijfers of streepjes', 'van 1 tot en met 999', 'Kies hoeveel Nederlands']) {
      expect(wrong.text).toContain(words);
    }
    expect(wrong.html).toContain('value="heftruckattest, rijbewijs B"');
    await coordinator.post(`${address}/vacature`, VACANCY);
    const [bakery] = await vacancies();
    expect(bakery).toMatchObject({ posts: 2, certificates: ['heftruckattest', 'rijbewijs-b'] });
    const own = `${address}/vacature/${bakery!.id}`;
    const { html } = await coordinator.get(own);
    for (const certificate of ['attest heftruck', 'rijbewijs B']) expect(html).toContain(`value="${certificate}"`);
    await coordinator.post(own, { ...VACANCY, posts: '3', dutchLevel: 'B1', certificates: '' });
    expect(await vacancies()).toMatchObject([{ posts: 3, dutchLevel: 'B1', certificates: [] }]);
    await test.sql('UPDATE vacancy SET certificates = ? WHERE id = ?', [JSON.stringify(WRITTEN), bakery!.id]);
    for (const [statement] of readFileSync(MIGRATION, 'utf8').matchAll(/^UPDATE [^;]+/gm)) await test.sql(statement);
    expect(await vacancies()).toMatchObject([{ certificates: certificateCodes(WRITTEN) }]);
    const closed = await coordinator.post(`${own}/sluiten`);
    expect(closed.text).toContain('Gesloten vacatures');
    expect(await vacancies()).toEqual([]);
    expect((await coordinator.get(own)).status).toBe(404);
    await coordinator.post(`${own}/openen`);
    expect(await vacancies()).toHaveLength(1);
  });

  it('let a company stop, and take part again', async () => {
    const wrong = await coordinator.post(`${address}/stoppen`, { lastDay: '2027-02-30' });
    expect(answer(wrong)).toEqual([422, expect.stringContaining('Kies een datum.')]);
    const page = await coordinator.post(`${address}/stoppen`, { lastDay: '2027-01-20' });
    expect(page.text).toContain('doet mee tot en met woensdag 20 januari 2027');
    expect((await coordinator.get('/gastbedrijven')).text).toContain('woensdag 20 januari 2027 gestopt');
    await coordinator.post(`${address}/heropenen`);
    expect((await host()).activeUntil).toBeNull();
  });

  it("do not exist for another association's coordinator", async () => {
    const { id, sites } = await host();
    const [vacancy] = await vacancies();
    const [contact] = await test.get(HostCompanyReader).contacts(id);
    const before = await host();
    expect((await other.get('/gastbedrijven')).text).toContain('Er zijn nog geen gastbedrijven.');
    for (const path of [
      '',
      '/adres/nieuw',
      `/adres/${sites[0]!.id}`,
      `/contact/${contact!.id}`,
      `/vacature/${vacancy!.id}`,
    ]) {
      expect((await other.get(`/gastbedrijven/${id}${path}`)).status).toBe(404);
    }
    const posts: readonly (readonly [string, Record<string, string>])[] = [
      ['gegevens', { name: 'X' }],
      ['contact', NEW],
      [`contact/${contact!.id}`, { ...NEW, version: contactVersionOf(contact!) }],
      ['adres/nieuw', NEW],
      [`adres/${sites[0]!.id}`, NEW],
      ['vacature', { ...VACANCY, code: 'B2' }],
      [`vacature/${vacancy!.id}`, VACANCY],
      [`vacature/${vacancy!.id}/sluiten`, {}],
      ['stoppen', { lastDay: '2027-01-20' }],
    ];
    for (const [path, fields] of posts) {
      expect([path, (await other.post(`/gastbedrijven/${id}/${path}`, fields)).status]).toEqual([path, 404]);
    }
    expect(await host()).toEqual(before);
    expect(await vacancies()).toEqual([vacancy]);
  });

  it('do not let a form about one company reach into another of another association', async () => {
    const [vacancy] = await vacancies();
    const mine = await other.post('/gastbedrijven', { ...NEW, name: 'Van Lut' });
    expect((await other.post(`${mine.path}/vacature/${vacancy!.id}/sluiten`)).status).toBe(404);
    expect((await other.post(`${mine.path}/adres/${(await host()).sites[0]!.id}`, NEW)).status).toBe(404);
  });

  it('are for coordinators only', async () => {
    for (const email of ['els@vdab.example', 'wim@aalst.example']) {
      const browser = await test.signedIn(email);
      expect((await browser.get('/gastbedrijven')).status).toBe(403);
      expect((await browser.post('/gastbedrijven', NEW)).status).toBe(403);
    }
    expect((await test.visitor().get('/gastbedrijven')).path).toBe('/aanmelden');
  });
});

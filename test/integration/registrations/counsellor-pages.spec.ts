import { Browser, removeTours, startTestApp, type TestApp } from '../../support';
import { ELS, EVENT, forgetReferrals, limitPlaces, ReferralClient, someone } from './support/referral-client';
import { HEADER, line, upload } from './support/referral-file';

const FORM = `/doorverwijzen/${EVENT}`;
const FILE = `${FORM}/bestand`;

describe('the pages on which counsellors refer', () => {
  let app: TestApp;
  let els: Browser;
  let stops: readonly { readonly id: string; readonly name: string }[];
  let stopId: string;

  beforeAll(async () => {
    app = await startTestApp();
    els = await app.signedIn(ELS);
    stops = await app.sql<{ id: string; name: string }>(
      `SELECT s.id, p.name FROM event_stop s JOIN pickup_stop p ON p.id = s.pickup_stop_id WHERE p.code = 'aalst-station'`,
    );
    stopId = stops[0]?.id ?? '';
  });
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
    await app.close();
  });
  beforeEach(async () => {
    await forgetReferrals(app);
    await limitPlaces(app, 36);
  });

  const typed = (changes: Record<string, string | string[]> = {}): Record<string, string | string[]> => ({
    firstName: 'Nadia',
    lastName: 'El Amrani',
    phone: '0470 12 34 56',
    channel: 'telefoon',
    postcode: '9300',
    transport: 'bus',
    stop: stopId,
    dutchLevel: 'A2',
    wish1: '',
    ...changes,
  });
  const vacancy = async (code: string): Promise<string> =>
    (await app.sql<{ id: string }>('SELECT id FROM vacancy WHERE code = ?', [code]))[0]?.id ?? '';
  const file = (...lines: string[]): string =>
    [HEADER, ...lines].join('\r\n').replaceAll('Aalst, station', stops[0]?.name ?? '');
  const registrations = async (): Promise<number> => (await app.sql('SELECT id FROM registration')).length;

  it('refers somebody with one form and says what became of it', async () => {
    const page = await els.get(FORM);
    expect(page.status).toBe(200);
    expect(page.html).toContain('Schrijf hier niets over gezondheid, gezin of uitkering.');
    const wishes = { wish1: await vacancy('V1'), wish2: await vacancy('V2') };
    const done = await els.post(FORM, typed({ ...wishes, needs: ['companion'] }));
    expect(done.status).toBe(200);
    expect(done.text).toContain('Nadia El Amrani heeft een plaats');
    expect(done.text).toContain('Let op bij de wensen');
    expect(done.text).toContain('V2 heftruckchauffeur: attest heftruck ontbreekt');
    expect(done.text).toContain('Nog iemand doorverwijzen');
  });

  it('says before anything is kept that no wish can come true, and what would do; nothing typed is lost', async () => {
    const wish1 = await vacancy('V2');
    const asked = await els.post(FORM, typed({ wish1, needs: ['companion'] }));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Met deze wensen is geen gesprek mogelijk. Er is wel een rondleiding.');
    expect(asked.text).toContain('V2 heftruckchauffeur: attest heftruck ontbreekt.');
    expect(asked.text).toMatch(/Wat wel past: V1 /);
    expect(asked.html).toContain('value="El Amrani"');
    expect(asked.html).toMatch(new RegExp(`value="${wish1}"[^>]*selected`));
    expect(await registrations()).toBe(0);
    const done = await els.post(FORM, typed({ wish1, anyway: 'ja' }));
    expect(done.text).toContain('Nadia El Amrani heeft een plaats');
    expect(done.text).toContain('Met deze wensen is geen gesprek mogelijk');
    const [{ id } = { id: '' }] = await app.sql<{ id: string }>('SELECT id FROM registration');
    const person = await els.get(`/mijn-mensen/${id}`);
    expect(person.text).toContain('Met deze wensen is geen gesprek mogelijk');
    expect(person.text).toContain('Er is wel een rondleiding.');
    await removeTours(app);
    for (const page of [await els.get(`/mijn-mensen/${id}`), await els.post(FORM, typed({ wish1 }))])
      expect(page.text).toMatch(/^(?!.*een rondleiding).*Met deze wensen is geen gesprek mogelijk/s);
    await app.sql('DELETE FROM access_log');
  });

  it('somebody whose other wish can come true is referred at once', async () => {
    const wishes = { wish1: await vacancy('V2'), wish2: await vacancy('V1') };
    expect((await els.post(FORM, typed(wishes))).text).toContain('Nadia El Amrani heeft een plaats');
  });

  it('says the place on the waiting list', async () => {
    await limitPlaces(app, 0);
    const done = await els.post(FORM, typed());
    expect(done.text).toContain('Nadia El Amrani staat op de wachtlijst');
    expect(done.text).toContain('Plaats 1 op de wachtlijst.');
  });

  it('shows the form again with everything that was typed and all that is wrong', async () => {
    const again = await els.post(
      FORM,
      typed({ phone: '12', postcode: '93', lastName: 'van "de" Hof', needs: ['no-stairs'] }),
    );
    expect(again.status).toBe(422);
    expect(again.html).toContain('<title>Fout: Doorverwijzen');
    expect(again.text).toContain('Er is een probleem');
    expect(again.html).toContain('href="#referral-phone"');
    expect(again.html).toContain('href="#referral-postcode"');
    expect(again.html).toMatch(/value="van (&quot;|&#34;)de(&quot;|&#34;) Hof"/);
    expect(again.html).toMatch(/value="no-stairs"[^>]*checked|checked[^>]*value="no-stairs"/);
    expect(await registrations()).toBe(0);
  });

  it('asks what is meant by an hour at which nobody can be back, and keeps what was typed', async () => {
    const again = await els.post(FORM, typed({ latestReturn: '03:00' }));
    expect(again.status).toBe(422);
    expect(again.text).toContain('Bedoel je 15.00 u?');
    expect(again.html).toMatch(/name="latestReturn"[^>]*value="03:00"|value="03:00"[^>]*name="latestReturn"/);
    expect(await registrations()).toBe(0);
  });

  it('warns when somebody must be back before any visit is over', async () => {
    expect((await els.post(FORM, typed({ latestReturn: '10:15', returnIsRight: 'ja' }))).text).toContain(
      'Zo kan deze persoon geen gesprek krijgen.',
    );
  });

  it('shows a refusal by the event as a page in words', async () => {
    await els.post(FORM, typed());
    const twice = await els.post(FORM, typed());
    expect(twice.status).toBe(409);
    expect(twice.text).toContain('Je organisatie verwees deze persoon al door');
  });

  it('is only for who is signed in with the right role', async () => {
    expect((await app.visitor().get(FORM)).path).toBe('/aanmelden');
    expect((await els.get(`/evenementen/${EVENT}/deelnemers`)).status).toBe(403);
  });

  describe('with a file', () => {
    it('looks first and changes nothing, then refers everybody', async () => {
      const preview = await els.upload(FILE, upload(file(line(11), line(12))));
      expect(preview.status).toBe(200);
      expect(preview.text).toContain('2 mensen zijn klaar om door te verwijzen.');
      expect(await registrations()).toBe(0);
      const done = await els.post(`${FILE}/bevestigen`, { content: file(line(11), line(12)) });
      expect(done.path).toBe('/mijn-mensen');
      expect(done.text).toContain('Doorverwezen: 2 met een plaats, 0 op de wachtlijst.');
      expect(await registrations()).toBe(2);
    });

    it('goes by the same rule as a single referral', async () => {
      await limitPlaces(app, 1);
      const done = await els.post(`${FILE}/bevestigen`, { content: file(line(11), line(12), line(13)) });
      expect(done.text).toContain('Doorverwezen: 1 met een plaats, 2 op de wachtlijst.');
    });

    it('names what is wrong with each line, and refers nobody', async () => {
      const bad = file(line(11), 'Piet;;0470;fax;93;Parijs;Z;V99', line(11));
      const preview = await els.upload(FILE, upload(bad));
      expect(preview.status).toBe(422);
      expect(preview.text).toContain('2 regels kloppen niet.');
      expect(preview.text).toContain('Vul de familienaam in, of vink aan dat de persoon maar één naam heeft.');
      expect(preview.text).toContain('Deze persoon staat ook op regel 2.');
      expect((await els.post(`${FILE}/bevestigen`, { content: bad })).status).toBe(422);
      expect(await registrations()).toBe(0);
    });

    it('refers only the good lines when that is the choice', async () => {
      const mixed = file(line(11), 'Piet;;0470;fax;93;Parijs;Z;V99', line(12));
      const preview = await els.upload(FILE, upload(mixed));
      expect(preview.text).toContain('Verwijs alleen de 2 goede regels door');
      const done = await els.post(`${FILE}/bevestigen`, { content: mixed, lines: 'good-lines' });
      expect(done.text).toContain('Doorverwezen: 2 met een plaats, 0 op de wachtlijst. 1 regel met een fout is');
      expect(await registrations()).toBe(2);
      const none = file('Piet;;0470;fax;93;Parijs;Z;V99');
      expect((await els.post(`${FILE}/bevestigen`, { content: none, lines: 'good-lines' })).status).toBe(422);
    });

    it('refers nobody twice when the same file comes again, or somebody else was quicker', async () => {
      const content = file(line(11), line(12));
      await els.upload(FILE, upload(content));
      const client = await ReferralClient.of(app, ELS);
      await client.refer(someone(1, { firstName: 'Jan12', lastName: 'Peeters', phone: '0470000112' }));
      const late = await els.post(`${FILE}/bevestigen`, { content });
      expect(late.text).toContain('Doorverwezen: 1 met een plaats, 0 op de wachtlijst. Al doorverwezen: 1.');
      const preview = await els.upload(FILE, upload(content));
      expect(preview.status).toBe(200);
      expect(preview.text).toContain('Al doorverwezen. Deze regel slaan we over.');
      const again = await els.post(`${FILE}/bevestigen`, { content });
      expect(again.text).toContain('Doorverwezen: 0 met een plaats, 0 op de wachtlijst. Al doorverwezen: 2.');
      expect(await registrations()).toBe(2);
    });

    it('keeps every name as it is written', async () => {
      const names = [
        ['Jo', 'van den Berg'],
        ['Ann-Sofie', "D'hondt"],
        ['Gül', 'Öztürk'],
        ['Łukasz', 'Ščepán-O’Neill'],
      ];
      const content = file(
        ...names.map(([first, last], index) =>
          line(31 + index).replace(/^[^;]*;[^;]*/, `${first ?? ''};${last ?? ''}`),
        ),
      );
      await els.post(`${FILE}/bevestigen`, { content });
      const stored = await app.sql<{ f: string; l: string }>(
        'SELECT first_name AS f, last_name AS l FROM jobseeker ORDER BY phone',
      );
      expect(stored.map(({ f, l }) => [f, l])).toEqual(names);
    });

    it.each([
      ['a missing column', 'voornaam;familienaam;nederlands\r\nJan;Peeters;A2', 'De kolom "postcode" ontbreekt.'],
      ['an empty file', '', 'Kies een bestand.'],
      ['only a header', HEADER, 'Het bestand heeft geen personen.'],
      ['a spreadsheet', 'PK\u0003\u0004\0\0\0', 'Dit is geen tekstbestand.'],
      ['too many lines', [HEADER, ...Array.from({ length: 2001 }, () => 'x;y;z')].join('\n'), 'Hoogstens 2000 kan'],
      ['a file of 10 MB', 'x'.repeat(10 * 1024 * 1024), 'Het bestand is te groot.'],
    ])('says in words what is wrong with %s', async (_, content, words) => {
      const page = await els.upload(FILE, upload(content));
      expect(page.status).toBe(422);
      expect(page.text).toContain(words);
      expect(page.text).toContain('Er is een probleem');
    });

    it('reads the files that Excel writes: other names, commas or tabs, Windows letters, a byte order mark', async () => {
      const other = file('José;Núñez;0470 00 01 21;telefoon;9300;Aalst, station;A2;V1').replace('telefoon', 'GSM');
      const windows = Uint8Array.from(Buffer.from(other, 'latin1'));
      expect((await els.upload(FILE, upload(windows))).text).toContain('José Núñez');
      const tabs = `\uFEFF${file(line(22)).replaceAll(';', '\t')}`;
      expect((await els.upload(FILE, upload(tabs))).text).toContain('1 persoon is klaar');
    });

    it('offers an example that is itself in order', async () => {
      const example = await els.get(`${FORM}/voorbeeld.csv`);
      const preview = await els.upload(FILE, upload(example.html));
      expect(preview.text).toContain('1 persoon is klaar');
    });
  });
});

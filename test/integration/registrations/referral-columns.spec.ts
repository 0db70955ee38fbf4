import { Browser, startTestApp, type TestApp } from '../../support';
import { ELS, EVENT, forgetReferrals } from './support/referral-client';
import { HEADER, line, upload } from './support/referral-file';

const FILE = `/doorverwijzen/${EVENT}/bestand`;

describe('a file with other names for its columns', () => {
  let app: TestApp;
  let els: Browser;
  let stop: string;

  beforeAll(async () => {
    app = await startTestApp();
    els = await app.signedIn(ELS);
    const [found] = await app.sql<{ name: string }>(`SELECT name FROM pickup_stop WHERE code = 'aalst-station'`);
    stop = found?.name ?? '';
  });
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
    await app.close();
  });
  beforeEach(() => forgetReferrals(app));

  const registrations = async (): Promise<number> => (await app.sql('SELECT id FROM registration')).length;
  const file = (...lines: string[]): string => [HEADER, ...lines].join('\r\n').replaceAll('Aalst, station', stop);

  const foreign = (...lines: string[]): string =>
    ['Klant voornaam;Klant familienaam;Bereikbaar op;Hoe;Woonplaats;Bus vanaf;Spreekt;Wil', ...lines].join('\r\n');
  const meanings = ['firstName', 'lastName', 'phone', 'channel', 'postcode', 'stop', 'dutchLevel', 'wish1'];
  const chosen = (content: string, choice: readonly string[] = meanings): Record<string, string> => ({
    content,
    ...Object.fromEntries(choice.map((column, position) => [`column-${position}`, column])),
  });
  const COLUMNS = `${FILE}/kolommen`;
  const content = () => foreign(line(11), line(12)).replaceAll('Aalst, station', stop);

  it('asks what each column is, with a guess and what is in it', async () => {
    const asked = await els.upload(FILE, upload(content()));
    expect(asked.text).toContain('Welke kolom is wat?');
    expect(asked.text).toContain('0470 00 01 11');
    expect(asked.html).toMatch(/id="columns-column-0"(?:(?!<\/select>).)*value="firstName" selected/s);
    expect(asked.text).toContain('Deze kolommen ontbreken: postcode, nederlands.');
    expect(asked.status).toBe(422);
    expect(await registrations()).toBe(0);
  });

  it('refers everybody once the columns are known, and nobody twice', async () => {
    const preview = await els.post(COLUMNS, chosen(content()));
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('2 mensen zijn klaar om door te verwijzen.');
    expect(preview.html).toContain('name="column-4" value="postcode"');
    const done = await els.post(`${FILE}/bevestigen`, chosen(content()));
    expect(done.text).toContain('Doorverwezen: 2 met een plaats, 0 op de wachtlijst.');
    const again = await els.post(`${FILE}/bevestigen`, chosen(content()));
    expect(again.text).toContain('Doorverwezen: 0 met een plaats, 0 op de wachtlijst. Al doorverwezen: 2.');
  });

  it('takes the number that can be used where two columns have one, and reads an old code page', async () => {
    const two = file(line(11).replace('Peeters', 'Géry')).replace('telefoon', 'telefoon;gsm').replace('0470', ';0470');
    const preview = await els.upload(FILE, upload(Buffer.from(two, 'latin1')));
    expect(preview.text).toContain('Kijk na of dit juist is: Géry.');
    expect(preview.text).toContain('Deze kolommen zijn allemaal "telefoon": telefoon, gsm.');
    expect(preview.text).toContain('1 persoon is klaar om door te verwijzen.');
  });

  it('says which column is missing, and keeps the rest of the choice', async () => {
    const wrong = meanings.map((column) => (column === 'postcode' ? 'phone' : column));
    const asked = await els.post(COLUMNS, chosen(content(), wrong));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('De kolom "postcode" ontbreekt.');
    expect(asked.html).toMatch(/id="columns-column-6"(?:(?!<\/select>).)*value="dutchLevel" selected/s);
    expect((await els.post(`${FILE}/bevestigen`, chosen(content(), wrong))).status).toBe(422);
    expect(await registrations()).toBe(0);
  });

  it('lets the choice be made or changed also when all names are known', async () => {
    const asked = await els.post(COLUMNS, { content: file(line(11)), change: 'ja' });
    expect(asked.text).toContain('Welke kolom is wat?');
    expect(asked.text).not.toContain('Er is een probleem');
    expect((await els.post(COLUMNS, { content: '', change: 'ja' })).text).toContain('Het bestand is leeg.');
  });

  it('says of a line with signs that cannot be read that it is not in order', async () => {
    const asked = await els.upload(FILE, upload(file(line(11).replace('Peeters', 'D\u0092Hondt'))));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('staan tekens die we niet kunnen lezen');
  });

  it('refers somebody with one name, and asks about an hour and a number that are likely wrong', async () => {
    const header = `${HEADER};terug om`;
    const lines = [
      `${line(11).replace('Peeters', '-')};15u30`,
      `${line(12)};21u`,
      `${line(13).replace('0470', '047')};`,
    ];
    const content = file(...lines).replace(HEADER, header);
    const asked = await els.upload(FILE, upload(content));
    expect(asked.text).toContain('21.00 u is een ongewoon uur om terug te zijn.');
    expect(asked.text).toContain('Een gsm-nummer heeft 10 cijfers, dit heeft er 9.');
    await els.post(`${FILE}/bevestigen`, { content, lines: 'good-lines' });
    const kept = await app.sql(
      'SELECT j.first_name, j.last_name, r.latest_return FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id',
    );
    expect(kept).toEqual([{ first_name: 'Jan11', last_name: '', latest_return: '15:30' }]);
    expect((await els.get('/mijn-mensen')).html).toContain('>Jan11<');
  });

  it('names a number that Excel rounded away', async () => {
    const rounded = file(line(11).replace('0470 00 01 11', '4,70000111E+08'));
    expect((await els.upload(FILE, upload(rounded))).text).toContain('Excel rondde dit telefoonnummer af.');
  });
});

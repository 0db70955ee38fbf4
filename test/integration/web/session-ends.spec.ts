import { DEMO_COUNSELLOR, formsOf, startTestApp, type PageForm, type TestApp } from '../../support';

jest.setTimeout(60_000);

const COORDINATOR = 'katrien@aalst.example';
const ANOTHER = 'wim@aalst.example';
const COMPANY = {
  siteName: 'Hal',
  address: 'Kaai 1',
  location: '50.94, 4.04',
  accuracyMetres: '20',
  firstName: 'An',
  lastName: 'Maes',
  email: 'an@maes.example',
};

describe('a session that ends while somebody types', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const send = (cookie: string, address: string, body: URLSearchParams | FormData) =>
    fetch(new URL(address, app.baseUrl), { method: 'POST', redirect: 'manual', headers: { cookie }, body });

  /** All that a browser sends of a form that is filled in with these words. */
  const bodyOf = (form: PageForm, typed: Record<string, string> = {}) => {
    const body = new URLSearchParams();
    for (const { name, value, kind } of form.fields)
      if (kind !== 'button' && (kind !== 'checkbox' || value !== '') && !(name in typed)) body.append(name, value);
    for (const [name, value] of Object.entries(typed)) body.append(name, value);
    return body;
  };

  const end = (cookie: string) => send(cookie, '/afmelden', new URLSearchParams());

  async function formAt(cookie: string, page: string, id: string): Promise<PageForm> {
    const answer = await fetch(new URL(page, app.baseUrl), { headers: { cookie } });
    return formsOf(await answer.text()).find((form) => form.id === id)!;
  }

  const newCompany = async () => {
    const cookie = await app.sessionCookie(COORDINATOR);
    const form = await formAt(cookie, '/gastbedrijven/nieuw', 'new-company');
    return { cookie, form };
  };

  const companies = async (name: string) =>
    (await app.sql('SELECT id FROM host_company WHERE name = ?', [name])).length;

  it('loses nothing: after signing in elsewhere the same form goes on, with every field as it was typed', async () => {
    const [event] = await app.sql<{ code: string }>(
      "SELECT code FROM event WHERE state = 'published' ORDER BY date LIMIT 1",
    );
    const cookie = await app.sessionCookie(DEMO_COUNSELLOR);
    const page = `/doorverwijzen/${event!.code}`;
    const form = await formAt(cookie, page, 'referral');
    const body = bodyOf(form, { firstName: '<b Zoë "x" & Co', lastName: 'Peeters', note: 'lijn 1\r\nlijn 2' });
    body.append('languages', 'nl');
    body.append('languages', 'ar');
    await end(cookie);
    const before = await app.sql('SELECT COUNT(*) AS count FROM form_answer');
    const away = await send(cookie, form.action, body);
    expect([away.status, away.headers.get('cache-control')]).toEqual([401, 'no-store']);
    const html = await away.text();
    expect(html).toContain('Je was te lang weg');
    expect(html).toContain('href="/aanmelden" target="_blank" rel="noopener"');
    expect(await app.sql('SELECT COUNT(*) AS count FROM form_answer')).toEqual(before);
    const kept = formsOf(html)[0]!;
    expect(kept.action).toBe(form.action);
    const sorted = (fields: URLSearchParams) => [...fields].map(String).sort();
    expect(sorted(bodyOf(kept))).toEqual(sorted(body));
  });

  it('does the thing after "Verder", once', async () => {
    const { cookie, form } = await newCompany();
    await end(cookie);
    const away = await send(cookie, form.action, bodyOf(form, { ...COMPANY, name: 'Bewaard NV' }));
    expect(await companies('Bewaard NV')).toBe(0);
    const kept = formsOf(await away.text())[0]!;
    const still = await send(cookie, kept.action, bodyOf(kept));
    expect(still.status).toBe(401);
    const again = await app.sessionCookie(COORDINATOR);
    const answers = await Promise.all([1, 2].map(() => send(again, kept.action, bodyOf(kept))));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await companies('Bewaard NV')).toBe(1);
  });

  it('asks whoever else is signed in then, and does it in that name only after a yes', async () => {
    const { cookie, form } = await newCompany();
    await end(cookie);
    const away = await send(cookie, form.action, bodyOf(form, { ...COMPANY, name: 'Van een ander NV' }));
    const kept = formsOf(await away.text())[0]!;
    await app.sql("INSERT INTO user_role (user_id, role) SELECT id, 'coordinator' FROM user_account WHERE email = ?", [
      ANOTHER,
    ]);
    const other = await app.sessionCookie(ANOTHER);
    const asked = await send(other, kept.action, bodyOf(kept));
    expect(asked.status).toBe(409);
    const html = await asked.text();
    expect(html).toContain('Er is nu iemand anders aangemeld');
    expect(await companies('Van een ander NV')).toBe(0);
    const confirmed = formsOf(html).find(({ action }) => action === form.action)!;
    expect(bodyOf(confirmed).getAll('once')).toHaveLength(1);
    expect((await send(other, confirmed.action, bodyOf(confirmed))).status).toBe(303);
    expect(await companies('Van een ander NV')).toBe(1);
  });

  it('gives somebody without the right nothing', async () => {
    const { form } = await newCompany();
    const answer = await send(
      await app.sessionCookie(DEMO_COUNSELLOR),
      form.action,
      bodyOf(form, { name: 'Mag niet NV' }),
    );
    expect([answer.status, await companies('Mag niet NV')]).toEqual([403, 0]);
  });

  it('says honestly what cannot be kept', async () => {
    const { form } = await newCompany();
    const large = await send('', form.action, bodyOf(form, { name: 'x'.repeat(70_000) }));
    const html = await large.text();
    expect([large.status, html]).toEqual([401, expect.stringContaining('te groot om mee te nemen')]);
    expect(formsOf(html)).toEqual([]);
    const file = new FormData();
    file.append('file', new Blob(['a,b']), 'mensen.csv');
    const [event] = await app.sql<{ code: string }>("SELECT code FROM event WHERE state = 'published' LIMIT 1");
    const upload = await send('', `/doorverwijzen/${event!.code}/bestand`, file);
    expect([upload.status, await upload.text()]).toEqual([401, expect.stringContaining('kies het bestand opnieuw')]);
  });

  it('is no door for another website', async () => {
    const { form } = await newCompany();
    const answer = await fetch(new URL(form.action, app.baseUrl), {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: bodyOf(form, { name: 'Van buiten NV' }),
    });
    expect([answer.status, await answer.text()]).toEqual([403, expect.not.stringContaining('Van buiten NV')]);
  });
});

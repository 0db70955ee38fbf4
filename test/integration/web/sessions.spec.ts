import { SessionRepository, SignInLinkRepository, UserReader, type UserView } from '../../../src/modules/identity';
import { Browser, startTestApp, type TestApp } from '../../support';

const ELS = 'els@vdab.example';
const PAGE = '/mijn-account';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0';

describe('sessions', () => {
  let test: TestApp;
  let els: UserView;

  beforeAll(async () => {
    test = await startTestApp({ config: { sessionIdleMinutes: 30, sessionHours: 12 } });
    els = (await test.get(UserReader).byEmail(ELS))!;
  });
  afterAll(() => test.close());
  beforeEach(() => test.sql('DELETE FROM session'));

  const isIn = async (browser: Browser): Promise<boolean> =>
    (await browser.get('/mijn-mensen')).path === '/mijn-mensen';
  const age = (column: string, minutes: number) =>
    test.sql(`UPDATE session SET ${column} = UTC_TIMESTAMP(6) - INTERVAL ? MINUTE`, [minutes]);
  const signIn = async (): Promise<Response> => {
    const link = await test.run(() => test.get(SignInLinkRepository).issue(els.id));
    return fetch(new URL(`/aanmelden/${link}`, test.baseUrl), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'user-agent': FIREFOX },
      body: new URLSearchParams(),
    });
  };

  it('end when nobody uses them, and last longer with every use', async () => {
    const browser = await test.signedIn(ELS);
    await age('created_at', 29);
    expect(await isIn(browser)).toBe(true);
    await age('created_at', 58);
    await age('last_used_at', 29);
    expect(await isIn(browser)).toBe(true);
    await age('created_at', 87);
    expect(await isIn(browser)).toBe(true);
    await age('last_used_at', 30);
    expect(await isIn(browser)).toBe(false);
  });

  it('are written for a use once in a minute at most', async () => {
    const browser = await test.signedIn(ELS);
    await browser.get('/mijn-mensen');
    expect(await test.sql('SELECT last_used_at FROM session')).toEqual([{ last_used_at: null }]);
  });

  it('end after the working day, however much they are used, also when that was made shorter', async () => {
    const browser = await test.signedIn(ELS);
    await age('created_at', 719);
    await test.sql('UPDATE session SET last_used_at = UTC_TIMESTAMP(6)');
    expect(await isIn(browser)).toBe(true);
    await age('created_at', 721);
    expect(await isIn(browser)).toBe(false);
  });

  it('of one account are listed by device, and each can be ended', async () => {
    const cookie = (await signIn()).headers.get('set-cookie')!.split(';')[0]!;
    const own = new Browser(test.baseUrl, cookie);
    const lost = await test.signedIn(ELS);
    const page = await own.get(PAGE);
    expect(page.text).toContain('Firefox, Windows dit toestel');
    expect(page.text).toContain('onbekend toestel');
    const [, end] = /action="([^"]+\/afmelden)"/.exec(page.html.split('onbekend toestel')[1]!)!;
    expect((await own.post(end!)).text).toContain('Dat toestel is afgemeld.');
    expect([await isIn(own), await isIn(lost)]).toEqual([true, false]);
    expect((await own.post(end!)).status).toBe(404);
  });

  it('of somebody else cannot be ended or seen', async () => {
    const mine = await test.signedIn(ELS);
    const other = await test.signedIn('tom@vdab.example');
    const [row] = await test.sql<{ id: string }>('SELECT id FROM session WHERE user_id = ?', [els.id]);
    expect((await other.post(`${PAGE}/toestellen/${row!.id}/afmelden`)).status).toBe(404);
    expect((await other.get(PAGE)).html).not.toContain(row!.id);
    expect(await isIn(mine)).toBe(true);
  });

  it('are ended everywhere with one button', async () => {
    const [one, two, other] = [
      await test.signedIn(ELS),
      await test.signedIn(ELS),
      await test.signedIn('tom@vdab.example'),
    ];
    expect((await one.post(`${PAGE}/overal-afmelden`)).path).toBe('/aanmelden');
    expect([await isIn(two), await isIn(other)]).toEqual([false, true]);
    expect(await test.get(SessionRepository).ofUser(els.id, undefined)).toEqual([]);
  });
});

describe('the cookie of a session', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp({ scenario: 'published', config: { appUrl: 'https://hop.example' } });
  });
  afterAll(() => test.close());

  it('is bound to this host and to TLS where the product is reached by https; its plain name opens nothing', async () => {
    const els = (await test.get(UserReader).byEmail(ELS))!;
    const link = await test.run(() => test.get(SignInLinkRepository).issue(els.id));
    const answer = await fetch(new URL(`/aanmelden/${link}`, test.baseUrl), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(),
    });
    const [cookie = ''] = answer.headers.getSetCookie().filter((one) => one.includes('hnj_session'));
    expect(cookie).toMatch(/^__Host-hnj_session=[\w-]{32}; /);
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
    const open = async (sent: string) =>
      (await fetch(new URL('/mijn-mensen', test.baseUrl), { headers: { cookie: sent }, redirect: 'manual' })).status;
    const [, value] = /=([^;]+)/.exec(cookie)!;
    expect(await open(`__Host-hnj_session=${value}`)).toBe(200);
    expect(await open(`hnj_session=${value}`)).toBe(303);
    const left = await fetch(new URL('/afmelden', test.baseUrl), {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `__Host-hnj_session=${value}` },
    });
    expect(left.headers.get('set-cookie')).toMatch(/^__Host-hnj_session=; .*Secure/);
  });
});

describe('where a request comes from', () => {
  const ask = (test: TestApp, from: string) =>
    fetch(new URL('/aanmelden', test.baseUrl), {
      method: 'POST',
      headers: { 'x-forwarded-for': from },
      body: new URLSearchParams({ email: 'niemand@vdab.example' }),
    });
  const statuses = async (test: TestApp): Promise<number[]> => {
    const answers = [];
    for (let time = 0; time < 61; time += 1) answers.push((await ask(test, `203.0.113.${time}`)).status);
    return answers;
  };

  it.each([
    ['nobody may say: made-up addresses share one limit', [], 429],
    ['a trusted proxy says: each address has its own limit', ['127.0.0.1'], 200],
    ['another proxy is trusted: the word of this one does not count', ['10.0.0.0/8'], 429],
  ])('%s', async (_, trustedProxies, last) => {
    const test = await startTestApp({ config: { trustedProxies } });
    try {
      expect((await statuses(test)).at(-1)).toBe(last);
    } finally {
      await test.close();
    }
  });
});

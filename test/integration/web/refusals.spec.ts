import { startTestApp, type TestApp } from '../../support';

const EVENT = '/evenementen/HNJ-2027-01';

jest.setTimeout(30_000);

describe('what is refused, and how', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, test.baseUrl), { redirect: 'manual', ...init });

  it.each(['/', '/evenementen', `${EVENT}/deelnemers`, '/doorverwijzen/HNJ-2027-01?x=1&y=2', '/mijn-mensen'])(
    'a page without a session sends to signing in, and remembers the page (%s)',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`/aanmelden?naar=${encodeURIComponent(path)}`);
    },
  );

  it('a cookie that was made up is no session', async () => {
    const answer = await ask('/evenementen', { headers: { cookie: 'hnj_session=verzonnen' } });
    expect(answer.status).toBe(303);
  });

  it('a form without a session is refused without being done', async () => {
    const answer = await ask(`${EVENT}/stap`, { method: 'POST', body: new URLSearchParams({ step: 'close' }) });
    expect(answer.status).toBe(401);
    expect(await test.sql('SELECT state FROM event')).toEqual([{ state: 'published' }]);
  });

  it("another role's page is a page that says so", async () => {
    const page = await (await test.signedIn('els@vdab.example')).get('/evenementen');
    expect(page.status).toBe(403);
    expect(page.text).toContain('Dit mag je niet zien');
    expect(page.text).toContain('Naar het begin');
  });

  it.each([
    ['a form that another site posts', { 'sec-fetch-site': 'cross-site' }],
    ['one of a sister site', { 'sec-fetch-site': 'same-site' }],
    ['one with the origin of another site', { origin: 'https://evil.example' }],
    ['one whose origin is hidden', { origin: 'null' }],
  ])('%s is refused', async (_, headers) => {
    for (const path of ['/aanmelden', '/afmelden', `${EVENT}/stap`]) {
      const answer = await ask(path, { method: 'POST', headers, body: new URLSearchParams({ step: 'close' }) });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect(await test.sql('SELECT state FROM event')).toEqual([{ state: 'published' }]);
  });

  it('a form of our own passes', async () => {
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: test.baseUrl }]) {
      const answer = await ask('/afmelden', { method: 'POST', headers });
      expect(answer.status).toBe(303);
    }
  });

  it('an unknown page is a Dutch page with a number to call about', async () => {
    const answer = await ask('/bestaat-niet', { headers: { 'x-request-id': 'melding-0001' } });
    const html = await answer.text();
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-request-id')).toBe('melding-0001');
    expect(html).toContain('<html lang="nl-BE">');
    expect(html).toContain('<h1>Niet gevonden</h1>');
    expect(html).toContain('Deze pagina bestaat niet, of niet meer.');
    expect(html).toContain('melding-0001');
  });

  it.each([
    ['no token', '/api/v1/events/HNJ-2027-01/referrals', 401, 'HTTP.401'],
    ['an unknown address', '/api/v1/bestaat-niet', 404, 'HTTP.404'],
  ])('a program gets a problem with a code: %s', async (_, path, status, code) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(problem).toEqual({
      type: `urn:hop-n-job:problem:${code.toLowerCase()}`,
      title: expect.any(String) as string,
      status,
      detail: expect.any(String) as string,
      code,
      instance: answer.headers.get('x-request-id'),
    });
    expect(problem['instance']).toMatch(/^[\w-]{8,64}$/);
  });

  it('a program that sends nonsense gets a problem, not an accident', async () => {
    const headers = { authorization: `Bearer ${await test.apiToken('els@vdab.example')}` };
    const post = (body: string, type: string) =>
      ask('/api/v1/events/HNJ-2027-01/referrals', {
        method: 'POST',
        headers: { ...headers, 'content-type': type },
        body,
      });
    const answers = [
      await post('{"firstName":', 'application/json'),
      await post('[]', 'application/json'),
      await post('null', 'application/json'),
      await post('<x/>', 'application/xml'),
      await post(`{"firstName":"${'x'.repeat(13 * 1024 * 1024)}"}`, 'application/json'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 422, 422, 415, 413]);
    for (const answer of answers) {
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await answer.json()).toMatchObject({ status: answer.status, code: expect.any(String) as string });
    }
  });

  it('a request number that could do harm is not taken over', async () => {
    const answer = await ask('/bestaat-niet', { headers: { 'x-request-id': '<script>alert(1)</script>' } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('a page may be framed by nobody and run no script', async () => {
    const policy = (await ask('/aanmelden')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});

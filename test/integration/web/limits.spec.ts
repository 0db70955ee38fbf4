import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_COUNSELLOR, startTestApp, type TestApp } from '../../support';

const FILE = '/doorverwijzen/HNJ-2027-01/bestand';
const REFERRALS = '/api/v1/events/HNJ-2027-01/referrals';
const MEGABYTE = 1024 * 1024;
const REQUEST_SECONDS = 1;

jest.setTimeout(60_000);

interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

describe('what comes in at the door', () => {
  let test: TestApp;
  let cookie: string;
  let token: string;

  beforeAll(async () => {
    test = await startTestApp({ config: { requestSeconds: REQUEST_SECONDS } });
    cookie = await test.sessionCookie(DEMO_COUNSELLOR);
    token = await test.apiToken(DEMO_COUNSELLOR);
  });
  afterAll(() => test.close());

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, test.baseUrl), { redirect: 'manual', ...init });

  /** What a client that fetch cannot be sends: the bytes as they are, one piece after the other. */
  async function raw(pieces: readonly (string | Buffer)[], pauseMs = 0): Promise<RawAnswer> {
    const socket = connect(Number(new URL(test.baseUrl).port), '127.0.0.1');
    let text = '';
    const ended = new Promise<void>((resolve) => {
      socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
      socket.on('close', resolve).on('error', () => resolve());
    });
    for (const piece of pieces) {
      if (!socket.writable || text !== '') break;
      socket.write(piece);
      if (pauseMs > 0) await Promise.race([sleep(pauseMs), ended]);
    }
    await Promise.race([ended, sleep(5_000)]);
    socket.destroy();
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text };
  }

  const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`;

  const expectProblem = (text: string, status: number): void => {
    expect(text).toMatch(/content-type: application\/problem\+json/i);
    expect(text).toContain(`"status":${status}`);
  };

  it.each([
    '/mijn-dag/%E9',
    '/mijn-dag/%C3%A9',
    '/gastbedrijf/%00',
    '/aanmelden/a%2Fb',
    `/mijn-dag/${'x'.repeat(180)}`,
  ])('an address that is none of ours is not found, or no address: %s', async (path) => {
    const { status, text } = await raw([get(path)]);
    expect([path, status]).toEqual([path, path.includes('%E9') ? 400 : 404]);
    expect(text).toContain('<html lang="nl-BE">');
  });

  it('an address of the API that cannot be read is a problem', async () => {
    const broken = await raw([get('/api/v1/events/%E9/referrals')]);
    expect(broken.status).toBe(400);
    expectProblem(broken.text, 400);
    const strange = await ask('/api/v1/events/caf%C3%A9/referrals', { headers: { authorization: `Bearer ${token}` } });
    expect(strange.status).toBe(404);
    expectProblem(`content-type: ${strange.headers.get('content-type') ?? ''}\n${await strange.text()}`, 404);
  });

  it('a known address with another method says which it has', async () => {
    const api = await ask(REFERRALS, { method: 'DELETE' });
    expect([api.status, api.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect(await api.json()).toMatchObject({ status: 405, code: 'HTTP.405' });
    const page = await ask('/afmelden');
    expect([page.status, page.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await page.text()).toContain('<html lang="nl-BE">');
  });

  it('what is no HTTP is a problem too, and ends the connection', async () => {
    const { status, text } = await raw(['BLA\r\n\r\n']);
    expect(status).toBe(400);
    expectProblem(text, 400);
    const long = await raw([`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'y'.repeat(40_000)}\r\n\r\n`]);
    expect(long.status).toBe(431);
    expectProblem(long.text, 431);
  });

  it.each([
    ['the headers', ['GET / HTTP/1.1\r\n', 'host: x\r\n']],
    ['the body', [`POST /aanmelden HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 99\r\n\r\n`]],
  ])('who sends %s a byte at a time is cut off', async (_, begin) => {
    const before = performance.now();
    const { status } = await raw([...begin, ...'x-slow-slow-slow-slow'.split('')], 1_000);
    expect(status).toBe(408);
    expect(performance.now() - before).toBeLessThan((REQUEST_SECONDS + 4) * 1_000);
  });

  it.each(['/aanmelden', '/evenementen/HNJ-2027-01/stap', '/mijn-dag/verzonnen/annuleren'])(
    'a form of many megabytes is refused before it is read: %s',
    async (path) => {
      const head = `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n`;
      const { status, text } = await raw([`${head}content-length: ${10 * MEGABYTE}\r\n\r\n`]);
      expect(status).toBe(413);
      expect(text).toContain('<html lang="nl-BE">');
    },
  );

  it.each(['/kolommen', '/bevestigen'])('a file is read only of somebody who is signed in: %s', async (page) => {
    const head = `POST ${FILE}${page} HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n`;
    // Not a byte of the body is sent: who waited for it would not answer.
    const stranger = await raw([`${head}content-length: ${5 * MEGABYTE}\r\n\r\n`]);
    expect(stranger.status).toBe(401);
    const known = await ask(`${FILE}${page}`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ content: 'x'.repeat(MEGABYTE) }),
    });
    expect(known.status).toBe(422);
    const tooMuch = await ask(`${FILE}${page}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: `content=${'x'.repeat(11 * MEGABYTE)}`,
    }).catch(() => undefined);
    expect([413, undefined]).toContain(tooMuch?.status);
  });

  it('a form of a hundred thousand fields is refused', async () => {
    const answer = await ask(`${FILE}/bevestigen`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a&'.repeat(100_000),
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('te veel velden');
  });

  const boundary = 'grens';
  const part = (name: string, content: string, file = false): string =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file ? '; filename="a.csv"' : ''}\r\n\r\n${content}\r\n`;

  it.each([
    ['nothing', '', 422],
    ['half a file', part('file', 'a;b\r\n1', true).slice(0, -2), 400],
    ['another boundary', part('file', 'a;b', true).replaceAll(boundary, 'anders'), 422],
    ['a field named like an object', `${part('__proto__', 'x')}--${boundary}--\r\n`, 400],
    ['thirty fields', `${part('x', 'y').repeat(30)}--${boundary}--\r\n`, 422],
    ['a field of megabytes', `${part('inhoud', 'x'.repeat(3 * MEGABYTE))}--${boundary}--\r\n`, 422],
  ])('a file that is sent wrongly is answered in words: %s', async (_, body, status) => {
    const answer = await ask(FILE, {
      method: 'POST',
      headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
      body,
    });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain('<html lang="nl-BE">');
  });

  it.each([
    ['a million short lines', `voornaam;postcode\n${'a\n'.repeat(1_000_000)}`, 'Het bestand heeft'],
    ['eleven megabytes', 'x'.repeat(11 * MEGABYTE), 'Het bestand is te groot.'],
  ])('a file with %s is refused at once, and others are answered meanwhile', async (_, content, words) => {
    const form = new FormData();
    form.append('file', new Blob([content]), 'mensen.csv');
    const before = performance.now();
    let longest = 0;
    let last = before;
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const answer = await ask(FILE, { method: 'POST', headers: { cookie }, body: form });
    clearInterval(watch);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(longest).toBeLessThan(1_000);
  });
});

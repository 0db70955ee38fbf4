import { retentionTerms } from '../../../src/kernel';
import { SignInLinkRepository, UserReader, type UserView } from '../../../src/modules/identity';
import { hashToken } from '../../../src/platform/tokens';
import { startTestApp, type TestApp } from '../../support';

const EMAIL = 'els@vdab.example';

jest.setTimeout(30_000);

describe('signing in by a one-time link', () => {
  let test: TestApp;
  let els: UserView;

  beforeAll(async () => {
    test = await startTestApp();
    els = (await test.get(UserReader).byEmail(EMAIL))!;
  });
  afterAll(() => test.close());

  const ask = (email: string) => test.visitor().post('/aanmelden', { email });
  const mails = () =>
    test.sql<{ recipient_id: string; state: string; channel: string }>(
      "SELECT recipient_id, state, channel FROM message WHERE kind = 'sign-in'",
    );
  const newLink = async () => `/aanmelden/${await test.run(() => test.get(SignInLinkRepository).issue(els.id))}`;
  const submit = (path: string, fields: Record<string, string> = {}) =>
    fetch(new URL(path, test.baseUrl), { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
  const sessions = async () => (await test.sql('SELECT id FROM session')).length;

  it('is not asked of who wants to read what is kept, how long and whom to call', async () => {
    const start = await test.visitor().get('/aanmelden');
    expect(start.html).toContain('href="/privacy"');
    expect(start.html).toContain('href="/toegankelijkheid"');
    const [privacy, accessibility] = await Promise.all([
      test.visitor().get('/privacy'),
      test.visitor().get('/toegankelijkheid'),
    ]);
    const [association] = await test.sql<{ name: string; phone: string }>('SELECT name, phone FROM association');
    for (const { status, text } of [privacy, accessibility])
      expect([status, text]).toEqual([200, expect.stringContaining(`${association!.name}: ${association!.phone}`)]);
    const { supportNeedDays, contactMonths, waitingMonths, accessLogMonths } = retentionTerms;
    for (const term of [`${supportNeedDays} dagen na de dag`, `${contactMonths} maanden na je laatste dag`])
      expect(privacy.text).toContain(term);
    expect(privacy.text).toContain(`tot ${waitingMonths} maanden.`);
    expect(privacy.text).toContain(`Wie je gegevens opende: ${accessLogMonths} maanden.`);
    expect(accessibility.text).toContain('WCAG 2.2, niveau AA');
  });

  it('asks for a mail address and says what is wrong with it', async () => {
    expect((await test.visitor().get('/aanmelden')).text).toContain('Vul je e-mailadres in.');
    const wrong = await ask('els@');
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#sign-in-email"');
    expect(wrong.html).toContain('value="els@"');
    expect(await mails()).toEqual([]);
  });

  it('plans one mail to who has an account', async () => {
    const page = await ask(EMAIL);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Kijk in je mailbox')]);
    expect(await mails()).toEqual([{ recipient_id: els.id, state: 'planned', channel: 'mail' }]);
  });

  it('shows the same page to who has none, so nobody can find out who has', async () => {
    const known = await ask(EMAIL);
    const before = await mails();
    const unknown = await ask('niemand@vdab.example');
    expect(unknown.status).toBe(known.status);
    expect(unknown.html.replaceAll('niemand@vdab.example', EMAIL)).toBe(known.html);
    expect(await mails()).toEqual(before);
  });

  it('shows a button behind the link, and changes nothing by showing it', async () => {
    const link = await newLink();
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(new URL(link, test.baseUrl), { method });
    const page = await test.visitor().get(link);
    expect(page.html).toContain(`action="${link}"`);
    expect(page.text).toContain('Meld me aan');
    expect(await test.sql('SELECT id FROM sign_in_link WHERE used_at IS NOT NULL')).toEqual([]);
    expect(await sessions()).toBe(0);
  });

  it('signs in with the button, once', async () => {
    const link = await newLink();
    const answer = await submit(link);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(new RegExp('^hnj_session=[\\w-]{32,};'));
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    const page = await fetch(new URL('/mijn-mensen', test.baseUrl), { headers: { cookie: cookie.split(';')[0]! } });
    expect(await page.text()).toContain('Els Peeters');
    const again = await submit(link);
    expect(again.status).toBe(410);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(await again.text()).toContain('Deze link werkt niet meer. Vraag een nieuwe link aan.');
    expect(await sessions()).toBe(1);
  });

  it('lets one of several clicks at once in', async () => {
    const link = await newLink();
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(link)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array.from({ length: 7 }, () => 410)]);
  });

  it('refuses a link that is too old or made up', async () => {
    const link = await newLink();
    await test.sql('UPDATE sign_in_link SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE token_hash = ?', [
      hashToken(link.slice('/aanmelden/'.length)),
    ]);
    expect((await submit(link)).status).toBe(410);
    expect((await submit('/aanmelden/verzonnen')).status).toBe(410);
  });

  it('goes on to the page that was asked for, but never to another website', async () => {
    const wanted = '/doorverwijzen/HNJ-2027-01?x=1';
    const page = await test.visitor().get(`${await newLink()}?naar=${encodeURIComponent(wanted)}`);
    expect(page.html).toContain(`name="to" value="${wanted}"`);
    expect((await submit(await newLink(), { to: wanted })).headers.get('location')).toBe(wanted);
    for (const to of ['//evil.example/', '/\\evil.example', 'https://evil.example/', 'javascript:alert(1)', '']) {
      expect((await submit(await newLink(), { to })).headers.get('location')).toBe('/');
    }
  });

  it('remembers where somebody wanted to go until the mail is opened', async () => {
    const visitor = test.visitor();
    const asked = await visitor.get('/mijn-mensen');
    expect(asked.html).toContain('name="to" value="/mijn-mensen"');
    await visitor.post('/aanmelden', { email: EMAIL, to: '/mijn-mensen' });
    expect((await visitor.post(await newLink())).path).toBe('/mijn-mensen');
  });

  it('ends with signing out, also for who kept the cookie', async () => {
    const cookie = (await submit(await newLink())).headers.get('set-cookie')!.split(';')[0]!;
    const left = await fetch(new URL('/afmelden', test.baseUrl), {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
    });
    expect([left.status, left.headers.get('location')]).toEqual([303, '/aanmelden']);
    const page = await fetch(new URL('/mijn-mensen', test.baseUrl), { headers: { cookie }, redirect: 'manual' });
    expect(page.status).toBe(303);
  });

  it('does not let an inactive user in', async () => {
    const browser = await test.signedIn(EMAIL);
    expect((await browser.get('/mijn-mensen')).path).toBe('/mijn-mensen');
    await test.sql('UPDATE user_account SET active = 0 WHERE id = ?', [els.id]);
    expect((await browser.get('/mijn-mensen')).path).toBe('/aanmelden');
    await test.sql('UPDATE user_account SET active = 1 WHERE id = ?', [els.id]);
  });

  describe('asked often', () => {
    const mailsTo = async (id: string) => (await mails()).filter(({ recipient_id }) => recipient_id === id).length;
    const sendAll = () => test.sql("UPDATE message SET state = 'sent' WHERE kind = 'sign-in'");

    it('mails once while a mail is on its way, also when many ask at once', async () => {
      await sendAll();
      const before = await mailsTo(els.id);
      const answers = await Promise.all(Array.from({ length: 12 }, () => ask(EMAIL)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(await mailsTo(els.id)).toBe(before + 1);
    });

    it('mails five times in an hour at most, and says the same', async () => {
      for (let time = 0; time < 6; time += 1) {
        await sendAll();
        const answer = await ask(EMAIL);
        expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('Kijk in je mailbox')]);
      }
      expect(await mailsTo(els.id)).toBe(5);
      test.clock.advance(61);
      await ask(EMAIL);
      expect(await mailsTo(els.id)).toBe(6);
    });

    it('lets an office sign in from one address, and stops who asks without end', async () => {
      const statuses = [];
      for (let time = 0; time < 60; time += 1) statuses.push((await ask(`iemand-${time}@vdab.example`)).status);
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(30);
      const last = await ask('iemand@vdab.example');
      expect([last.status, last.text]).toEqual([429, expect.stringContaining('Even geduld')]);
    });
  });
});

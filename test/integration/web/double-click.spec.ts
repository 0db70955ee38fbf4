import { SignInLinkRepository, UserReader } from '../../../src/modules/identity';
import { DEMO_COUNSELLOR, formsOf, startTestApp, type PageForm, type TestApp } from '../../support';

jest.setTimeout(60_000);

const COORDINATOR = 'katrien@aalst.example';
describe('a form whose button is pressed twice', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** Sends a form without following where it leads. */
  const send = (cookie: string, address: string, body: URLSearchParams) =>
    fetch(new URL(address, app.baseUrl), { method: 'POST', redirect: 'manual', headers: { cookie }, body });

  const bodyOf = (form: PageForm, typed: Record<string, string> = {}) =>
    new URLSearchParams([
      ...form.fields
        .filter(({ name, kind }) => kind !== 'button' && !(name in typed))
        .map(({ name, value }): [string, string] => [name, value]),
      ...Object.entries(typed),
    ]);

  const withoutKey = (body: URLSearchParams) => new URLSearchParams([...body].filter(([name]) => name !== 'once'));

  async function formAt(cookie: string, page: string, id: string): Promise<PageForm> {
    const answer = await fetch(new URL(page, app.baseUrl), { headers: { cookie } });
    return formsOf(await answer.text()).find((form) => form.id === id || form.action === id)!;
  }

  const contacts = async (name: string) =>
    (await app.sql('SELECT id FROM host_contact WHERE last_name = ?', [name])).length;

  async function newContact(lastName: string): Promise<{ cookie: string; form: PageForm; body: URLSearchParams }> {
    const [host] = await app.sql<{ id: string }>('SELECT MIN(id) AS id FROM host_company');
    const cookie = await app.sessionCookie(COORDINATOR);
    const form = await formAt(cookie, `/gastbedrijven/${host!.id}`, 'contact');
    return {
      cookie,
      form,
      body: bodyOf(form, { firstName: 'An', lastName, email: `an.${lastName.replaceAll(' ', '.')}@bedrijf.example` }),
    };
  }

  it('is done once, and both are sent to the same page', async () => {
    const { cookie, form, body } = await newContact('Dubbel');
    const answers = await Promise.all([1, 2, 3].map(() => send(cookie, form.action, body)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await contacts('Dubbel')).toBe(1);
  });

  it('would tell the second something else without its key', async () => {
    const { cookie, form, body } = await newContact('Zonder sleutel');
    const answers = await Promise.all([1, 2].map(() => send(cookie, form.action, withoutKey(body))));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  it('is done again when something else was typed in it', async () => {
    const { cookie, form, body } = await newContact('Eerste');
    await send(cookie, form.action, body);
    body.set('lastName', 'Tweede');
    body.set('email', 'tweede@bedrijf.example');
    await send(cookie, form.action, body);
    expect([await contacts('Eerste'), await contacts('Tweede')]).toEqual([1, 1]);
  });

  it('can be sent again after it was refused', async () => {
    const { cookie, form, body } = await newContact('');
    body.set('email', 'verbeterd@bedrijf.example');
    const refused = await Promise.all([1, 2].map(() => send(cookie, form.action, body)));
    expect(refused.map(({ status }) => status)).toEqual([422, 422]);
    body.set('lastName', 'Verbeterd');
    expect((await send(cookie, form.action, body)).status).toBe(303);
  });

  it('signs in with both clicks, and keeps no secret of a session', async () => {
    const els = (await app.get(UserReader).byEmail(DEMO_COUNSELLOR))!;
    const address = `/aanmelden/${await app.run(() => app.get(SignInLinkRepository).issue(els.id))}`;
    const form = await formAt('', address, address);
    const [first, second] = await Promise.all([1, 2].map(() => send('', address, bodyOf(form))));
    const session = (answer?: Response) =>
      /(?:^|, )([\w-]*hnj[\w-]*=[\w-]{20,})/.exec(answer?.headers.get('set-cookie') ?? '')?.[1];
    expect([first?.status, second?.status]).toEqual([303, 303]);
    expect(session(first)).toBeDefined();
    expect(session(second)).toBe(session(first));
    const stored = JSON.stringify(await app.sql('SELECT * FROM form_answer'));
    expect(stored).not.toContain(session(first)!.split('=')[1]);
    await app.sql('UPDATE form_answer SET claimed_at = claimed_at - INTERVAL 2 MINUTE');
    expect((await send('', address, bodyOf(form))).status).toBe(410);
  });

  it('sends one mail to sign in, and shows both the same page', async () => {
    const form = await formAt('', '/aanmelden', 'sign-in');
    const answers = await Promise.all([1, 2].map(() => send('', form.action, bodyOf(form, { email: COORDINATOR }))));
    const [first, second] = await Promise.all(answers.map((answer) => answer.text()));
    expect([answers[0]?.status, second]).toEqual([200, first]);
    expect(await app.sql("SELECT id FROM message WHERE kind = 'sign-in'")).toHaveLength(1);
  });

  it('is taken over from a process that ended half way', async () => {
    const { cookie, form, body } = await newContact('Na een val');
    await send(cookie, form.action, body);
    await app.sql('DELETE FROM host_contact WHERE last_name = ?', ['Na een val']);
    await app.sql('UPDATE form_answer SET answer = NULL, claimed_at = claimed_at - INTERVAL 3 MINUTE');
    expect((await send(cookie, form.action, body)).status).toBe(303);
    expect(await contacts('Na een val')).toBe(1);
  });

  it('is only repeated to who sent it', async () => {
    const { form, body } = await newContact('Van Katrien');
    expect((await send(await app.sessionCookie(DEMO_COUNSELLOR), form.action, body)).status).toBe(403);
  });
});

import { demoAddresses, formsOf, publishDay, startTestApp, type PageForm, type TestApp } from '../../support';

jest.setTimeout(120_000);

const COORDINATOR = 'katrien@aalst.example';
const ADMINISTRATOR = 'wim@aalst.example';

/** Every page on which a row is changed as a whole, and the forms there that only add or end something. */
const PAGES: readonly (readonly [who: string, page: string, addsOrEnds?: readonly string[]])[] = [
  [ADMINISTRATOR, '/gebruikers/:id'],
  [COORDINATOR, '/gastbedrijven/:id', ['vacancy', 'contact', 'retire']],
  [COORDINATOR, '/gastbedrijven/:id/adres/:partId'],
  [COORDINATOR, '/gastbedrijven/:id/vacature/:partId'],
  [COORDINATOR, '/opstapplaatsen/:id'],
  [COORDINATOR, '/reistijden', ['own-time']],
  [COORDINATOR, '/evenementen/:code/wijzigen'],
  [COORDINATOR, '/evenementen/:code/programma/bus/:vehicleId'],
  [COORDINATOR, '/evenementen/:code/programma/bezoek/:visitId'],
];

describe('a form that is open in two tabs', () => {
  let app: TestApp;
  let addressOf: (route: string) => string;
  let site: string;

  beforeAll(async () => {
    app = await startTestApp();
    addressOf = await demoAddresses(app, await publishDay(app));
    site = addressOf('/gastbedrijven/:id/adres/:partId');
  });
  afterAll(() => app.close());

  const send = async (cookie: string, address: string, body: URLSearchParams) => {
    const url = new URL(address, app.baseUrl);
    const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers: { cookie }, body });
    return { status: answer.status, html: await answer.text() };
  };

  const formsAt = async (cookie: string, page: string): Promise<PageForm[]> => {
    const answer = await fetch(new URL(page, app.baseUrl), { headers: { cookie } });
    expect([page, answer.status]).toEqual([page, 200]);
    return formsOf(await answer.text());
  };

  const formAt = async (cookie: string, page: string, id: string) =>
    (await formsAt(cookie, page)).find((form) => form.id === id)!;

  const bodyOf = (form: PageForm, typed: Record<string, string> = {}) => {
    const body = new URLSearchParams();
    for (const { name, value, kind } of form.fields)
      if (kind !== 'button' && (kind !== 'checkbox' || value !== '') && !(name in typed)) body.append(name, value);
    for (const [name, value] of Object.entries(typed)) body.append(name, value);
    return body;
  };

  const dressCode = async () =>
    (
      await app.sql<{ dress_code: string }>('SELECT dress_code FROM host_site WHERE id = ?', [site.split('/').at(-1)])
    )[0]!.dress_code;

  it.each(PAGES.map(([who, page, adds = []]) => [page, who, adds] as const))(
    'has a version (%s)',
    async (page, who, addsOrEnds) => {
      const forms = (await formsAt(await app.sessionCookie(who), addressOf(page))).filter(
        ({ id, method, fields }) => method === 'post' && id !== '' && fields.some(({ kind }) => kind !== 'hidden'),
      );
      const without = forms.filter(({ fields }) => !fields.some(({ name }) => ['seen', 'version'].includes(name)));
      expect(without.map(({ id }) => id).sort()).toEqual([...addsOrEnds].sort());
      expect(forms.length).toBeGreaterThan(without.length);
    },
  );

  it('tells the second who was first, what now stands there and what was typed, and saves it when sent again', async () => {
    const [first, second] = [await app.sessionCookie(COORDINATOR), await app.sessionCookie(COORDINATOR)];
    const [one, other] = [await formAt(first, site, 'site'), await formAt(second, site, 'site')];
    expect((await send(first, one.action, bodyOf(one, { dressCode: 'Gesloten schoenen' }))).status).toBe(303);
    const late = await send(second, other.action, bodyOf(other, { dressCode: 'Helm' }));
    expect(late.status).toBe(409);
    expect(late.html).toContain('Intussen gewijzigd door Katrien');
    expect(late.html).toContain('Nu staat hier: Gesloten schoenen.');
    expect(await dressCode()).toBe('Gesloten schoenen');
    const again = formsOf(late.html).find(({ id }) => id === 'site')!;
    expect(bodyOf(again).get('dressCode')).toBe('Helm');
    expect((await send(second, again.action, bodyOf(again))).status).toBe(303);
    expect(await dressCode()).toBe('Helm');
  });

  it('keeps its version when it is refused for what was typed', async () => {
    const cookie = await app.sessionCookie(COORDINATOR);
    const [one, other] = [await formAt(cookie, site, 'site'), await formAt(cookie, site, 'site')];
    await send(cookie, one.action, bodyOf(one, { dressCode: 'Jas' }));
    const wrong = await send(cookie, other.action, bodyOf(other, { dressCode: 'Pet', siteName: '' }));
    expect(wrong.status).toBe(422);
    const mended = formsOf(wrong.html).find(({ id }) => id === 'site')!;
    expect((await send(cookie, mended.action, bodyOf(mended, { siteName: 'Hal' }))).status).toBe(409);
    expect(await dressCode()).toBe('Jas');
  });

  it('lets one of two at the same moment through', async () => {
    const cookie = await app.sessionCookie(COORDINATOR);
    const tabs = await Promise.all(['A', 'B', 'C'].map(() => formAt(cookie, site, 'site')));
    const bodies = tabs.map((form, tab) => bodyOf(form, { dressCode: `Tab ${tab}` }));
    const answers = await Promise.all(bodies.map((body) => send(cookie, tabs[0]!.action, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
  });

  it('would lose one without versions', async () => {
    const cookie = await app.sessionCookie(COORDINATOR);
    const tabs = await Promise.all(['A', 'B'].map(() => formAt(cookie, site, 'site')));
    const bodies = tabs.map((form, tab) => bodyOf(form, { dressCode: `Zonder ${tab}` }));
    bodies.forEach((body) => body.delete('seen'));
    const answers = await Promise.all(bodies.map((body) => send(cookie, tabs[0]!.action, body)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  });

  it('says choices in words, never by an id or a code', async () => {
    const cookie = await app.sessionCookie(ADMINISTRATOR);
    const page = addressOf('/gebruikers/:id');
    const [one, other] = [await formAt(cookie, page, 'user'), await formAt(cookie, page, 'user')];
    const changed = bodyOf(one, { phone: '053 21 22 23' });
    expect((await send(cookie, one.action, changed)).status).toBe(303);
    const roles = other.fields.filter(({ name }) => name === 'roles').flatMap(({ choices }) => choices);
    const untickedRole = roles.find((role) => !bodyOf(other).getAll('roles').includes(role))!;
    const late = bodyOf(other);
    late.append('roles', untickedRole);
    const { status, html } = await send(cookie, other.action, late);
    expect([status, html]).toEqual([409, expect.stringContaining('Nu staat hier: 053 21 22 23.')]);
    expect(html).toMatch(/Nu staat hier: (Bemiddelaar|Regisseur|Beheerder|Functionaris)/);
  });
});

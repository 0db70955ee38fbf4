import { Browser, startTestApp, type TestApp } from '../../support';
import { ELS, EVENT, forgetReferrals, GRIET, KATRIEN, ReferralClient, someone } from './support/referral-client';

const FRENCH = { translation: 'fr', translationReason: 'learns-dutch' } as const;

describe('the translation below the Dutch mails', () => {
  let app: TestApp;
  let els: Browser;
  let api: ReferralClient;
  let id: string;

  beforeAll(async () => {
    app = await startTestApp();
    els = await app.signedIn(ELS);
    api = await ReferralClient.of(app, ELS);
  });
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
    await app.close();
  });
  beforeEach(async () => {
    await forgetReferrals(app);
    id = (await api.refer(someone(1))).body.id;
  });

  const kept = (): Promise<{ language: string; reason: string; who: string }[]> =>
    app.sql(
      `SELECT t.language, t.reason, u.email AS who FROM message_translation t JOIN user_account u ON u.id = t.chosen_by`,
    );
  const choose = (browser: Browser, fields: Record<string, string>) =>
    browser.post(`/mijn-mensen/${id}/vertaling`, fields);

  it('is chosen at referral, with who chose it and why; without it mails are in Dutch only', async () => {
    expect(await kept()).toEqual([]);
    expect((await api.refer(someone(2, FRENCH))).status).toBe(201);
    expect(await kept()).toEqual([{ language: 'fr', reason: 'learns-dutch', who: ELS }]);
  });

  it('is chosen on the form of a referral too', async () => {
    const [stop] = await app.sql<{ id: string }>(
      "SELECT s.id FROM event_stop s JOIN pickup_stop p ON p.id = s.pickup_stop_id WHERE p.code = 'aalst-station'",
    );
    const person = { firstName: 'Nadia', lastName: 'El Amrani', phone: '0470 99 99 99', channel: 'telefoon' };
    const rest = { postcode: '9300', transport: 'bus', stop: stop!.id, dutchLevel: 'A2', wish1: '' };
    const address = `/doorverwijzen/${EVENT}`;
    const refused = await els.post(address, { ...person, ...rest, translation: 'en', translationReason: '' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Kies een reden voor de vertaling.');
    expect(refused.html).toMatch(/<option[^>]*value="en"[^>]*selected|<option selected[^>]*value="en"/);
    await els.post(address, { ...person, ...rest, translation: 'en', translationReason: 'asked' });
    expect(await kept()).toEqual([{ language: 'en', reason: 'asked', who: ELS }]);
  });

  it('is changed and taken away on the page of the person, which says who chose it', async () => {
    const french = await choose(els, FRENCH);
    expect(french.text).toContain('De vertaling is bewaard.');
    expect(french.text).toContain('Frans: de persoon leert nog Nederlands (Els Peeters, ');
    await choose(els, { translation: 'en', translationReason: 'reads-better' });
    expect(await kept()).toEqual([{ language: 'en', reason: 'reads-better', who: ELS }]);
    await choose(els, { translation: '', translationReason: 'asked' });
    expect(await kept()).toEqual([]);
  });

  it('stays when the person is referred again without a word about it', async () => {
    await choose(els, FRENCH);
    await api.cancel(id);
    expect((await api.refer(someone(1))).status).toBe(201);
    expect(await kept()).toEqual([{ language: 'fr', reason: 'learns-dutch', who: ELS }]);
  });

  it.each([
    [{ translation: 'fr' }, 'Kies een reden voor de vertaling.'],
    [{ translation: 'fr', translationReason: 'accent' }, 'Kies een reden voor de vertaling.'],
    [{ translation: 'nl', translationReason: 'asked' }, 'Kies een taal uit de lijst.'],
    [{}, 'Kies een taal uit de lijst.'],
  ])('is refused as %j', async (fields, message) => {
    const page = await choose(els, fields);
    expect(page.status).toBe(422);
    expect(page.text).toContain(message);
    expect(await kept()).toEqual([]);
  });

  it('is for the own people only', async () => {
    const griet = await app.signedIn(GRIET);
    expect((await choose(griet, FRENCH)).status).toBe(404);
    const katrien = await app.signedIn(KATRIEN);
    expect((await choose(katrien, FRENCH)).status).toBe(404);
    expect(await kept()).toEqual([]);
  });
});

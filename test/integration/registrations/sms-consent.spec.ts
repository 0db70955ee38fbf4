import { startTestApp, type Browser, type TestApp } from '../../support';
import { ELS, EVENT, forgetReferrals, GRIET } from './support/referral-client';
import { HEADER, line, upload } from './support/referral-file';

const FORM = `/doorverwijzen/${EVENT}`;
const QUESTION = 'Mag deze persoon sms-berichten krijgen?';

describe('consent for text messages', () => {
  let app: TestApp;
  let els: Browser;
  let stop: { readonly id: string; readonly name: string };

  beforeAll(async () => {
    app = await startTestApp();
    els = await app.signedIn(ELS);
    [stop] = (await app.sql<{ id: string; name: string }>(
      `SELECT s.id, p.name FROM event_stop s JOIN pickup_stop p ON p.id = s.pickup_stop_id WHERE p.code = 'aalst-station'`,
    )) as [typeof stop];
  });
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
    await app.close();
  });
  beforeEach(() => forgetReferrals(app));

  const refer = (changes: Record<string, string>) =>
    els.post(FORM, {
      ...{ firstName: 'Nadia', lastName: 'El Amrani', phone: '0470 12 34 56', postcode: '9300' },
      ...{ transport: 'bus', stop: stop.id, dutchLevel: 'A2', wish1: '' },
      ...changes,
    });
  const registrations = async (): Promise<number> => (await app.sql('SELECT id FROM registration')).length;

  it('is not given beforehand, and no channel is chosen', async () => {
    const { html } = await els.get(FORM);
    expect(html).toMatch(/<select id="referral-channel"[^>]*><option value>/);
    expect(html).not.toMatch(/<option value="sms" selected/);
    expect(html).not.toMatch(/name="smsAllowed"[^>]*checked/);
    expect((await refer({ channel: '' })).text).toContain('Kies hoe de persoon berichten krijgt.');
  });

  it('is asked at the box where text messages are chosen without it', async () => {
    const asked = await refer({ channel: 'sms' });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain(QUESTION);
    expect(asked.html).toContain('href="#referral-smsAllowed"');
    expect(asked.html).toMatch(/<input type="checkbox" id="referral-smsAllowed"[^>]*aria-invalid/);
    expect(await registrations()).toBe(0);
  });

  it('is asked at the line of a file, and read there', async () => {
    const lines = [
      `${HEADER};mag sms`,
      line(11).replace('telefoon', 'sms'),
      `${line(12).replace('telefoon', 'sms')};ja`,
    ];
    const content = lines.join('\r\n').replaceAll('Aalst, station', stop.name);
    const preview = await els.upload(`${FORM}/bestand`, upload(content));
    expect(preview.text).toContain('1 regel klopt niet.');
    expect(preview.text).toContain(QUESTION);
  });

  const kept = (id: string) =>
    app.sql<{ allowed: number; who: string | null; at: string | null }>(
      `SELECT r.sms_allowed AS allowed, u.email AS who, DATE(r.sms_allowed_at) AS at
       FROM registration r LEFT JOIN user_account u ON u.id = r.sms_allowed_by WHERE r.id = ?`,
      [id],
    );
  const consenting = async (): Promise<string> => {
    app.clock.moveTo('2027-02-01T09:00:00Z');
    await refer({ channel: 'sms', smsAllowed: 'ja' });
    return (await app.sql<{ id: string }>('SELECT id FROM registration'))[0]!.id;
  };

  it('is kept with who gave it in and when, and shown to the counsellor', async () => {
    const id = await consenting();
    expect(await kept(id)).toEqual([{ allowed: 1, who: ELS, at: '2027-02-01' }]);
    expect((await els.get(`/mijn-mensen/${id}`)).text).toContain('ja (Els Peeters, maandag 1 februari)');
  });

  it('is taken back at any time, also on the day itself, with a trail; twice is no error', async () => {
    const id = await consenting();
    app.clock.moveTo('2027-03-11T05:00:00Z');
    const page = await els.post(`/mijn-mensen/${id}/geen-sms`);
    expect(page.text).toContain('De persoon krijgt geen sms meer.');
    expect(page.text).toContain('Wil geen sms meer.');
    expect(page.html).not.toContain('/geen-sms');
    expect((await els.post(`/mijn-mensen/${id}/geen-sms`)).status).toBe(200);
    expect(await kept(id)).toEqual([{ allowed: 0, who: null, at: null }]);
  });

  it('is nobody else’s to take back', async () => {
    const id = await consenting();
    const griet = await app.signedIn(GRIET);
    expect((await griet.post(`/mijn-mensen/${id}/geen-sms`)).status).toBe(404);
    expect(await kept(id)).toMatchObject([{ allowed: 1 }]);
  });

  it('that is given in or dropped by a correction changes who and when with it', async () => {
    const id = await consenting();
    const correct = async (changes: Record<string, string>) => {
      const { html } = await els.get(`/mijn-mensen/${id}/verbeteren`);
      const version = / name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
      const known = { firstName: 'Nadia', lastName: 'El Amrani', phone: '0470 12 34 56', postcode: '9300' };
      await els.post(`/mijn-mensen/${id}/verbeteren`, { version, ...known, dutchLevel: 'A2', wish1: '', ...changes });
    };
    await correct({ channel: 'telefoon' });
    expect(await kept(id)).toEqual([{ allowed: 0, who: null, at: null }]);
    app.clock.moveTo('2027-02-03T09:00:00Z');
    await correct({ channel: 'telefoon', smsAllowed: 'ja' });
    expect(await kept(id)).toEqual([{ allowed: 1, who: ELS, at: '2027-02-03' }]);
  });
});

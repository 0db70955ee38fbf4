import { startTestApp, type Browser, type TestApp } from '../../support';
import { ELS, EVENT, forgetReferrals } from './support/referral-client';
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
});

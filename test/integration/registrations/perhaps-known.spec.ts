import { CancelRegistration } from '../../../src/modules/registrations';
import { startTestApp, type Browser, type TestApp } from '../../support';
import {
  ELS,
  EVENT,
  forgetReferrals,
  GRIET,
  limitPlaces,
  ReferralClient,
  someone,
  TOM,
} from './support/referral-client';
import { HEADER, upload } from './support/referral-file';

const jan = (changes: Record<string, unknown> = {}) =>
  someone(1, { firstName: 'Jan', lastName: 'De Smedt', phone: '+32470111222', ...changes });

describe('somebody who may be in the event already', () => {
  let app: TestApp;
  let els: ReferralClient;
  let tom: ReferralClient;
  let griet: ReferralClient;
  let browser: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    [els, tom, griet] = [
      await ReferralClient.of(app, ELS),
      await ReferralClient.of(app, TOM),
      await ReferralClient.of(app, GRIET),
    ];
    browser = await app.signedIn(ELS);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await forgetReferrals(app);
    await limitPlaces(app, 36);
  });
  afterEach(async () => expect(await app.audit()).toEqual([]));

  const answer = async (client: ReferralClient, person: Record<string, unknown>): Promise<string | number> => {
    const { status, body } = await client.refer(person);
    return status === 409 ? body.code : status;
  };

  it.each<[string, Record<string, unknown>]>([
    ['name and postcode are the same', { phone: '+32499999999' }],
    ['there is no phone', { phone: null, channel: 'post' }],
    ['a digit of the phone is wrong', { phone: '+32470111223', postcode: '9400' }],
    ['a letter of the name is wrong', { lastName: 'De Smeedt', postcode: '9400' }],
    ['names are spelled otherwise and swapped', { firstName: 'DE SMÉDT', lastName: 'jan', phone: '+32499999999' }],
  ])('is asked about when %s, and accepted as another person', async (_, changes) => {
    await els.refer(jan());
    expect(await answer(tom, jan(changes))).toBe('REGISTRATION.PERHAPS_KNOWN');
    expect(await app.sql('SELECT id FROM jobseeker')).toHaveLength(1);
    expect(await answer(tom, jan({ ...changes, anotherPerson: true }))).toBe(201);
  });

  it('is refused with the same mail and another phone', async () => {
    await els.refer(jan({ email: 'jan@thuis.example' }));
    const { status, body } = await tom.refer(
      jan({ email: 'Jan@thuis.example', phone: '+32499999999', postcode: '9400' }),
    );
    expect([status, body.code]).toEqual([409, 'REGISTRATION.ALREADY_REFERRED']);
  });

  it('is found without a phone or mail, also one letter away', async () => {
    const unreachable = { phone: null, channel: 'post' };
    await els.refer(jan(unreachable));
    expect(await answer(els, jan({ ...unreachable, firstName: 'Jann' }))).toBe('REGISTRATION.PERHAPS_KNOWN');
    expect(await answer(els, jan({ firstName: 'Jann' }))).toBe('REGISTRATION.PERHAPS_KNOWN');
    expect(await answer(els, jan({ ...unreachable, firstName: 'Jann', postcode: '9400' }))).toBe(201);
  });

  it('is no question for another organisation, another name on a shared phone, or after a cancellation', async () => {
    const { id } = (await els.refer(jan())).body;
    expect(await answer(griet, jan({ phone: '+32499999999' }))).toBe(201);
    expect(await answer(tom, jan({ firstName: 'Fatima' }))).toBe(201);
    await app.run(() =>
      app.get(CancelRegistration).execute({ actor: { type: 'system' }, registrationId: id, reason: 'by-organiser' }),
    );
    expect(await answer(tom, jan({ phone: '+32499999998' }))).toBe(201);
  });

  it('says nothing of who it is', async () => {
    await els.refer(jan());
    const { body } = await tom.refer(jan({ lastName: 'De Smeedt' }));
    expect(JSON.stringify(body)).not.toContain('De Smedt');
  });

  it('is a question on the form, with what was typed, and goes on with a tick', async () => {
    await els.refer(jan());
    const [stop] = await app.sql<{ id: string }>('SELECT id FROM event_stop LIMIT 1');
    const typed = {
      ...{ firstName: 'Jan', lastName: 'De Smedt', phone: '0499 99 99 99', channel: 'telefoon', postcode: '9300' },
      ...{ transport: 'bus', stop: stop!.id, dutchLevel: 'A2', wish1: '' },
    };
    const asked = await browser.post(`/doorverwijzen/${EVENT}`, typed);
    expect(asked.status).toBe(409);
    expect(asked.text).toContain('Misschien al doorverwezen');
    expect(asked.html).toContain('value="0499 99 99 99"');
    const done = await browser.post(`/doorverwijzen/${EVENT}`, { ...typed, anotherPerson: 'ja' });
    expect(done.text).toContain('Jan De Smedt');
    expect(await app.sql('SELECT id FROM jobseeker')).toHaveLength(2);
  });

  it('is a question on a line of a file, also about an earlier line, and answered in a column', async () => {
    await els.refer(jan());
    const [stop] = await app.sql<{ name: string }>("SELECT name FROM pickup_stop WHERE code = 'aalst-station'");
    const lines = (answer: string) =>
      [
        `${HEADER};andere persoon`,
        `Jan;De Smeedt;0470 11 12 22;telefoon;9300;Aalst, station;A2;V1;${answer}`,
        'Fatima;El Amrani;0471 00 00 01;telefoon;9300;Aalst, station;A2;V1;',
        `Fatima;El-Amrani;0471 00 00 99;telefoon;9300;Aalst, station;A2;V1;${answer}`,
        'Piet;Claes;0471 00 00 02;telefoon;9300;Aalst, station;A2;V1;',
      ]
        .join('\n')
        .replaceAll('Aalst, station', stop!.name);
    const file = `/doorverwijzen/${EVENT}/bestand`;
    const { text } = await browser.upload(file, upload(lines('')));
    expect(text).toContain('Iemand die op deze persoon lijkt, is al doorverwezen');
    expect(text).toContain('Deze persoon lijkt op die van regel 3.');
    expect(text.split('Zet "ja" in de kolom')).toHaveLength(3);
    expect((await browser.upload(file, upload(lines('ja')))).text).not.toContain('Zet "ja" in de kolom');
  });
});

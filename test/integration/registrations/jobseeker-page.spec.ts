import { ParticipantLinkRepository, RegistrationReader } from '../../../src/modules/registrations';
import { startTestApp, type TestApp } from '../../support';
import { ELS, forgetReferrals, limitPlaces, ReferralClient, someone } from './support/referral-client';

describe('the jobseeker’s page', () => {
  let app: TestApp;
  let els: ReferralClient;

  beforeAll(async () => {
    app = await startTestApp();
    els = await ReferralClient.of(app, ELS);
  });
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
    await app.close();
  });
  beforeEach(async () => {
    await forgetReferrals(app);
    await limitPlaces(app, 1);
    app.clock.moveTo('2027-01-25T09:00:00Z');
  });

  const linkTo = async (id: string): Promise<string> =>
    `/mijn-dag/${await app.run(() => app.get(ParticipantLinkRepository).issue(id))}`;
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await app.run(() => app.get(RegistrationReader).byId(id)))?.state;

  it('shows the own day, and confirms once', async () => {
    const { id } = (await els.refer(someone(1))).body;
    const link = await linkTo(id);
    const page = await app.visitor().get(link);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Dag Persoon1');
    expect(page.text).toContain('Je gaat mee.');
    expect(page.text).toContain('Bel Els');
    expect((await app.visitor().post(`${link}/ik-kom`)).text).toContain('Je komt.');
    expect((await app.visitor().post(`${link}/ik-kom`)).status).toBe(200);
    expect(await stateOf(id)).toBe('confirmed');
  });

  it('changes nothing when it is only opened, as mail scanners do', async () => {
    const { id } = (await els.refer(someone(1))).body;
    const link = await linkTo(id);
    for (const path of [link, `${link}/afzeggen`]) {
      expect((await app.visitor().get(path)).status).toBe(200);
      await fetch(new URL(path, app.baseUrl), { method: 'HEAD' });
    }
    expect((await app.visitor().get(`${link}/ik-kom`)).status).toBe(405);
    expect(await stateOf(id)).toBe('seated');
  });

  it('asks once more before giving up the seat, which then goes to the next', async () => {
    const { id } = (await els.refer(someone(1))).body;
    const next = (await els.refer(someone(2))).body.id;
    const link = await linkTo(id);
    expect((await app.visitor().get(`${link}/afzeggen`)).text).toContain('Je hoeft niet te zeggen waarom.');
    expect((await app.visitor().post(`${link}/afzeggen`)).text).toContain('Je gaat niet mee.');
    expect((await app.visitor().post(`${link}/afzeggen`)).status).toBe(200);
    expect(await stateOf(next)).toBe('offered');
    const offer = await linkTo(next);
    expect((await app.visitor().get(offer)).text).toContain('Er is een plaats voor jou!');
    expect((await app.visitor().post(`${offer}/aanbod`, { answer: 'accept' })).text).toContain('Je gaat mee.');
    expect(await stateOf(next)).toBe('seated');
  });

  it('says kindly that an answer came too late', async () => {
    const { id } = (await els.refer(someone(1))).body;
    const next = (await els.refer(someone(2))).body.id;
    await els.cancel(id);
    const link = await linkTo(next);
    app.clock.moveTo('2027-01-28T09:00:00Z');
    const late = await app.visitor().post(`${link}/aanbod`, { answer: 'accept' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Je antwoord kwam te laat.');
  });

  it('answers 410 with a phone number for a link that is over, and tells nothing for an invented one', async () => {
    const { id } = (await els.refer(someone(1))).body;
    const link = await linkTo(id);
    app.clock.moveTo('2027-04-01T09:00:00Z');
    const old = await app.visitor().get(link);
    expect(old.status).toBe(410);
    expect(old.text).toContain('Bel 053 00 00 00.');
    expect(old.text).not.toContain('Persoon1');
    const invented = await app.visitor().post('/mijn-dag/verzonnen/afzeggen');
    expect(invented.status).toBe(410);
    expect(invented.text).toContain('Deze link werkt niet meer');
  });

  it('works for one person only', async () => {
    await limitPlaces(app, 2);
    const one = (await els.refer(someone(1))).body.id;
    const other = (await els.refer(someone(2))).body.id;
    await app.visitor().post(`${await linkTo(one)}/afzeggen`);
    expect(await stateOf(other)).toBe('seated');
  });
});

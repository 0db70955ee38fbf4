import { CarryOutCancellations } from '../../../src/modules/registrations';
import { type Browser, startTestApp, type TestApp } from '../../support';
import {
  ELS,
  EVENT,
  forgetReferrals,
  GRIET,
  KATRIEN,
  limitPlaces,
  ReferralClient,
  someone,
} from './support/referral-client';

const PEOPLE = `/evenementen/${EVENT}/deelnemers`;

describe('the pages of people who were referred', () => {
  let app: TestApp;
  let els: Browser;
  let katrien: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    els = await app.signedIn(ELS);
    katrien = await app.signedIn(KATRIEN);
  });
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
    await app.close();
  });
  beforeEach(async () => {
    await forgetReferrals(app);
    await limitPlaces(app, 36);
  });

  describe('my people', () => {
    const refer = async (email: string, number: number, changes: Record<string, unknown> = {}): Promise<string> =>
      (await (await ReferralClient.of(app, email)).refer(someone(number, changes))).body.id;

    it('shows the own people only, and logs who opened whose file', async () => {
      const mine = await refer(ELS, 1, { note: 'Belt liefst na 10 uur.' });
      const theirs = await refer(GRIET, 2);
      const list = await els.get('/mijn-mensen');
      expect(list.text).toContain('Persoon1');
      expect(list.text).not.toContain('Persoon2');
      const { text } = await els.get(`/mijn-mensen/${mine}`);
      expect(text).toContain('Belt liefst na 10 uur.');
      expect(text).toMatch(/Contact sms \(\+32\d+\) Vervoer/);
      expect((await els.get(`/mijn-mensen/${theirs}`)).status).toBe(404);
      expect((await els.post(`/mijn-mensen/${theirs}/afzeggen`, { reason: 'by-participant' })).status).toBe(404);
      expect((await els.get('/mijn-mensen/x')).status).toBe(404);
      const LOG = 'SELECT screen FROM access_log WHERE ? IN (people, subject_id) ORDER BY at, id';
      expect(await app.sql(LOG, [mine])).toEqual([{ screen: 'lijst-mijn-mensen' }, { screen: 'mijn-mensen' }]);
    });

    it('cancels with a reason, confirms, and takes an answer on behalf of somebody', async () => {
      await limitPlaces(app, 1);
      const first = await refer(ELS, 1);
      const second = await refer(ELS, 2);
      expect((await els.post(`/mijn-mensen/${first}/afzeggen`)).status).toBe(422);
      expect((await els.post(`/mijn-mensen/${first}/bevestigen`)).text).toContain('De bevestiging is bewaard.');
      expect((await els.post(`/mijn-mensen/${first}/afzeggen`, { reason: 'by-participant' })).text).toContain(
        'is afgezegd',
      );
      app.clock.advance(10);
      await app.run(() => app.get(CarryOutCancellations).execute());
      expect((await els.get(`/mijn-mensen/${second}`)).text).toContain('Er is een plaats aangeboden');
      const accepted = await els.post(`/mijn-mensen/${second}/aanbod`, { answer: 'accept' });
      expect(accepted.text).toContain('De persoon heeft nu een plaats.');
    });
  });

  describe('the coordinator’s page of participants', () => {
    it('shows who comes, who waits and why, and links a taxi', async () => {
      const client = await ReferralClient.of(app, ELS);
      const { id } = (await client.refer(someone(1, { needs: ['wheelchair-place'] }))).body;
      await client.refer(someone(2));
      const page = await katrien.get(PEOPLE);
      expect(page.text).toContain('1 deelnemer met rolstoelplaats, 0 plaatsen vrij.');
      expect(page.text).toContain('1 van 36 bezet');
      const opened = await katrien.post(`${PEOPLE}/${id}/vervoer`, { transport: 'taxi' });
      expect(opened.text).toContain('Het vervoer is bewaard.');
      expect((await katrien.get(PEOPLE)).text).toContain('2 van 36 bezet');
      const log = await app.sql<{ screen: string }>('SELECT screen FROM access_log WHERE subject_id = ?', [id]);
      expect(log).toEqual([{ screen: 'deelnemers' }]);
    });

    it('puts somebody in another tour group, and in none that is full', async () => {
      const { id } = (await (await ReferralClient.of(app, ELS)).refer(someone(1))).body;
      const [, group] = await app.sql<{ id: string }>('SELECT id FROM tour_group ORDER BY name');
      const moved = await katrien.post(`${PEOPLE}/${id}/groep`, { tourGroupId: group!.id });
      expect(moved.text).toContain('De groep is bewaard.');
      expect((await app.sql('SELECT tour_group_id AS id FROM registration WHERE id = ?', [id]))[0]).toEqual(group);
      await app.sql('UPDATE tour_group SET places = 0 WHERE id <> ?', [group!.id]);
      const [full] = await app.sql<{ id: string }>('SELECT id FROM tour_group WHERE places = 0 LIMIT 1');
      expect((await katrien.post(`${PEOPLE}/${id}/groep`, { tourGroupId: full!.id })).status).toBe(409);
      await app.sql('UPDATE tour_group SET places = 12');
    });

    it('settles a merge proposal: the second seat comes free', async () => {
      await (await ReferralClient.of(app, ELS)).refer(someone(1));
      await (await ReferralClient.of(app, GRIET)).refer(someone(1));
      expect((await katrien.get(PEOPLE)).text).toContain('Misschien dezelfde persoon');
      const proposals = await app.sql<{ id: string }>('SELECT id FROM merge_proposal');
      const after = await katrien.post(`${PEOPLE}/dubbel/${proposals[0]?.id ?? ''}`, { verdict: 'merged' });
      expect(after.text).toContain('1 van 36 bezet');
      expect(after.text).not.toContain('Misschien dezelfde persoon');
    });

    it('never shows a counsellor’s note', async () => {
      const client = await ReferralClient.of(app, ELS);
      const { id } = (await client.refer(someone(1, { note: 'Alleen voor mij.' }))).body;
      expect((await katrien.get(`${PEOPLE}/${id}`)).text).not.toContain('Alleen voor mij.');
    });
  });
});

import { InterviewReader } from '../../../src/modules/interviews';
import { ForgetWhatIsOld } from '../../../src/modules/privacy';
import {
  publishDay,
  startTestApp,
  type Browser,
  type PageAnswer,
  type PublishedDay,
  type TestApp,
} from '../../support';

const PAGE = '/evenementen/HNJ-2027-01/dag';

describe('the day itself', () => {
  let app: TestApp;
  let day: PublishedDay;
  let coordinator: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    day = await publishDay(app);
    coordinator = await app.signedIn('katrien@aalst.example');
    // No worker runs here: the timetables are on their way when the day begins.
    await app.sql("UPDATE message SET state = 'queued' WHERE kind = 'timetable'");
  }, 120_000);
  afterAll(() => app.close());

  const say = (id: string, state: string, more: Record<string, string> = {}): Promise<PageAnswer> =>
    coordinator.post(`${PAGE}/aanwezigheid/${id}`, { state, ...more });
  const published = () => app.get(InterviewReader).published(day.event.id);
  const keyOf = ({
    registrationId,
    vacancyId,
    slotId,
  }: {
    registrationId: string;
    vacancyId: string;
    slotId: string;
  }) => [registrationId, vacancyId, slotId].join(' ');
  const messages = () =>
    app.sql<{ id: string; recipient: string }>(
      "SELECT id, recipient_id AS recipient FROM message WHERE kind IN ('timetable', 'changes') AND state <> 'cancelled'",
    );

  it('has a boarding list per stop in the order of the route, by first name', async () => {
    const page = await coordinator.get(PAGE);
    const stops = [...page.html.matchAll(/<h2>([^<]+), vertrek om/g)].map(([, name]) => name);
    expect(stops).toHaveLength(5);
    expect(stops.at(-1)).toContain('Aalst');
    const lists = page.html.split('<h2>').slice(1, 6);
    for (const list of lists) {
      const names = [...list.matchAll(/<th[^>]* scope="row"[^>]*>([^<]+)/g)].map(([, name]) => name!);
      expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'nl')));
    }
    expect(page.text).toContain('☐');
    expect(page.html).not.toContain('<script');
  });

  it('takes no attendance before the day', async () => {
    const { registrationId } = (await published())[0]!;
    const answer = await say(registrationId, 'present');
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('vanaf de dag zelf');
  });

  it('records facts once, corrects them with a trail, and tells nobody', async () => {
    app.clock.moveTo('2027-03-11T07:30:00Z');
    const before = await app.sql('SELECT COUNT(*) AS n FROM message');
    const { registrationId: id } = (await published())[0]!;
    expect((await say(id, 'absent-not-notified')).status).toBe(200);
    expect((await say(id, 'absent-not-notified')).status).toBe(200);
    expect((await say(id, 'present')).status).toBe(409);
    expect((await say(id, 'present', { seen: 'late' })).status).toBe(409);
    expect((await say(id, 'joined-later', { seen: 'absent-not-notified' })).status).toBe(422);
    expect((await say(id, '')).status).toBe(422);
    expect((await say(id, 'present', { seen: 'absent-not-notified' })).text).toContain('Genoteerd.');
    expect(await app.sql('SELECT state FROM attendance')).toEqual([{ state: 'present' }]);
    expect(await app.sql('SELECT old_state, new_state FROM attendance_correction')).toEqual([
      { old_state: 'absent-not-notified', new_state: 'present' },
    ]);
    expect(await app.sql('SELECT COUNT(*) AS n FROM message')).toEqual(before);
  });

  it('notes from which host on somebody takes part', async () => {
    const { registrationId: id, visitId } = (await published()).at(-1)!;
    const answer = await say(id, 'joined-later', { joinedAt: visitId });
    expect(answer.text).toMatch(/sluit later aan vanaf \S/);
    await say(id, 'present', { seen: 'joined-later' });
    expect(await app.sql('SELECT joined_at_visit_id AS v FROM attendance WHERE registration_id = ?', [id])).toEqual([
      { v: null },
    ]);
  });

  it('belongs to the coordinator of the event', async () => {
    const counsellor = await app.signedIn('els@vdab.example');
    expect((await counsellor.get(PAGE)).status).toBe(403);
    expect((await say('0198a000-0000-7000-8000-000000000000', 'present')).status).toBe(404);
  });

  it('proposes the smallest change, and tells only those it changes when a person accepts it', async () => {
    const before = await published();
    const withInterview = new Set(before.map(({ registrationId }) => registrationId));
    const everybody = await app.sql<{ id: string }>('SELECT id FROM registration WHERE holds_seat = 1');
    const without = everybody.filter(({ id }) => !withInterview.has(id)).map(({ id }) => id);
    expect(without).toHaveLength(1);
    const wishes = await app.sql<{ id: string; slot: string }>(
      `SELECT i.registration_id AS id, i.interview_slot_id AS slot FROM interview i
       WHERE i.vacancy_id IN (SELECT vacancy_id FROM preference WHERE registration_id = ?) ORDER BY i.id`,
      [without[0]],
    );
    for (const { id } of wishes) {
      if ((await coordinator.get(PAGE)).text.includes('(1 persoon verandert)')) break;
      const known = await app.sql<{ state: string }>('SELECT state FROM attendance WHERE registration_id = ?', [id]);
      await say(id, 'absent-not-notified', known[0] ? { seen: known[0].state } : {});
    }
    const page = await coordinator.get(PAGE);
    expect(page.text).toContain('(1 persoon verandert)');
    const fingerprint = /name="fingerprint" value="([0-9a-f]{64})"/.exec(page.html)![1]!;
    expect(
      (await coordinator.post(`${PAGE}/voorstel`, { fingerprint: 'f'.repeat(64), answer: 'accepted' })).status,
    ).toBe(409);
    const rejected = await coordinator.post(`${PAGE}/voorstel`, { fingerprint, answer: 'rejected' });
    expect(rejected.text).toContain('Dit voorstel is afgewezen');
    expect((await published()).map(keyOf).sort()).toEqual(before.map(keyOf).sort());

    const earlier = await messages();
    const accepted = await coordinator.post(`${PAGE}/voorstel`, { fingerprint, answer: 'accepted' });
    expect(accepted.text).toContain('Het voorstel is gepubliceerd.');
    const after = await published();
    const added = after.filter((next) => !before.some((old) => keyOf(old) === keyOf(next)));
    expect(added.map(({ registrationId }) => registrationId)).toEqual(without);
    const absent = await app.sql<{ id: string }>(
      "SELECT registration_id AS id FROM attendance WHERE state LIKE 'absent%'",
    );
    const gone = before.filter((old) => !after.some((next) => keyOf(old) === keyOf(next)));
    expect(gone.every(({ registrationId }) => absent.some(({ id }) => id === registrationId))).toBe(true);
    const news = (await messages()).filter(({ id }) => !earlier.some((old) => old.id === id));
    expect(news.map(({ recipient }) => recipient)).toEqual(without);
    expect((await app.audit()).filter(({ code }) => !code.startsWith('MESSAGES'))).toEqual([]);
  });

  it('moves the rest of a host to later when no rule breaks, and says what breaks otherwise', async () => {
    const { visitId } = (await published()).find(({ hostName }) => hostName.startsWith('Vriesgroente'))!;
    const slots = () =>
      app.sql<{ id: string; starts_at: string }>(
        'SELECT id, starts_at FROM interview_slot WHERE site_visit_id = ? ORDER BY starts_at',
        [visitId],
      );
    const before = await slots();
    const shift = (minutes: string, from = '10:00') => coordinator.post(`${PAGE}/schuif`, { visitId, from, minutes });
    expect((await shift('0')).status).toBe(422);
    const tooFar = await shift('90');
    expect(tooFar.status).toBe(409);
    expect(tooFar.text).toContain('de bus vertrekt om');
    expect(tooFar.text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(await slots()).toEqual(before);
    const last = before.at(-1)!;
    const answer = await shift('1', last.starts_at);
    expect(answer.text).toContain('opgeschoven');
    const changed = (await slots()).filter((slot) => !before.some((old) => old.starts_at === slot.starts_at));
    expect(changed.map(({ id }) => id)).toEqual([last.id]);
  });

  it('forgets corrections and interpreters after seven months, and keeps the facts to count', async () => {
    await app.sql("UPDATE event SET state = 'finished'");
    app.clock.moveTo('2027-10-10T12:00:00Z');
    await app.get(ForgetWhatIsOld).execute();
    expect(await app.sql('SELECT 1 AS one FROM attendance_correction LIMIT 1')).toHaveLength(1);
    app.clock.moveTo('2027-10-11T12:00:00Z');
    await app.get(ForgetWhatIsOld).execute();
    expect(await app.sql('SELECT 1 AS one FROM attendance_correction')).toHaveLength(0);
    expect((await app.sql('SELECT 1 AS one FROM attendance')).length).toBeGreaterThan(0);
  });
});

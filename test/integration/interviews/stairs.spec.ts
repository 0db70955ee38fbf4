import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { UserReader } from '../../../src/modules/identity';
import { InterviewReader, type InterviewView } from '../../../src/modules/interviews';
import { PreviewMessage } from '../../../src/modules/notifications';
import { ParticipantLinkRepository, ReferJobseeker } from '../../../src/modules/registrations';
import { removeTours, startTestApp, type Browser, type TestApp } from '../../support';

const BOARD = '/evenementen/HNJ-2027-01/gesprekken';

interface Wish {
  readonly registrationId: string;
  readonly visitId: string;
  readonly siteId: string;
  readonly host: string;
}

describe('people who take no stairs', () => {
  let app: TestApp;
  let coordinator: Browser;
  let person: Wish;

  beforeAll(async () => {
    app = await startTestApp();
    await new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute();
    coordinator = await app.signedIn('katrien@aalst.example');
    const [wish] = await app.sql<Wish>(`
      SELECT r.id AS registrationId, w.id AS visitId, w.host_site_id AS siteId, w.name AS host FROM registration r
        JOIN preference p ON p.registration_id = r.id AND p.\`rank\` = 1 JOIN vacancy v ON v.id = p.vacancy_id
        JOIN site_visit w ON w.event_id = r.event_id AND w.host_company_id = v.host_company_id
        JOIN host_site s ON s.id = w.host_site_id AND s.tour_step_free = 0
        WHERE r.holds_seat = 1 ORDER BY r.referred_at, r.id LIMIT 1`);
    person = wish!;
    await app.sql(
      `INSERT INTO support_need (id, association_id, registration_id, kind)
        SELECT UUID(), association_id, id, 'no-stairs' FROM registration WHERE id = ?`,
      [person.registrationId],
    );
  }, 120_000);
  afterAll(() => app.close());

  async function drafted(): Promise<InterviewView[]> {
    expect((await coordinator.post(`${BOARD}/bereken`)).status).toBe(200);
    const [event] = await app.sql<{ id: string }>('SELECT id FROM event');
    return app.get(InterviewReader).draft(event!.id);
  }
  const atHost = (interviews: readonly InterviewView[]): string[] =>
    interviews.filter(({ visitId }) => visitId === person.visitId).map(({ registrationId }) => registrationId);

  it('can have an interview while the others climb the stairs of the tour', async () => {
    const [times] = await app.sql<{ from: string; until: string }>(
      'SELECT MIN(starts_at) AS `from`, MAX(ends_at) AS `until` FROM interview_slot WHERE site_visit_id = ?',
      [person.visitId],
    );
    const before = await app.sql<{ id: string; starts_at: string; ends_at: string }>(
      'SELECT id, starts_at, ends_at FROM tour WHERE site_visit_id = ?',
      [person.visitId],
    );
    await app.sql('UPDATE tour SET starts_at = ?, ends_at = ? WHERE site_visit_id = ?', [
      ...[times!.from, times!.until, person.visitId],
    ]);
    expect(atHost(await drafted())).toContain(person.registrationId);
    expect((await app.audit()).filter(({ code }) => code.startsWith('INTERVIEWS'))).toEqual([]);
    for (const { id, starts_at, ends_at } of before) {
      await app.sql('UPDATE tour SET starts_at = ?, ends_at = ? WHERE id = ?', [starts_at, ends_at, id]);
    }
  });

  it('get no interview up the stairs, and the coordinator reads why', async () => {
    await app.sql('UPDATE host_site SET interview_step_free = 0 WHERE id = ?', [person.siteId]);
    expect(atHost(await drafted())).not.toContain(person.registrationId);
    const { text } = await coordinator.get(BOARD);
    expect(text).toContain('Let op: trappen');
    expect(text).toContain(`krijgt geen gesprek bij ${person.host}: daar zijn trappen.`);
    expect(await app.audit()).toEqual([]);
  });

  it('are promised a tour in mails and on the own page as long as one has no stairs, and nobody is where there is none', async () => {
    const [message] = await app.sql<{ id: string; event: string; association: string }>(
      `SELECT id, event_id AS event, association_id AS association FROM message
        WHERE kind = 'confirmation' AND recipient_id = ?`,
      [person.registrationId],
    );
    const token = await app.run(() => app.get(ParticipantLinkRepository).issue(person.registrationId));
    const read = async (): Promise<string[]> => {
      const { id: messageId, event: eventId, association: associationId } = message!;
      const preview = { user: { associationId }, eventId, messageId };
      const mail = await app.run(() => app.get(PreviewMessage).execute(preview));
      return [mail!.text, (await app.visitor().get(`/mijn-dag/${token}`)).text];
    };
    await app.sql('UPDATE host_site SET tour_step_free = 1 WHERE id <> ?', [person.siteId]);
    for (const words of await read()) expect(words).toContain('rondleiding');
    await app.sql('UPDATE host_site SET tour_step_free = 0');
    for (const words of await read()) {
      expect(words).not.toContain('rondleiding');
      expect(words).toContain('Je hebt nog geen gesprek.');
    }
    await app.sql('UPDATE host_site SET tour_step_free = 1');
    for (const words of await read()) expect(words).toContain('rondleiding');
    await removeTours(app);
    for (const words of await read()) expect(words).not.toContain('rondleiding');
  });
});

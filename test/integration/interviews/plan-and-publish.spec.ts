import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { UserReader } from '../../../src/modules/identity';
import { InterviewReader, type InterviewView } from '../../../src/modules/interviews';
import { CancelRegistration, ReferJobseeker } from '../../../src/modules/registrations';
import { startTestApp, type Browser, type TestApp } from '../../support';

const BOARD = '/evenementen/HNJ-2027-01/gesprekken';

describe('the interview plan of an event', () => {
  let app: TestApp;
  let coordinator: Browser;
  let eventId: string;

  beforeAll(async () => {
    app = await startTestApp();
    await new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute();
    coordinator = await app.signedIn('katrien@aalst.example');
    const events = await app.sql<{ id: string }>('SELECT id FROM event');
    eventId = events[0]!.id;
  }, 120_000);

  afterAll(() => app.close());

  const draft = (): Promise<InterviewView[]> => app.get(InterviewReader).draft(eventId);
  const published = (): Promise<InterviewView[]> => app.get(InterviewReader).published(eventId);
  const keyOf = ({ registrationId, vacancyId, slotId }: InterviewView): string =>
    [registrationId, vacancyId, slotId].join(' ');

  async function planAndPublish(): Promise<void> {
    expect((await coordinator.post(`${BOARD}/bereken`)).status).toBe(200);
    expect((await coordinator.post(`${BOARD}/publiceer`)).status).toBe(200);
  }

  it('cannot be published before it is computed', async () => {
    const answer = await coordinator.post(`${BOARD}/publiceer`);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Er is nog geen ontwerp.');
  });

  it('is computed as a draft that reaches the known optimum, and says who is left and what would help', async () => {
    const answer = await coordinator.post(`${BOARD}/bereken`);
    expect(answer.text).toContain('35 van 36');
    expect(answer.text).toContain('Dat is bewezen');
    expect(answer.text).toContain('Zonder gesprek');
    expect(answer.text).toContain('Wat zou helpen?');
    expect(await draft()).toHaveLength(37);
    expect(await published()).toHaveLength(0);
  });

  it('keeps what was pinned when it is computed again', async () => {
    const pinned = (await draft())[5]!;
    await coordinator.post(`${BOARD}/${pinned.id}/vast`);
    await coordinator.post(`${BOARD}/bereken`);
    const kept = (await draft()).find((next) => keyOf(next) === keyOf(pinned));
    expect(kept?.pinned).toBe(true);
  });

  it('is not published while nobody knows when the bus is where', async () => {
    const answer = await coordinator.post(`${BOARD}/publiceer`);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Publiceer eerst de route.');
    expect(await published()).toHaveLength(0);
  });

  it('becomes the plan people know when it is published', async () => {
    await coordinator.post('/evenementen/HNJ-2027-01/route/bereken', {});
    expect((await coordinator.post('/evenementen/HNJ-2027-01/route/publiceer', {})).status).toBe(200);
    await coordinator.post(`${BOARD}/publiceer`);
    expect(await draft()).toHaveLength(0);
    expect(await published()).toHaveLength(37);
    expect((await app.audit()).filter(({ code }) => code.startsWith('INTERVIEWS'))).toEqual([]);
  });

  it('loses the interview of somebody who cancels, and changes little when it is computed again', async () => {
    const before = await published();
    const gone = before.find(({ hostName }) => hostName.startsWith('Vriesgroente'))!;
    const katrien = await app.get(UserReader).byEmail('katrien@aalst.example');
    await app.run(() =>
      app.get(CancelRegistration).execute({
        actor: { type: 'user', user: katrien! },
        registrationId: gone.registrationId,
        reason: 'by-participant',
      }),
    );
    expect((await published()).find(({ id }) => id === gone.id)?.state).toBe('not-held');
    await planAndPublish();
    const after = await published();
    const same = after.filter((next) => before.some((old) => old.id === next.id && keyOf(old) === keyOf(next)));
    expect(same.length).toBeGreaterThanOrEqual(before.length - 5);
    expect(after.some(({ registrationId }) => registrationId === gone.registrationId)).toBe(false);
  });

  it('keeps an interview that took place, with its outcome, whatever the new plan says', async () => {
    const held = (await published())[0]!;
    app.clock.moveTo('2027-03-11T16:00:00Z');
    const answer = await coordinator.post(`/resultaten/${held.id}`, {
      result: 'second-interview',
      back: BOARD,
    });
    expect(answer.status).toBe(200);
    expect(await app.sql('SELECT outcome FROM interview_outcome')).toEqual([{ outcome: 'second-interview' }]);
    await app.sql('DELETE FROM preference WHERE registration_id = ?', [held.registrationId]);
    await planAndPublish();
    expect((await published()).find(({ id }) => id === held.id)?.state).toBe('held');
  });

  it('of another association is not there', async () => {
    const counsellor = await app.signedIn('els@vdab.example');
    expect((await counsellor.get(BOARD)).status).toBe(403);
    expect((await coordinator.get('/evenementen/HNJ-9999-99/gesprekken')).status).toBe(404);
  });
});

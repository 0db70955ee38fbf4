import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { parseClockTime } from '../../../src/kernel';
import { UserReader } from '../../../src/modules/identity';
import { InterviewPlanReader, InterviewReader, type InterviewView } from '../../../src/modules/interviews';
import { ReferJobseeker } from '../../../src/modules/registrations';
import { startTestApp, type Browser, type TestApp } from '../../support';

const BOARD = '/evenementen/HNJ-2027-01/gesprekken';

describe('people whose interview takes 20 minutes', () => {
  let app: TestApp;
  let coordinator: Browser;
  let eventId: string;
  let slow: string[];

  beforeAll(async () => {
    app = await startTestApp();
    await new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute();
    coordinator = await app.signedIn('katrien@aalst.example');
    eventId = (await app.sql<{ id: string }>('SELECT id FROM event'))[0]!.id;
    slow = await needTime(4);
  }, 120_000);
  afterAll(() => app.close());

  /** So many more of those who come need more time. */
  async function needTime(people: number): Promise<string[]> {
    await app.sql(
      `INSERT INTO support_need (id, association_id, registration_id, kind)
        SELECT UUID(), r.association_id, r.id, 'long-interview' FROM registration r WHERE r.holds_seat = 1
          AND r.id NOT IN (SELECT registration_id FROM support_need WHERE kind = 'long-interview')
        ORDER BY r.referred_at, r.id LIMIT ?`,
      [people],
    );
    const rows = await app.sql<{ id: string }>(
      "SELECT registration_id AS id FROM support_need WHERE kind = 'long-interview'",
    );
    return rows.map(({ id }) => id);
  }

  const draft = (): Promise<InterviewView[]> => app.get(InterviewReader).draft(eventId);
  const published = (): Promise<InterviewView[]> => app.get(InterviewReader).published(eventId);
  const minutesOf = ({ startsAt, endsAt }: InterviewView): number => parseClockTime(endsAt) - parseClockTime(startsAt);
  const ofSlow = (interviews: readonly InterviewView[]): InterviewView[] =>
    interviews.filter(({ registrationId }) => slow.includes(registrationId));
  const version = async (): Promise<string> =>
    String((await app.get(InterviewPlanReader).ofEvent(eventId, 'draft'))?.version ?? 0);

  it('get as many moments as that takes, and the others one', async () => {
    expect((await coordinator.post(`${BOARD}/bereken`)).status).toBe(200);
    const interviews = await draft();
    expect(ofSlow(interviews).length).toBeGreaterThan(0);
    for (const interview of interviews) {
      expect(minutesOf(interview)).toBe(slow.includes(interview.registrationId) ? 30 : 15);
    }
    expect(await app.audit()).toEqual([]);
  });

  it('stand on the board in every moment they take', async () => {
    const { text } = await coordinator.get(BOARD);
    expect(text.match(/nog \p{Lu}/gu)).toHaveLength(ofSlow(await draft()).length);
  });

  it('keep the whole time when the draft is changed by hand', async () => {
    const [interview] = ofSlow(await draft());
    const person = `${BOARD}/deelnemer/${interview!.registrationId}`;
    const fields = { version: await version(), interviewId: interview!.id };
    expect((await coordinator.post(person, { ...fields, kind: 'remove' })).status).toBe(200);
    const moment = `${interview!.vacancyId} ${interview!.slotId}`;
    expect((await coordinator.post(person, { version: await version(), kind: 'add', moment })).status).toBe(200);
    const again = (await draft()).find(({ registrationId }) => registrationId === interview!.registrationId)!;
    expect(minutesOf(again)).toBe(30);
    expect(await app.audit()).toEqual([]);
  });

  it('are told the true end when the plan is published', async () => {
    await coordinator.post('/evenementen/HNJ-2027-01/route/bereken', {});
    expect((await coordinator.post('/evenementen/HNJ-2027-01/route/publiceer', {})).status).toBe(200);
    await coordinator.post(`${BOARD}/bereken`, { version: await version() });
    expect((await coordinator.post(`${BOARD}/publiceer`)).status).toBe(200);
    expect(ofSlow(await published()).every((interview) => minutesOf(interview) === 30)).toBe(true);
    expect(await app.audit()).toEqual([]);
  });

  it('get one interviewer throughout when more people need time later', async () => {
    slow = await needTime(8);
    expect((await coordinator.post(`${BOARD}/bereken`)).status).toBe(200);
    expect((await coordinator.post(`${BOARD}/publiceer`)).status).toBe(200);
    expect(ofSlow(await published()).every((interview) => minutesOf(interview) === 30)).toBe(true);
    expect(await app.audit()).toEqual([]);
  });
});

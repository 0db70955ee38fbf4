import { UserReader, type UserView } from '../../../src/modules/identity';
import { InterviewReader, type InterviewView } from '../../../src/modules/interviews';
import { OutcomeReader } from '../../../src/modules/outcomes';
import { ReferJobseeker, RegistrationReader, type ReferralInput } from '../../../src/modules/registrations';
import { Browser, publishDay, startTestApp, type PublishedDay, type TestApp } from '../../support';
import { ReferralClient, someone } from './support/referral-client';

const LATER = 'HNJ-2027-02';
const EVENING = '2027-03-11T16:00:00Z';

describe('somebody who has a job', () => {
  let app: TestApp;
  let day: PublishedDay;
  let interviews: InterviewView[];

  beforeAll(async () => {
    app = await startTestApp();
    day = await publishDay(app);
    interviews = await app.get(InterviewReader).published(day.event.id);
    await app.sql(
      `INSERT INTO event (id, association_id, code, title, shape, date, state, own_limit, participant_limit,
         wheelchair_places, referral_closes_on, created_at)
       SELECT UUID(), association_id, ?, 'Later', shape, '2027-05-20', state, 10, 10, 0, '2027-05-10', created_at
       FROM event WHERE id = ?`,
      [LATER, day.event.id],
    );
  }, 120_000);
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
    await app.close();
  });
  beforeEach(() => app.clock.moveTo(EVENING));

  const sideOf = async (interview: InterviewView) => {
    const [row] = await app.sql<{ jobseeker_id: string; counsellor_id: string; hired_at: Date | null }>(
      'SELECT r.jobseeker_id, r.counsellor_id, j.hired_at FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id WHERE r.id = ?',
      [interview.registrationId],
    );
    return row!;
  };
  const counsellorOf = async (interview: InterviewView): Promise<UserView> =>
    (await app.get(UserReader).byId((await sideOf(interview)).counsellor_id))!;
  const referLater = async (interview: InterviewView, changes: Partial<ReferralInput> = {}): Promise<string> => {
    const user = await counsellorOf(interview);
    const person = (await app.get(RegistrationReader).byId(interview.registrationId))!;
    const journey = { transport: 'own', stop: null, preferences: [], needs: [], latestReturn: null, note: '' } as const;
    const answers = { noLastName: false, anotherPerson: false, returnIsRight: true };
    const nothingMore = { ...answers, translation: null, translationReason: null, overrideHired: false } as const;
    const referral = { ...person, ...journey, ...nothingMore, ...changes };
    return (await app.run(() => app.get(ReferJobseeker).execute({ user, eventId: LATER, referral }))).id;
  };
  const say = async (interview: InterviewView, result: string, browser?: Browser) =>
    (browser ?? (await app.signedIn((await counsellorOf(interview)).email))).post(`/resultaten/${interview.id}`, {
      result: result,
      feedback: '',
      back: `/mijn-mensen/${interview.registrationId}`,
    });
  const stateOf = async (id: string): Promise<unknown> =>
    (await app.sql('SELECT state, cancel_reason FROM registration WHERE id = ?', [id]))[0];

  it('leaves every later event when a host says so, stays in the event itself, and is not referred again unasked', async () => {
    const interview = interviews[0]!;
    const later = await referLater(interview);
    expect(await stateOf(later)).toEqual({ state: 'seated', cancel_reason: null });
    const page = await say(interview, 'hired');
    expect(page.path).toBe(`/mijn-mensen/${interview.registrationId}`);
    expect(page.text).toContain('Nu staat er: aangenomen. Ingevuld door de bemiddelaar.');
    expect(page.text).toContain('Deze persoon heeft werk.');
    expect(await stateOf(later)).toEqual({ state: 'cancelled', cancel_reason: 'hired-elsewhere' });
    expect(await stateOf(interview.registrationId)).toMatchObject({ cancel_reason: null });
    await expect(referLater(interview)).rejects.toMatchObject({ code: 'REGISTRATION.HIRED', kind: 'conflict' });
    const again = await referLater(interview, { overrideHired: true });
    expect(await stateOf(again)).toEqual({ state: 'seated', cancel_reason: null });
    expect((await sideOf(interview)).hired_at).toBeNull();
  });

  it('looks for work again when the outcome was a mistake', async () => {
    const interview = interviews.find(({ registrationId }) => registrationId !== interviews[0]!.registrationId)!;
    await say(interview, 'hired');
    expect((await sideOf(interview)).hired_at).toEqual(new Date(EVENING));
    await say(interview, 'trial-day');
    expect((await sideOf(interview)).hired_at).toBeNull();
    await say(interview, 'hired');
    await say(interview, 'not-held-time');
    expect((await sideOf(interview)).hired_at).toBeNull();
    expect(await app.get(OutcomeReader).ofRegistrations([interview.registrationId])).toEqual([]);
  });

  it('is not noted once the event is over, and nothing can be changed any more', async () => {
    const interview = interviews[0]!;
    const browser = await app.signedIn((await counsellorOf(interview)).email);
    await app.sql("UPDATE event SET state = 'finished' WHERE id = ?", [day.event.id]);
    const { text, html } = await browser.get(`/mijn-mensen/${interview.registrationId}`);
    expect(text).toContain('niet genoteerd');
    expect(html).not.toContain(`/mijn-mensen/${interview.registrationId}/afzeggen`);
    await app.sql('UPDATE event SET state = ? WHERE id = ?', [day.event.state, day.event.id]);
  });

  it('keeps what the counsellor told when an outcome changes', async () => {
    const interview = interviews.at(-1)!;
    const browser = await app.signedIn((await counsellorOf(interview)).email);
    const page = await browser.post(`/mijn-mensen/${interview.registrationId}/werk`, {});
    expect(page.text).toContain('We noteerden dat de persoon werk heeft.');
    await say(interview, 'hired', browser);
    await say(interview, 'trial-day', browser);
    expect((await sideOf(interview)).hired_at).not.toBeNull();
  });

  it("leaves all events to come on the word of the counsellor, and is nobody else's to mark", async () => {
    app.clock.moveTo('2027-02-01T10:00:00Z');
    const els = await ReferralClient.of(app, 'els@vdab.example');
    const person = someone(700, { transport: 'own', stop: null, preferences: [] });
    const first = await els.refer(person, { event: LATER });
    const tom = await app.signedIn('tom@vdab.example');
    expect((await tom.post(`/mijn-mensen/${first.body.id}/werk`, {})).status).toBe(404);
    const browser = await app.signedIn('els@vdab.example');
    const before = (await browser.get(`/mijn-mensen/${first.body.id}`)).text;
    expect(before).toContain('De plaats op donderdag 20 mei komt meteen vrij voor iemand anders.');
    expect(before).toContain('De persoon krijgt nog één bericht: de plaats is geannuleerd.');
    await browser.post(`/mijn-mensen/${first.body.id}/werk`, {});
    const said = await app.sql("SELECT kind FROM message WHERE recipient_id = ? AND state = 'planned'", [
      first.body.id,
    ]);
    expect(said).toEqual([{ kind: 'cancellation' }]);
    const refused = await els.refer(person, { event: LATER });
    expect(refused).toMatchObject({ status: 409, body: { code: 'REGISTRATION.HIRED' } });
    expect(await stateOf(first.body.id)).toEqual({ state: 'cancelled', cancel_reason: 'hired-elsewhere' });
    const messages = await app.sql(`SELECT id FROM message WHERE recipient_id = ? AND state IN ('queued', 'sending')`, [
      first.body.id,
    ]);
    expect(messages).toEqual([]);
  });
});

import { demoScenario } from '../../../src/demo/scenario';
import { RecordAttendance } from '../../../src/modules/attendance';
import { PlanItinerary, PublishItinerary } from '../../../src/modules/events';
import { DraftInterviewPlan, InterviewReader, PublishInterviewPlan } from '../../../src/modules/interviews';
import { PreviewMessage } from '../../../src/modules/notifications';
import { RecordOutcome, type OutcomeCode } from '../../../src/modules/outcomes';
import { RegistrationReader } from '../../../src/modules/registrations';
import { JobseekerPagesModule } from '../../../src/web/pages/jobseeker/jobseeker-pages.module';
import { MailWorld } from './support/mail-world';

jest.setTimeout(120_000);

const CODES = ['P09', 'P13', 'P30', 'P38'];

describe('after the event', () => {
  let world: MailWorld;
  const idOf = new Map<string, string>();

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
    for (const code of CODES)
      idOf.set(code, await world.refer(code, { email: `${code.toLowerCase()}@people.example`, channel: 'mail' }));
    const user = await world.user('katrien@aalst.example');
    const { eventId } = world;
    await world.run(async () => {
      const boardings = await world.get(RegistrationReader).boardings(eventId);
      await world.get(PlanItinerary).execute({ user, eventId, boardings });
      await world.get(PublishItinerary).execute({ user, eventId });
      await world.get(DraftInterviewPlan).execute({ user, eventId });
      await world.get(PublishInterviewPlan).execute({ user, eventId });
    });
    await world.deliver();
    for (const moment of ['2027-03-04T09:00:01Z', '2027-03-10T09:00:01Z', '2027-03-12T12:00:00Z']) {
      world.clock.moveTo(moment);
      await world.deliver();
    }
  });
  afterAll(() => world.close());

  const interviews = () => world.run(() => world.get(InterviewReader).published(world.eventId));
  const record = async (interviewId: string, outcome: OutcomeCode): Promise<void> => {
    const user = await world.user('katrien@aalst.example');
    await world.run(() =>
      world.get(RecordOutcome).execute({ actor: { type: 'user', user }, interviewId, outcome, feedback: '' }),
    );
  };
  const reminders = () =>
    world.sink.mails.filter(({ subject }) => subject === 'Wij missen nog resultaten van donderdag 11 maart');

  it('before it, hosts get first names five working days before, and again the day before with hours and a number', async () => {
    const people = await world.run(() => world.get(RegistrationReader).everyoneOf(world.eventId));
    const named = world.sink.mails.filter(
      ({ subject }) => subject === 'Namen voor de gesprekken op donderdag 11 maart',
    );
    expect(named.length).toBeGreaterThan(0);
    for (const { text } of named) {
      const isNamed = people.some(({ firstName }) => text!.includes(firstName));
      expect(isNamed).toBe(!text!.includes('nog geen gesprek'));
      for (const { lastName } of people) expect(text).not.toContain(lastName);
    }
    const again = world.sink.mails.filter(({ subject }) => subject === 'Herinnering: donderdag 11 maart bij jullie');
    expect(again).toHaveLength(named.length);
    const { phone } = await world.user('katrien@aalst.example');
    for (const { text } of again) {
      expect(text).toMatch(/De groep komt aan om \d+\.\d\d u\./);
      expect(text).toContain(`Is er die dag iets? Bel ${phone}.`);
    }
  });

  it('the morning after, each counsellor reads what came of the own interviews', async () => {
    const digests = world.sink.mails.filter(({ subject }) => subject?.startsWith('Resultaten van donderdag 11 maart'));
    expect(digests.length).toBeGreaterThan(0);
    expect(digests.map(({ text }) => text).join()).toMatch(
      /Marc Van Impe · niet genoteerd · \d+\.\d\d u nog geen resultaat/,
    );
    const [own] = (await interviews()).filter(({ registrationId }) => registrationId === idOf.get('P09'));
    await record(own!.id, 'second-interview');
    const user = await world.user('katrien@aalst.example');
    const on = { actor: { type: 'user' as const, user }, eventId: world.eventId, joinedAtVisitId: null };
    const there = { ...on, registrationId: idOf.get('P09')!, state: 'late' as const };
    await world.run(() => world.get(RecordAttendance).execute(there));
    const counsellor = await world.user(demoScenario.people.find(({ code }) => code === 'P09')!.referrer);
    const { id: messageId } = await world.message(counsellor.id, 'counsellor-digest-after');
    const preview = await world.run(() =>
      world.get(PreviewMessage).execute({ user, eventId: world.eventId, messageId }),
    );
    expect(preview!.text).toMatch(/ · was er · \d+\.\d\d u tweede gesprek/);
    expect(preview!.text).toContain('Waren er: 1. Waren er niet: 0.');
    await world.sql('DELETE FROM interview_outcome');
    await world.sql("UPDATE interview SET state = 'planned' WHERE id = ?", [own!.id]);
  });

  it('two working days later only hosts with open results are asked again', async () => {
    const all = await interviews();
    const [done] = all;
    for (const { id } of all.filter(({ hostCompanyId }) => hostCompanyId === done!.hostCompanyId))
      await record(id, 'not-selected');
    world.clock.moveTo('2027-03-15T08:59:00Z');
    await world.deliver();
    expect(reminders()).toEqual([]);
    world.clock.moveTo('2027-03-15T09:00:01Z');
    await world.deliver();
    const open = new Map(
      all
        .filter(({ hostCompanyId }) => hostCompanyId !== done!.hostCompanyId)
        .map((interview) => [interview.hostName, interview]),
    );
    expect(open.size).toBeGreaterThan(0);
    const words = reminders().map(({ text }) => text ?? '');
    expect(words.length).toBeGreaterThanOrEqual(open.size);
    for (const hostName of open.keys())
      expect(words.some((text) => text.includes(`Van ${hostName} missen we nog`))).toBe(true);
    expect(words.some((text) => text.includes(done!.hostName))).toBe(false);
    const coordinators = 'katrien@aalst.example';
    for (const { replyTo } of reminders()) expect(replyTo?.text).toContain(coordinators);
    for (const text of words) expect(text).toMatch(/\/gastbedrijf\/[\w-]{32}/);
  });

  it('five working days later a counsellor has a task with the open results of the own people', async () => {
    world.clock.moveTo('2027-03-18T08:00:01Z');
    await world.deliver();
    const tasks = await world.sql<{ userId: string; title: string; body: string; registrationId: string | null }>(
      "SELECT user_id AS userId, title, body, registration_id AS registrationId FROM task WHERE title LIKE 'Vraag %'",
    );
    const people = await world.run(() => world.get(RegistrationReader).participants(world.eventId));
    expect(tasks.length).toBeGreaterThan(0);
    for (const { userId, body, registrationId } of tasks) {
      expect(registrationId).toBeNull();
      expect(body).not.toContain('Telefoon');
      const foreign = people.filter(({ counsellorId }) => counsellorId !== userId);
      for (const { firstName, lastName } of foreign) expect(body).not.toContain(`${firstName} ${lastName}`);
    }
    expect(tasks.some(({ body }) => people.some((person) => body.includes(person.lastName)))).toBe(true);
  });

  it('a month later everybody is asked about work, except who was hired', async () => {
    const [first] = (await interviews()).filter(({ registrationId }) => registrationId === idOf.get('P30'));
    await record(first!.id, 'hired');
    await world.sql(
      'UPDATE jobseeker j JOIN registration r ON r.jobseeker_id = j.id SET j.hired_at = ? WHERE r.id = ?',
      [world.clock.now(), idOf.get('P38')],
    );
    world.clock.moveTo('2027-04-12T08:00:01Z');
    await world.deliver();
    const states = await Promise.all(CODES.map((code) => world.message(idOf.get(code)!, 'after-1-month')));
    expect(states.map(({ state, drop_reason, failure_kind }) => [state, drop_reason ?? failure_kind])).toEqual([
      ['sent', null],
      ['sent', null],
      ['cancelled', 'hired'],
      ['cancelled', 'hired'],
    ]);
    const mail = world.sink.to('p09@people.example').at(-1)!;
    expect(mail.subject).toBe('Heb je werk? Hoe gaat het met jou?');
    expect(mail.replyTo?.text).toContain('@');
  });

  it('the question comes with an address by which a mail program stops the later ones, with one click', async () => {
    const mail = world.sink.to('p13@people.example').at(-1)!;
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    const { unsubscribe, 'unsubscribe-post': post } = mail.headers.get('list') as unknown as Record<
      string,
      { readonly url?: string; readonly name?: string }
    >;
    expect(post!.name).toBe('List-Unsubscribe=One-Click');
    const address = new URL(unsubscribe!.url!).pathname;
    const browser = await world.browser('katrien@aalst.example', JobseekerPagesModule);
    const shown = await browser.get(address);
    expect(shown.text).toContain('Wil je die mails niet meer?');
    expect(await world.sql('SELECT id FROM question_stop WHERE stopped_at IS NOT NULL')).toEqual([]);
    const stopped = await browser.post(address, { 'List-Unsubscribe': 'One-Click' });
    expect([stopped.status, stopped.text]).toEqual([200, expect.stringContaining('Je krijgt deze mails niet meer.')]);
    expect((await browser.post('/vragen-stoppen/verzonnen', {})).status).toBe(410);
  });

  it('the later questions go too, each once', async () => {
    for (const moment of ['2027-06-11T08:00:01Z', '2027-09-11T08:00:01Z']) {
      world.clock.moveTo(moment);
      await world.deliver();
    }
    const asked = world.sink.to('p09@people.example').filter(({ subject }) => subject?.includes('Heb je werk?'));
    expect(asked).toHaveLength(3);
    for (const kind of ['after-3-months', 'after-6-months'])
      expect(await world.message(idOf.get('P13')!, kind)).toMatchObject({
        state: 'cancelled',
        drop_reason: 'asked-to-stop',
      });
  });
});

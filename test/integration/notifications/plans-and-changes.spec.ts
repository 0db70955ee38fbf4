import { ChangeEvent, CancelEvent, PlanItinerary, PublishItinerary } from '../../../src/modules/events';
import { DraftInterviewPlan, PublishInterviewPlan } from '../../../src/modules/interviews';
import { RegistrationReader } from '../../../src/modules/registrations';
import { HostInterviewsReader } from '../../../src/modules/notifications/writing/host/host-interviews.reader';
import { MailWorld } from './support/mail-world';

jest.setTimeout(120_000);

describe('when plans are published and changed', () => {
  let world: MailWorld;
  let id: string;

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
    for (const code of ['P09', 'P13', 'P30'])
      id = await world.refer(code, { email: `${code.toLowerCase()}@people.example` });
    await world.deliver();
  });
  afterAll(() => world.close());

  const subjects = (address: string): (string | undefined)[] => world.sink.to(address).map(({ subject }) => subject);
  const coordinator = () => world.user('katrien@aalst.example');

  it('the timetable goes to everybody once both plans are there, with bus times and the own interview', async () => {
    const user = await coordinator();
    world.clock.moveTo('2027-03-01T09:00:00Z');
    const { eventId } = world;
    await world.run(async () => {
      const boardings = await world.get(RegistrationReader).boardings(eventId);
      await world.get(PlanItinerary).execute({ user, eventId, boardings });
      await world.get(PublishItinerary).execute({ user, eventId });
    });
    await world.deliver();
    expect(subjects('p30@people.example')).toHaveLength(1);
    await world.run(async () => {
      await world.get(DraftInterviewPlan).execute({ user, eventId });
      await world.get(PublishInterviewPlan).execute({ user, eventId });
    });
    await world.deliver();
    const mail = world.sink.to('p30@people.example')[1]!;
    expect(mail.subject).toBe('Je programma voor donderdag 11 maart');
    expect(mail.text).toMatch(/De bus is er om \d+\.\d\d u\. Hij vertrekt om \d+\.\d\d u\./);
    expect(mail.text).toMatch(/bij .+, om \d+\.\d\d u\. Het duurt 15 minuten\./);
    expect(mail.text!.match(/identiteitskaart/g)).toHaveLength(1);
    expect(mail.text).toMatch(/De bus is om \d+\.\d\d u terug aan/);
    expect(mail.attachments[0]!.content.toString()).toMatch(/DTSTART;TZID=Europe\/Brussels:20270311T0\d/);
  });

  it('each host gets its list, without any name before hosts may see names', async () => {
    const rows = await world.sql<{ n: string | number }>(
      "SELECT COUNT(*) AS n FROM message WHERE kind = 'host-slot-list' AND state = 'sent'",
    );
    expect(Number(rows[0]!.n)).toBeGreaterThanOrEqual(3);
    const lists = world.sink.mails.filter(({ subject }) => subject?.endsWith('jullie lijst'));
    const people = await world.run(() => world.get(RegistrationReader).everyoneOf(world.eventId));
    for (const { text, html } of lists) {
      for (const { lastName, phone } of people) {
        expect(text).not.toContain(lastName);
        if (phone !== null) expect(text).not.toContain(phone);
      }
      expect(text).toMatch(/http:\/\/hop\.example\/gastbedrijf\/[\w-]{32}/);
      expect(html).toMatch(/href="http:\/\/hop\.example\/gastbedrijf\/[\w-]{32}"/);
    }
    const named = people.map(({ firstName }) => firstName);
    for (const { text } of lists) {
      expect(text!.split(' ')).not.toEqual(expect.arrayContaining([expect.stringMatching(`^(${named.join('|')})$`)]));
      if (!text!.includes('nog geen gesprek')) expect(text).toContain('De namen krijg je op donderdag 4 maart.');
    }
  });

  it('two candidates with one first name get an initial on the list, as on the page of the host', async () => {
    const [first] = await world.sql<{ hostId: string }>(
      `SELECT v.host_company_id AS hostId FROM interview i JOIN vacancy v ON v.id = i.vacancy_id
       GROUP BY v.host_company_id HAVING COUNT(DISTINCT i.registration_id) > 1 LIMIT 1`,
    );
    const people = await world.sql<{ id: string; firstName: string }>(
      `SELECT DISTINCT j.id, j.first_name AS firstName FROM jobseeker j JOIN registration r ON r.jobseeker_id = j.id
       JOIN interview i ON i.registration_id = r.id JOIN vacancy v ON v.id = i.vacancy_id WHERE v.host_company_id = ?`,
      [first!.hostId],
    );
    await world.sql("UPDATE jobseeker SET first_name = 'Amina' WHERE id IN (?)", [people.map(({ id }) => id)]);
    const lines = await world.run(() => world.get(HostInterviewsReader).of(world.eventId, first!.hostId));
    expect(lines.length).toBeGreaterThan(1);
    for (const { firstName } of lines) expect(firstName).toMatch(/^Amina \p{Lu}\.$/u);
    for (const { id, firstName } of people)
      await world.sql('UPDATE jobseeker SET first_name = ? WHERE id = ?', [firstName, id]);
  });

  it('publishing the same plan again tells nobody anything', async () => {
    const user = await coordinator();
    const before = world.sink.mails.length;
    await world.run(async () => {
      await world.get(DraftInterviewPlan).execute({ user, eventId: world.eventId });
      await world.get(PublishInterviewPlan).execute({ user, eventId: world.eventId });
    });
    await world.deliver();
    expect(world.sink.mails.slice(before).map(({ subject }) => subject)).toEqual([]);
  });

  it('moving the event moves the reminders that wait and tells who had heard of the old day', async () => {
    const user = await coordinator();
    await world.run(() => world.get(ChangeEvent).execute({ user, eventId: world.eventId, date: '2027-04-15' }));
    const reminder = await world.message(id, 'reminder-7');
    expect(reminder).toMatchObject({ state: 'planned', due_at: new Date('2027-04-08T08:00:00Z') });
    await world.deliver();
    expect(subjects('p30@people.example').at(-1)).not.toContain('Nieuwe datum');
    world.clock.moveTo('2027-03-01T09:10:00Z');
    await world.deliver();
    expect(subjects('p30@people.example').at(-1)).toBe('Nieuwe datum: donderdag 15 april');
  });

  it('a reminder that went for the old day goes again for the new one', async () => {
    const user = await coordinator();
    world.clock.moveTo('2027-04-08T08:00:01Z');
    await world.deliver();
    await world.run(() => world.get(ChangeEvent).execute({ user, eventId: world.eventId, date: '2027-05-20' }));
    const reminders = (await world.messages(id)).filter(({ kind }) => kind === 'reminder-7');
    expect(reminders.map(({ state, due_at }) => [state, due_at.toISOString().slice(0, 10)])).toEqual([
      ['sent', '2027-04-08'],
      ['planned', '2027-05-13'],
    ]);
    await world.deliver();
  });

  it('calling the event off cancels all that waits and tells everybody, with the reason', async () => {
    const user = await coordinator();
    await world.run(() =>
      world.get(CancelEvent).execute({ user, eventId: world.eventId, reason: 'te weinig plaatsen' }),
    );
    await world.deliver();
    const mail = world.sink.to('p30@people.example').at(-1)!;
    expect(mail.subject).toBe('Gaat niet door: donderdag 20 mei');
    expect(mail.text).toContain('Waarom? Te weinig plaatsen.');
    expect(mail.attachments[0]!.content.toString()).toContain('METHOD:CANCEL');
    expect(await world.inState('planned', 'queued', 'held')).toBe(0);
    const earlier = world.sink.mails.length;
    world.clock.moveTo('2027-05-21T12:00:00Z');
    await world.deliver();
    expect(world.sink.mails).toHaveLength(earlier);
  });

  it('the calendar sequence rose with every file', () => {
    const sequences = world.sink
      .to('p30@people.example')
      .flatMap(({ attachments }) => attachments.slice(0, 1))
      .map(({ content }) => Number(/SEQUENCE:(\d+)/.exec(content.toString())?.[1]));
    expect(sequences.length).toBeGreaterThanOrEqual(4);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  });
});

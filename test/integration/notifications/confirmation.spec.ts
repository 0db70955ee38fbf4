import ICAL from 'ical.js';
import { CancelRegistration } from '../../../src/modules/registrations';
import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

describe('messages to somebody with a seat', () => {
  let world: MailWorld;

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.moveTo('2027-01-25T09:00:00Z'));

  it('are planned with the seat: confirmation now, reminders at 10.00 local time', async () => {
    const id = await world.refer('P03', { email: 'p03@people.example' });
    const planned = (await world.messages(id)).map(({ kind, due_at }) => [kind, due_at.toISOString()]);
    expect(planned).toEqual([
      ['confirmation', '2027-01-25T09:00:00.000Z'],
      ['reminder-7', '2027-03-04T09:00:00.000Z'],
      ['reminder-3', '2027-03-08T09:00:00.000Z'],
      ['reminder-1', '2027-03-10T09:00:00.000Z'],
      ['follow-up', '2027-03-12T09:00:00.000Z'],
      ['after-1-month', '2027-04-12T08:00:00.000Z'],
      ['after-3-months', '2027-06-11T08:00:00.000Z'],
      ['after-6-months', '2027-09-11T08:00:00.000Z'],
    ]);
  });

  it('a confirmation is mailed once, with a calendar file and links that work', async () => {
    const id = await world.refer('P09', { email: 'p09@people.example' });
    await world.deliver();
    await world.deliver();
    const [mail, ...more] = world.sink.to('p09@people.example');
    expect(more).toEqual([]);
    expect(mail!.subject).toBe("Je plaats bij Hop 'n Job op donderdag 11 maart");
    expect(mail!.text).toContain('We bezoeken 3 bedrijven met de bus.');
    const link = /http:\/\/hop\.example\/mijn-dag\/([\w-]+)/.exec(mail!.text ?? '')?.[1];
    expect(link).toHaveLength(32);
    const message = await world.message(id, 'confirmation');
    expect(message).toMatchObject({ state: 'sent', channel: 'mail', attempts: 1, smtp_message_id: mail!.messageId });
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.headers.get('x-auto-response-suppress')).toBe('All');
    expect(mail!.references).toBe(`<${id}.${world.eventId}@hopnjob.example>`);
    expect(mail!.headers.get('list')).toBeUndefined();
    expect(mail!.text).toContain('Wat bewaren we over jou? http://hop.example/privacy');
    expect(mail!.html).toContain('href="http://hop.example/privacy"');
    const attached = mail!.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
    const calendar = new ICAL.Component(ICAL.parse(attached!.content.toString()) as unknown[]);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.uid).toBe(`${id}@hopnjob`);
    expect(event.startDate.toString()).toBe('2027-03-11');
    expect(event.component.getFirstPropertyValue('url')).toBe(`http://hop.example/mijn-dag/${link}`);
  });

  it('a cancelled registration gets no reminder, but a word and a calendar file that takes the entry away', async () => {
    const id = await world.refer('P11', { email: 'p11@people.example' });
    await world.deliver();
    const by = { type: 'system' as const };
    await world.run(() =>
      world.get(CancelRegistration).execute({ actor: by, registrationId: id, reason: 'by-participant' }),
    );
    world.clock.moveTo('2027-03-10T12:00:00Z');
    await world.deliver();
    const subjects = world.sink.to('p11@people.example').map(({ subject }) => subject);
    expect(subjects).toEqual([
      "Je plaats bij Hop 'n Job op donderdag 11 maart",
      'Geannuleerd: je plaats op donderdag 11 maart',
    ]);
    const attached = world.sink.to('p11@people.example')[1]!.attachments[0]!.content.toString();
    expect(attached).toContain('METHOD:CANCEL');
    expect(attached).toContain(`UID:${id}@hopnjob`);
    const sequence = Number(/SEQUENCE:(\d+)/.exec(attached)?.[1]);
    expect(sequence).toBeGreaterThan(0);
    expect((await world.messages(id)).filter(({ state }) => state === 'cancelled')).toHaveLength(7);
  });

  it('who found a job hears nothing more', async () => {
    const id = await world.refer('P24', { email: 'p24@people.example' });
    await world.deliver();
    await world.run(() =>
      world
        .get(CancelRegistration)
        .execute({ actor: { type: 'system' }, registrationId: id, reason: 'hired-elsewhere' }),
    );
    world.clock.moveTo('2027-03-12T12:00:00Z');
    await world.deliver();
    expect(world.sink.to('p24@people.example')).toHaveLength(1);
  });

  it('reminders go when the clock gets there, each once', async () => {
    const id = await world.refer('P13', { email: 'p13@people.example' });
    await world.deliver();
    for (const moment of [
      '2027-03-04T09:00:00Z',
      '2027-03-08T09:00:00Z',
      '2027-03-10T09:00:00Z',
      '2027-03-12T09:00:00Z',
    ]) {
      world.clock.moveTo(moment);
      await world.deliver();
    }
    expect(world.sink.to('p13@people.example').map(({ subject }) => subject)).toEqual([
      "Je plaats bij Hop 'n Job op donderdag 11 maart",
      'Herinnering: donderdag 11 maart ga je mee',
      'Herinnering: donderdag 11 maart ga je mee',
      'Herinnering: morgen ga je mee',
      "Hop 'n Job: de volgende stap",
    ]);
    const gone = (await world.messages(id)).filter(({ kind }) => !kind.startsWith('after-'));
    expect(gone.every(({ state }) => state === 'sent')).toBe(true);
  });

  it('a reminder that waited too long is missed, not sent', async () => {
    const id = await world.refer('P27', { email: 'p27@people.example' });
    world.clock.moveTo('2027-03-08T09:30:00Z');
    await world.deliver();
    expect((await world.message(id, 'reminder-7')).state).toBe('missed');
    expect((await world.message(id, 'reminder-3')).state).toBe('sent');
  });

  it('somebody without e-mail becomes a task with the words to say', async () => {
    const id = await world.refer('P02', { email: null });
    await world.deliver();
    expect(await world.message(id, 'confirmation')).toMatchObject({ state: 'sent', channel: 'task' });
    const tasks = await world.sql<{ title: string; body: string; user_id: string }>(
      'SELECT title, body, user_id FROM task WHERE registration_id = ?',
      [id],
    );
    expect(tasks).toHaveLength(1);
    expect(tasks[0]!.title).toMatch(/^Bel .+: bevestiging$/);
    expect(tasks[0]!.body).toContain('Telefoon: ');
    expect(tasks[0]!.body).toContain("Je gaat mee met Hop 'n Job.");
    expect(tasks[0]!.body).not.toContain('http');
  });

  it('a shared phone or mailbox gets neutral words', async () => {
    await world.refer('P14', { email: 'p14@people.example', sharedPhone: true });
    await world.deliver();
    const [mail] = world.sink.to('p14@people.example');
    expect(mail!.subject).toBe('Je plaats op donderdag 11 maart');
    expect(mail!.text).not.toMatch(/bedrij|gesprek|Vriesgroente|Logistiek|Kringloop/i);
  });
});
